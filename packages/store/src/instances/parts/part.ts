import type { ElementType } from '../binaryArrays.ts';

/** One parameter array: a column of the rows that a part of the commit writes. */
export type Column = readonly [name: string, type: ElementType];

/**
 * One kind of rows that a commit writes: the columns of its rows, which of them names the instance that a row belongs to, and the CTE that
 * writes them. In the CTE its rows are `<name>_row` (to be read once, then they are not copied): those of changes that go through.
 *
 * Rows that are there already are looked up by `= ANY (ARRAY[r.id])`: an equality could be planned as a hash join, which reads a whole index,
 * and a condition on all ids besides it is searched through again for every row.
 */
export interface Part {
  readonly name: string;
  readonly instance: 'id' | 'run_id';
  readonly columns: readonly Column[];
  readonly cte: string;
  /** Instead, where the commit is one for all or none: what it meets seldom it may refuse. */
  readonly cteTogether?: string;
}
