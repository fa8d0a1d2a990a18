import type { Files } from '@sopflow/runtime';
import type { AreaHandlers } from '../mounting/call.ts';

export function fileHandlers(files: Files): AreaHandlers<'files'> {
  return {
    upload: ({ context, query, body }) =>
      files.upload(context, { name: query.name, mediaType: body.mediaType, content: body.content }),
    download: async ({ context, params, response }) => {
      const file = await files.download(context, params.id);
      response.setHeader('content-type', file.mediaType);
      response.setHeader('content-length', file.content.length);
      // Saved, never shown: whatever it holds does not run here.
      response.setHeader(
        'content-disposition',
        `attachment; filename="${file.name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      );
      response.setHeader('cache-control', 'private, max-age=31536000, immutable');
      response.end(file.content);
    },
  };
}
