/**
 * Interleaves: every subject once per round, the first place moving on by one each round, so that neither what the machine does
 * meanwhile nor what the one before left behind always hits the same subject.
 * @returns for each subject its measurements, in the order of the rounds
 */
export async function interleave<Name extends string | number, Result>(
  subjects: readonly Name[],
  rounds: number,
  measure: (subject: Name, round: number) => Promise<Result>,
): Promise<ReadonlyMap<Name, readonly Result[]>> {
  const results = new Map<Name, Result[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round++) {
    for (const subject of turned(subjects, round)) results.get(subject)?.push(await measure(subject, round));
  }
  return results;
}

/** The same items, beginning `by` places later. */
export function turned<Item>(items: readonly Item[], by: number): Item[] {
  const first = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
