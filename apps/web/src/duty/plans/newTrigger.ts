import type { Trigger } from '@sopflow/model';

/** A trigger as it begins before its author has chosen anything: a measurement that is out of bounds for five minutes. */
export function newTrigger(plan: string, taken: readonly string[]): Trigger {
  return {
    key: freeKey(plan, taken),
    name: {},
    plan,
    enabled: true,
    condition: {
      when: 'metric',
      series: '',
      is: 'below',
      limit: 0,
      lasting: { amount: 5, unit: 'minutes' },
    },
    coolDown: { amount: 60, unit: 'minutes' },
  };
}

/** A condition of the other kind, as it begins. */
export function newCondition(when: Trigger['condition']['when']): Trigger['condition'] {
  return when === 'metric'
    ? { when, series: '', is: 'below', limit: 0, lasting: { amount: 5, unit: 'minutes' } }
    : { when, count: 3, level: 2, within: { amount: 1, unit: 'hours' }, sop: null };
}

/** The first `plan-1`, `plan-2`, … that no trigger has. Keys have at most 64 characters. */
export function freeKey(plan: string, taken: readonly string[]): string {
  const known = new Set(taken);
  for (let number = 1; ; number += 1) {
    const key = `${plan.slice(0, 56)}-${number}`;
    if (!known.has(key)) return key;
  }
}
