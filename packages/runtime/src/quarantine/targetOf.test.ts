import type { ActionRequest } from '@sopflow/model';
import { expect, it } from 'vitest';
import { targetOf } from './targetOf.ts';

const aimedAt = (request: ActionRequest) => targetOf({ effect: 'requestAction', key: 'k', request });

it('names the address of an action, without what may be a token', () => {
  expect(
    aimedAt({
      do: 'http',
      stepId: 'call',
      method: 'POST',
      url: 'https://shop.example/launch?token=secret#top',
      body: null,
      timeoutSeconds: 10,
    }),
  ).toBe('POST https://shop.example/launch');
});

it('names the SOP or the step of a run that was to be started', () => {
  const child = { childId: 'r_2', parentId: 'r_1', input: {}, starterId: null };
  expect(targetOf({ effect: 'startChild', key: 'k', child: { ...child, of: { sop: 'returns' } } })).toBe(
    'returns',
  );
  expect(
    targetOf({ effect: 'startChild', key: 'k', child: { ...child, of: { eachStep: 'channels' } } }),
  ).toBe('channels');
});

it('says nothing about a message, whose words are for its readers', () => {
  expect(
    aimedAt({ do: 'message', stepId: 'tell', recipientIds: ['li'], subject: { en: 'x' }, text: { en: 'y' } }),
  ).toBeNull();
});
