import { NotFound } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { FileStore, StoredFile } from '../ports/fileStore.ts';

export interface FilesParts {
  readonly store: FileStore;
  readonly requireRight: RequireRight;
  /** A secret that cannot be guessed, in letters and digits. */
  readonly newSecret: () => string;
}

/** Files that people add to tasks as evidence. */
export interface Files {
  upload(
    context: CallContext,
    file: Omit<StoredFile, 'id'>,
  ): Promise<{
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  }>;
  /**
   * The id of a file is a secret that only the values of its task tell: whoever may read them may read the file.
   *
   * @throws NotFound
   */
  download(context: CallContext, id: string): Promise<StoredFile>;
}

export function createFiles({ store, requireRight, newSecret }: FilesParts): Files {
  return {
    async upload(context, file) {
      await requireRight(context, 'workTasks', { kind: 'file', id: null });
      const id = `f_${newSecret()}`;
      await store.add({ ...file, id }, context.principal);
      return { id, name: file.name, mediaType: file.mediaType, size: file.content.length };
    },
    async download(context, id) {
      await requireRight(context, 'readRuns', { kind: 'file', id });
      const file = await store.get(id);
      if (file === null) throw new NotFound('file', id);
      return file;
    },
  };
}
