import type { TriggerCondition } from '@sopflow/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateTrigger, type LevelReached } from './evaluate.ts';

const minute = 60_000;
const noon = 1_800_000_000_000;
const failingOrders: TriggerCondition = {
  when: 'metric',
  series: 'shop.orders',
  is: 'below',
  limit: 95,
  lasting: { amount: 5, unit: 'minutes' },
};
const launchesInTrouble: TriggerCondition = {
  when: 'alerts',
  count: 3,
  level: 2,
  within: { amount: 1, unit: 'hours' },
  sop: 'product-launch',
};

function orders(...values: readonly [minutesAgo: number, value: number][]) {
  return {
    samples: values.map(([ago, value]) => ({ series: 'shop.orders', at: noon - ago * minute, value })),
    levels: [],
  };
}
function climbed(alertId: string, minutesAgo: number, level = 2, sopKey = 'product-launch'): LevelReached {
  return { alertId, level, sopKey, at: noon - minutesAgo * minute };
}

describe('a metric trigger', () => {
  it('holds when every sample of the last five minutes is below the limit', () => {
    expect(
      evaluateTrigger(failingOrders, orders([5, 90], [4, 91], [3, 80], [2, 94], [0, 90]), noon),
    ).toMatchObject({ holds: true });
  });
  it('does not hold when one sample recovered', () => {
    expect(evaluateTrigger(failingOrders, orders([6, 90], [3, 95], [2, 80], [0, 90]), noon).holds).toBe(
      false,
    );
  });
  it('does not hold before the time is up', () => {
    expect(evaluateTrigger(failingOrders, orders([4.9, 90], [0, 90]), noon).holds).toBe(false);
  });
  it('does not hold on old news', () => {
    expect(evaluateTrigger(failingOrders, orders([20, 90], [12, 90]), noon).holds).toBe(false);
  });
  it('never holds while a sample within the last five minutes is good', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100 })), {
          maxLength: 30,
        }),
        fc.integer({ min: 0, max: 4 }),
        (values, goodAgo) => {
          expect(evaluateTrigger(failingOrders, orders(...values, [goodAgo, 99]), noon).holds).toBe(false);
        },
      ),
    );
  });
});

describe('an alerts trigger', () => {
  it('holds when three alerts reached level 2 within the hour', () => {
    const verdict = evaluateTrigger(
      launchesInTrouble,
      { samples: [], levels: [climbed('a', 50), climbed('b', 30), climbed('c', 1, 3)] },
      noon,
    );
    expect(verdict).toMatchObject({ holds: true, evidence: { alertIds: ['a', 'b', 'c'] } });
  });
  it('counts an alert once, however high it climbed', () => {
    expect(
      evaluateTrigger(
        launchesInTrouble,
        { samples: [], levels: [climbed('a', 50), climbed('a', 30, 3), climbed('b', 1)] },
        noon,
      ).holds,
    ).toBe(false);
  });
  it('leaves out lower levels, older climbs and other SOPs', () => {
    const levels = [
      climbed('a', 10),
      climbed('b', 10),
      climbed('c', 61),
      climbed('d', 10, 1),
      climbed('e', 10, 2, 'customer-complaint'),
    ];
    expect(evaluateTrigger(launchesInTrouble, { samples: [], levels }, noon).holds).toBe(false);
  });
});
