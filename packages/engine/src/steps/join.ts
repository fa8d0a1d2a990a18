import { assertNever, type JoinRule } from '@sopflow/model';

/** How many of `total` parts must have ended well. */
export function needed(join: JoinRule, total: number): number {
  switch (join.wait) {
    case 'all':
      return total;
    case 'any':
      return Math.min(1, total);
    case 'count':
      return join.needed;
    default:
      return assertNever(join);
  }
}
