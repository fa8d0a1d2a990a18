import type { Directory } from '@sopflow/model';

/** Reads the whole organisation as one consistent value. */
export interface DirectoryStore {
  read(): Promise<Directory>;
  /** How many open tasks each of these people owns; people without any are left out. */
  openTasks(): Promise<ReadonlyMap<string, number>>;
}
