import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { byId } from '../route/inputs.ts';

/** What may be uploaded as evidence. Nothing that a browser would run: no HTML, no SVG. */
export const FILE_MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/heic',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/zip',
  'video/mp4',
  'audio/mpeg',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] as const;

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** A name for showing and saving only: no path, no control or direction characters, not hidden. */
export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^(?!\.)[^/\\:*?"<>|\p{Cc}\p{Cf}]+$/u, 'Use a plain file name without path or special characters.');

export const FileInfo = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.int() });
export type FileInfo = z.infer<typeof FileInfo>;

export const files = {
  upload: defineRoute({
    method: 'POST',
    path: '/files',
    summary: 'Upload a file (the body is its content); its id is the value of a file field',
    right: 'workTasks',
    query: z.strictObject({ name: FileName }),
    body: { bytes: true, mediaTypes: FILE_MEDIA_TYPES, maxBytes: MAX_FILE_BYTES },
    answer: FileInfo,
    status: 201,
    errors: ['TOO_LARGE', 'UNSUPPORTED_MEDIA'],
  }),

  download: defineRoute({
    method: 'GET',
    path: '/files/:id',
    summary: 'The content of a file, as an attachment',
    right: 'readRuns',
    params: byId,
    answer: { media: 'application/octet-stream' },
    errors: ['NOT_FOUND'],
  }),
};
