import { expect, test } from 'vitest';
import { zoneName } from './zoneName.ts';

const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

test('a zone is called by its name and its offset on that day', () => {
  expect(zoneName('Asia/Shanghai', WINTER)).toBe('Asia/Shanghai · UTC+8');
  expect(zoneName('America/New_York', WINTER)).toBe('America/New York · UTC-5');
  expect(zoneName('America/New_York', SUMMER)).toBe('America/New York · UTC-4');
  expect(zoneName('UTC', SUMMER)).toBe('UTC');
});
