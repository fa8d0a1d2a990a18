import type { LocalizedText } from '@sopflow/model';

/** Whether something of the organisation is meant by what was typed: part of its name in either language, or of its key. */
export function isNamedLike(
  { key, name }: { readonly key: string; readonly name: LocalizedText },
  search: string | undefined,
): boolean {
  const wanted = search?.trim().toLowerCase() ?? '';
  return [key, name.en ?? '', name.zh ?? ''].some((text) => text.toLowerCase().includes(wanted));
}
