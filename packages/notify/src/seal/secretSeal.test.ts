import { describe, expect, it } from 'vitest';
import { createSecretSeal } from './secretSeal.ts';

describe('a sealed secret', () => {
  it('opens under the secret of the installation that sealed it', () => {
    const seal = createSecretSeal('one installation');
    const secret = seal.newSecret();
    expect(seal.open(seal.seal(secret))).toBe(secret);
    expect(seal.seal(secret)).not.toContain(secret);
  });

  it('opens nowhere else, and not after a change', () => {
    const sealed = createSecretSeal('one installation').seal('whsec_abc');
    expect(() => createSecretSeal('another installation').open(sealed)).toThrow(/authenticate/u);
    const changed = Buffer.from(sealed, 'base64');
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => createSecretSeal('one installation').open(changed.toString('base64'))).toThrow(
      /authenticate/u,
    );
  });
});
