import { expect, it } from 'vitest';
import { DeliveryFailure, keptWords } from './deliveryFailure.ts';
import { deliveryFailureWords } from './deliveryFailureWords.ts';

/** One of each kind, made from the schema, so that a new kind is looked at too. */
const parts = { host: 'chat.example.com', status: 503, code: 550, channel: 'email', reason: 'X', words: 'X' };
const failures = DeliveryFailure.options.map((option) =>
  DeliveryFailure.parse({ ...parts, kind: option.shape.kind.value }),
);

it.each(failures.map((failure) => [failure.kind, failure] as const))(
  '%s is said in both languages, with all that is known of it',
  (_kind, failure) => {
    const { zh, en } = deliveryFailureWords(failure);
    expect(zh).toMatch(/\p{Script=Han}/u);
    // Only names from outside stand in Latin letters on a Chinese screen.
    expect(zh).not.toMatch(/[a-z]{3,}\s[a-z]{3,}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    for (const [name, value] of Object.entries(failure)) {
      if (name === 'kind' || name === 'channel') continue;
      expect(zh).toContain(String(value));
      expect(en).toContain(String(value));
    }
  },
);

it('no two kinds are said alike', () => {
  const said = failures.map((failure) => deliveryFailureWords(failure).zh);
  expect(new Set(said).size).toBe(failures.length);
});

it('what somebody else said is kept on one line, cut, and without what cannot be stored', () => {
  expect(keptWords(' No\u0000 such\r\n mailbox ')).toBe('No such mailbox');
  expect(keptWords('x'.repeat(5_000))).toHaveLength(500);
  // a character of two units at the limit is not left as half a one
  expect(keptWords(`${'x'.repeat(499)}😀`).isWellFormed()).toBe(true);
});
