import type { ApprovalStep } from '@sopflow/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Seat, Vote } from '../run/runState.ts';
import { verdict } from '../steps/verdict.ts';

const seats: fc.Arbitrary<readonly Seat[]> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .map((holders) =>
    holders.flatMap((count, signer) =>
      count === 1
        ? [{ signer }]
        : Array.from({ length: count }, (_, place) => ({ signer, personId: `p${signer}.${place}` })),
    ),
  );

const rule: fc.Arbitrary<ApprovalStep['rule']> = fc.oneof(
  fc.constant({ rule: 'all' as const }),
  fc.constant({ rule: 'any' as const }),
  fc.constant({ rule: 'sequential' as const }),
  fc.record({ rule: fc.constant('count' as const), needed: fc.integer({ min: 1, max: 16 }) }),
  fc.record({
    rule: fc.constant('weighted' as const),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
    needed: fc.integer({ min: 1, max: 60 }),
  }),
);

/** Says what a rule means, without thinking about when it is decided: whether this set of approvals is enough. */
function enough(
  { rule: given }: Pick<ApprovalStep, 'rule'>,
  all: readonly Seat[],
  yes: ReadonlySet<number>,
): boolean {
  switch (given.rule) {
    case 'all':
    case 'sequential':
      return all.every((_, place) => yes.has(place));
    case 'any':
      return yes.size >= 1;
    case 'count':
      return yes.size >= given.needed;
    case 'weighted':
      return (
        all.reduce((sum, seat, place) => sum + (yes.has(place) ? (given.weights[seat.signer] ?? 0) : 0), 0) >=
        given.needed
      );
  }
}

test('an approval is decided exactly when no vote that is still out can change it', () => {
  fc.assert(
    fc.property(seats, rule, fc.infiniteStream(fc.boolean()), (all, given, coin) => {
      const step = { rule: given } as ApprovalStep;
      const votes: Vote[] = [];
      for (let signer = 0; ; signer += 1) {
        const yes = new Set(votes.filter(({ outcome }) => outcome === 'approved').map((vote) => vote.signer));
        const out = all.flatMap((_, place) => (place < votes.length ? [] : [place]));
        const surely = enough(step, all, yes) ? 'approved' : null;
        const never = enough(step, all, new Set([...yes, ...out])) ? null : 'rejected';
        expect(verdict(step, all, votes)).toBe(surely ?? never);
        if (signer >= all.length) return;
        votes.push({ signer, outcome: coin.next().value === true ? 'approved' : 'rejected', by: null });
      }
    }),
  );
});
