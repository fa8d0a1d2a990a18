import { describe, expect, it } from 'vitest';
import type { EscalationLevel } from './policy.ts';
import { policyProblems } from './policyProblems.ts';

function level(amount: number, unit: EscalationLevel['after']['unit']): EscalationLevel {
  return { after: { amount, unit }, notify: [{ to: 'owner' }], channels: ['inApp'], actions: [] };
}

describe('a policy that nobody could climb', () => {
  it('has a level that begins before the one before it', () => {
    const problems = policyProblems({ levels: [level(0, 'hours'), level(2, 'hours'), level(90, 'minutes')] });
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/levels/2/after']);
  });

  it('repeats its last level without a pause', () => {
    const problems = policyProblems({
      levels: [level(0, 'hours')],
      repeatLast: { amount: 30, unit: 'seconds' },
    });
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/repeatLast']);
  });

  it('may have two levels at once, and a day after hours', () => {
    const levels = [level(0, 'hours'), level(4, 'hours'), level(240, 'minutes'), level(1, 'days')];
    expect(policyProblems({ levels, repeatLast: { amount: 1, unit: 'minutes' } })).toEqual([]);
  });
});
