import type { FileStore, StoredFile } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const ADD = statement(
  'files.add',
  'INSERT INTO file (id, name, media_type, size, content, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6)',
);
const GET = statement(
  'files.get',
  'SELECT id, name, media_type AS "mediaType", content FROM file WHERE id = $1',
);

/** Uploaded files in Postgres. */
export function createFileStore(database: Database): FileStore {
  return {
    async add({ id, name, mediaType, content }, uploadedBy) {
      await database.rows(ADD, [id, name, mediaType, content.length, content, uploadedBy]);
    },
    async get(id) {
      const [file] = await database.rows<StoredFile>(GET, [id]);
      return file ?? null;
    },
  };
}
