import { expect, test } from 'vitest';
import { requestDone, requestKeyFor } from './requestKey.ts';

test('a second press with the same content is the same request', () => {
  expect(requestKeyFor('start:a', { input: 1 })).toBe(requestKeyFor('start:a', { input: 1 }));
});

test('changed content, another act, and the same act once more after it was done are new requests', () => {
  const first = requestKeyFor('start:b', { input: 1 });
  expect(requestKeyFor('start:c', { input: 1 })).not.toBe(first);
  expect(requestKeyFor('start:b', { input: 2 })).not.toBe(first);
  const second = requestKeyFor('start:b', { input: 3 });
  requestDone('start:b');
  expect(requestKeyFor('start:b', { input: 3 })).not.toBe(second);
});
