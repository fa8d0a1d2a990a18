import type { Span } from '../document/deadline.ts';
import type { FieldProblem } from '../errors/sopflowError.ts';
import type { EscalationPolicy } from './policy.ts';

const UNIT_MINUTES = { seconds: 1 / 60, minutes: 1, hours: 60, days: 24 * 60 } as const;
/** A last level that repeats more often than this is noise, and work without end. */
const SHORTEST_REPEAT_MINUTES = 1;

/** What makes a policy useless: levels that begin before the one before them, or a last level that repeats without a pause. */
export function policyProblems(policy: Pick<EscalationPolicy, 'levels' | 'repeatLast'>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  policy.levels.forEach((level, place) => {
    const before = policy.levels[place - 1];
    if (before !== undefined && minutesOf(level.after) < minutesOf(before.after)) {
      problems.push({
        pointer: `/levels/${place}/after`,
        code: 'order',
        message: {
          zh: `第 ${place + 1} 级不得早于第 ${place} 级开始。`,
          en: `Level ${place + 1} may not begin before level ${place}.`,
        },
      });
    }
  });
  if (policy.repeatLast !== undefined && minutesOf(policy.repeatLast) < SHORTEST_REPEAT_MINUTES) {
    problems.push({
      pointer: '/repeatLast',
      code: 'tooOften',
      message: { zh: '重复间隔至少 1 分钟。', en: 'The pause before a repeat must be at least a minute.' },
    });
  }
  return problems;
}

/** Spans are compared by their nominal length: a working day is longer than any number of hours below 24. */
function minutesOf(span: Span): number {
  return span.amount * UNIT_MINUTES[span.unit];
}
