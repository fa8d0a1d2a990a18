/** A file as it was uploaded. */
export interface StoredFile {
  readonly id: string;
  /** For showing and saving; never a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Keeps uploaded files. They never change. */
export interface FileStore {
  add(file: StoredFile, uploadedBy: string): Promise<void>;
  get(id: string): Promise<StoredFile | null>;
}
