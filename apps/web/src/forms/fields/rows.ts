import type { Json } from '@sopflow/model';

/** The rows a list field shows for a kept value. */
export function rowsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string' || typeof item === 'number').map(String)
    : [];
}

/** What is kept of the rows on screen: no blank ones, no space around. `null` when none is left. */
export function keptOf(rows: readonly string[]): readonly string[] | null {
  const kept = rows.map((row) => row.trim()).filter((row) => row !== '');
  return kept.length === 0 ? null : kept;
}

/** The rows after `text` was typed or pasted into one of them: several lines become several rows. */
export function withText(rows: readonly string[], index: number, text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replaceAll('\t', ' '));
  const filled = lines.length === 1 ? lines : lines.filter((line) => line.trim() !== '');
  return rows.flatMap((row, at) => (at === index ? filled : [row]));
}
