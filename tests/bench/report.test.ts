import { describe, expect, it } from 'vitest';
import { asText, threeDigits, type Section } from './report.ts';

const spread = (median: number, min: number, max: number) => ({ median, min, max, rounds: 3 });
const section = (atLeast: number, aim: number): Section => ({
  key: 'throughput',
  title: 'Throughput',
  about: 'What it is.',
  ratios: [{ name: 'Sopflow ÷ pgbench', value: spread(1.2, 1.1, 1.3), atLeast, aim }],
  columns: ['ops/s', 'CPU'],
  rows: [
    { name: 'Sopflow', values: [spread(9438, 9000, 10_000), spread(Number.NaN, Number.NaN, Number.NaN)] },
  ],
});

describe('the report', () => {
  it('prints every figure with its spread, and says what is not known', () => {
    const text = asText(section(1, 1.5));
    expect(text).toContain('1.2 (1.1–1.3)');
    expect(text).toContain('9,440 (9,000–10,000)');
    expect(text).toContain('not known');
  });

  it('says whether what was wanted was reached', () => {
    expect(asText(section(1, 1.5))).toContain('wanted 1, aim 1.5: reached');
    expect(asText(section(1, 1.2))).toContain('aim reached');
    expect(asText(section(1.3, 1.5))).toContain('missed');
  });

  it('keeps three digits', () => {
    expect([0.012345, 1.8444, 12_345, 1_234_567].map(threeDigits)).toEqual([
      '0.0123',
      '1.84',
      '12,300',
      '1,230,000',
    ]);
  });
});
