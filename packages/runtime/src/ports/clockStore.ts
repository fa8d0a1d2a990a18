import type { ChangeRecord } from './change.ts';

/** The one clock: the database's, moved by an offset where it is virtual. */
export interface ClockStore {
  /** Epoch milliseconds. */
  now(): Promise<number>;
  /** Moves the virtual clock on and gives the new now. */
  advance(milliseconds: number, record: ChangeRecord): Promise<number>;
}
