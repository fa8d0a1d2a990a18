import type { Point, Size } from '../graph/geometry.ts';

/** A flow as it is handed to an automatic layout: boxes and lines, nothing inside them. */
export interface FlatGraph {
  readonly nodes: readonly ({ readonly id: string } & Size)[];
  /** `main` lines are the usual course: the first way on from a step. */
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly main: boolean;
  }[];
}

/** Finds a place for every node, top-down, without overlaps; the smallest x and y are 0. */
export type Arrange = (graph: FlatGraph) => Promise<ReadonlyMap<string, Point>>;

/** Between two steps side by side, and from one row to the next, in px. */
export const gaps = { beside: 56, below: 72 } as const;
