import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The hex tokens of one colour scheme, by name. */
function tokensOf(scheme: 'light' | 'dark'): Map<string, string> {
  const start = css.indexOf(`[data-mantine-color-scheme='${scheme}']`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const surfaces = ['page', 'card', 'sunken', 'hover', 'selected'];
const marks = ['on-time', 'due-soon', 'late', 'escalated', 'quiet'];
const readable: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] => [
    ['text', surface],
    ['text-dim', surface],
    ['accent-text', surface],
  ]),
  ...marks.flatMap((mark): [string, string][] => [
    [mark, `${mark}-tint`],
    [mark, 'card'],
    [mark, 'page'],
    [mark, 'hover'],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
];

for (const scheme of ['light', 'dark'] as const) {
  const tokens = tokensOf(scheme);
  const ratio = (one: string, other: string) => contrast(tokens.get(one) ?? '', tokens.get(other) ?? '');

  test.each(readable)(`${scheme}: %s can be read on %s`, (text, surface) => {
    expect(ratio(text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  test(`${scheme}: the border of a control can be seen`, () => {
    expect(ratio('line-strong', 'card')).toBeGreaterThanOrEqual(3);
  });
}

test('light and dark define the same tokens', () => {
  expect([...tokensOf('dark').keys()]).toEqual([...tokensOf('light').keys()]);
});
