import { Key } from '@sopflow/model';
import { expect, it } from 'vitest';
import { keyFrom } from './keyFrom.ts';

it.each([
  ['Product launch (2026)', 'product-launch-2026'],
  ['  Café — opening ', 'cafe-opening'],
])('%s becomes %s', (name, key) => {
  expect(keyFrom(name)).toBe(key);
  expect(Key.safeParse(keyFrom(name)).success).toBe(true);
});

it('leaves the key to the author where a name has no Latin letters', () =>
  expect(keyFrom('新品上线')).toBe(''));
