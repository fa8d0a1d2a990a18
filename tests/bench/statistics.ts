/** The median of several rounds with the smallest and the largest of them: what every figure of the bench is printed as. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** How many rounds it was taken from. */
  readonly rounds: number;
}

/**
 * The value below which `share` of the sorted values lie, by linear interpolation between neighbours (Hyndman and Fan, type 7).
 * @param sorted ascending
 * @param share 0 to 1
 * @throws RangeError when there is no value, or the share is outside 0 to 1
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (share < 0 || share > 1) throw new RangeError(`A share lies between 0 and 1, not ${share}.`);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('No values to take a percentile of.');
  return below + (above - below) * (place - Math.floor(place));
}

/** Sorts numerically into a new array; `Array.prototype.sort` without a comparison would sort as text. */
export function ascending(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/** @throws RangeError when there is no value */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = ascending(values);
  return {
    median: percentile(sorted, 0.5),
    min: percentile(sorted, 0),
    max: percentile(sorted, 1),
    rounds: sorted.length,
  };
}

/**
 * The spread of `of[i] / against[i]`: each round's own ratio, so that what slowed the whole machine down in one round cancels out.
 * @throws RangeError when the two do not have the same rounds
 */
export function ratioOf(of: readonly number[], against: readonly number[]): Spread {
  if (of.length !== against.length)
    throw new RangeError(`A ratio needs the same rounds on both sides: ${of.length} and ${against.length}.`);
  return spreadOf(of.map((value, round) => value / (against[round] ?? Number.NaN)));
}
