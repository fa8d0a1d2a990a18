import type { Spread } from './statistics.ts';

/** One comparison: what the bench is for. */
export interface Ratio {
  readonly name: string;
  readonly value: Spread;
  /** What was asked for, and what was hoped for; the report marks them, nothing fails by them. */
  readonly atLeast?: number;
  readonly aim?: number;
}

/** Absolute values of one subject, for orientation: they hold for this machine at this hour. */
export interface Row {
  readonly name: string;
  readonly values: readonly Spread[];
}

export interface Section {
  readonly key: string;
  readonly title: string;
  /** What exactly was measured, and what is not in it. */
  readonly about: string;
  readonly ratios: readonly Ratio[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A section as text: its ratios first, then the table of absolute values. */
export function asText(section: Section): string {
  const ratios = section.ratios.map((ratio) => [ratio.name, spreadAsText(ratio.value), verdict(ratio)]);
  const rows = section.rows.map((row) => [row.name, ...row.values.map(spreadAsText)]);
  return [
    '',
    `## ${section.title}`,
    section.about,
    '',
    ...table(['ratio', 'median (min–max)', ''], ratios),
    '',
    ...table(['median (min–max)', ...section.columns], rows),
  ].join('\n');
}

function verdict({ value, atLeast, aim }: Ratio): string {
  if (atLeast === undefined) return '';
  const wanted = `wanted ${atLeast}${aim === undefined ? '' : `, aim ${aim}`}`;
  if (value.median < atLeast) return `${wanted}: missed`;
  return aim !== undefined && value.median >= aim ? `${wanted}: aim reached` : `${wanted}: reached`;
}

export function spreadAsText({ median, min, max }: Spread): string {
  return Number.isNaN(median)
    ? 'not known'
    : `${threeDigits(median)} (${threeDigits(min)}–${threeDigits(max)})`;
}

/** Three digits that mean something, thousands separated: 12,345 becomes 12,300. */
export function threeDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

/** Columns as wide as their widest cell; the first is aligned left, the others right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].map((text) => `  ${text}`);
}
