import type { SavedDraft } from '@sopflow/contract';
import type { Document } from '@sopflow/model';
import { codeOf } from '../../data/problem.ts';
import { isWorthAnotherTry } from './saveFailure.ts';

/** How far what is on the screen has come to the server. */
export type SaveState =
  | { readonly status: 'saved' }
  /** Changed, and about to be sent. */
  | { readonly status: 'waiting' }
  | { readonly status: 'saving' }
  /** Not sent; `retrying` while it is tried again by itself. */
  | { readonly status: 'failed'; readonly error: unknown; readonly retrying: boolean }
  /** Somebody else saved the draft meanwhile: nothing is sent any more. */
  | { readonly status: 'stale' };

export interface DraftSaverParts {
  /** Sends a document; refused with `STALE_VERSION` when the draft is no longer at this revision. */
  readonly send: (document: Document, expectedRevision: number) => Promise<SavedDraft>;
  /** The revision at which the draft was read. */
  readonly revision: number;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (saved: SavedDraft, document: Document) => void;
}

/** After the last change, and before each further try, in milliseconds. */
const settleMs = 800;
const retryMs = [2_000, 5_000, 15_000, 30_000] as const;

/** Sends a draft a moment after it was changed, one request at a time, and never over what somebody else has saved. */
export class DraftSaver {
  readonly #parts: DraftSaverParts;
  #revision: number;
  #wanted: Document | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  #tries = 0;
  #state: SaveState = { status: 'saved' };

  constructor(parts: DraftSaverParts) {
    this.#parts = parts;
    this.#revision = parts.revision;
  }

  /** The revision that the server has of this draft. */
  get revision(): number {
    return this.#revision;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether something would be lost if the page closed now. */
  get dirty(): boolean {
    return this.#wanted !== undefined || this.#sending !== undefined;
  }

  /** Takes a document to be saved soon. */
  want(document: Document): void {
    if (this.#state.status === 'stale') return;
    this.#wanted = document;
    this.#tries = 0;
    if (this.#sending === undefined) this.#go({ status: 'waiting' });
    this.#wait(settleMs);
  }

  /** Saves what is wanted now. Resolves to whether everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.#wanted !== undefined && this.#state.status !== 'stale') await this.#send();
    return !this.dirty && this.#state.status === 'saved';
  }

  /** Somebody else's save became known by other means than a refusal. */
  overtaken(): void {
    this.#stop();
  }

  /** Sends nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #send(): Promise<void> {
    this.#sending = this.#sendOnce().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendOnce(): Promise<void> {
    const document = this.#wanted;
    if (document === undefined) return;
    this.#wanted = undefined;
    this.#go({ status: 'saving' });
    try {
      const saved = await this.#parts.send(document, this.#revision);
      this.#revision = saved.revision;
      this.#tries = 0;
      this.#parts.onSaved(saved, document);
      this.#go({ status: this.#wanted === undefined ? 'saved' : 'waiting' });
    } catch (error) {
      if (codeOf(error) === 'STALE_VERSION') {
        this.#stop();
        return;
      }
      this.#wanted ??= document;
      const again = isWorthAnotherTry(error) ? retryMs[Math.min(this.#tries, retryMs.length - 1)] : undefined;
      this.#tries += 1;
      this.#go({ status: 'failed', error, retrying: again !== undefined });
      if (again !== undefined) this.#wait(again);
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#go({ status: 'stale' });
  }

  #go(state: SaveState): void {
    this.#state = state;
    this.#parts.onState(state);
  }
}
