import type { ElementType } from '../binaryArrays.ts';

/** One parameter array: a column of the rows that a part of the commit writes. */
export type Column = readonly [name: string, type: ElementType];

/**
 * One kind of rows that a commit writes: the columns of its rows, and the CTE that writes them. In the CTE its rows are `<name>_row` (to
 * be read once, then they are not copied), `:ids` is the array of their ids, and `applied (id)` holds the instances whose change went
 * through.
 */
export interface Part {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly cte: string;
}
