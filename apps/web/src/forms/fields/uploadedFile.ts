import type { Json } from '@sopflow/model';

/** A file as a form keeps it. Older values may hold the id alone. */
export interface UploadedFile {
  readonly id: string;
  readonly name?: string;
  /** In bytes. */
  readonly size?: number;
}

/** Reads the value of a file field; `undefined` when there is none. */
export function readFile(value: Json | undefined): UploadedFile | undefined {
  if (typeof value === 'string' && value !== '') return { id: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id, name, size } = value as { readonly [key: string]: Json };
  if (typeof id !== 'string' || id === '') return undefined;
  return {
    id,
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof size === 'number' ? { size } : {}),
  };
}

/** The name of a chosen file as the API takes it: no path, no control characters, not hidden, at most 200 characters. */
export function plainName(name: string): string {
  const plain = name
    .replaceAll(/[/\\:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
    .replace(/^[.\s]+/u, '')
    .trim();
  if (plain === '') return 'file';
  if (plain.length <= 200) return plain;
  const ending = /\.[^.]{1,10}$/u.exec(plain)?.[0] ?? '';
  return plain.slice(0, 200 - ending.length) + ending;
}
