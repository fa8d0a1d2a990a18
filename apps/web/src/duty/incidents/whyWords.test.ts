import type { IncidentSummary } from '@sopflow/contract';
import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { duty } from '../../words/en/duty.ts';
import { whyStarted } from './whyWords.ts';

const i18n = createInstance();
beforeAll(() => i18n.init({ lng: 'en', resources: { en: { duty } }, interpolation: { escapeValue: false } }));

const incident = (more: Partial<IncidentSummary>) =>
  ({
    title: 'Checkout does not open',
    triggerName: null,
    evidence: {},
    startedByName: 'Lin Mei',
    ...more,
  }) as IncidentSummary;
const why = (more: Partial<IncidentSummary>) =>
  whyStarted(incident(more), i18n.getFixedT('en', 'duty'), 'en');

test('a trigger is named by what it saw', () => {
  expect(why({ triggerName: { en: 'Order success below 95 %' } })).toBe('Trigger: Order success below 95 %');
});

test('the button is named by who pressed it and why', () => {
  expect(why({ evidence: { reason: '12 callers could not pay' } })).toBe(
    '12 callers could not pay · Lin Mei, by the button',
  );
});

test('a reason that the title says already is not said twice', () => {
  expect(why({ evidence: { reason: 'Checkout does not open' } })).toBe('Lin Mei, by the button');
});
