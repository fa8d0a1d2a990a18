import type { Json } from '@sopflow/model';

/** How many decimals an amount of money is typed with: it is kept in hundredths. */
export const moneyDecimals = 2;

/**
 * What was typed, as the value a document keeps: a number as it is, money in minor units (hundredths), so that sums are exact. `null` for
 * nothing or for something that is no number yet, such as a lone minus.
 */
export function toStored(typed: number | string, kind: 'number' | 'money'): number | null {
  if (typeof typed === 'string' && typed.trim() === '') return null;
  const amount = Number(typed);
  if (!Number.isFinite(amount)) return null;
  return kind === 'money' ? Math.round(amount * 10 ** moneyDecimals) : amount;
}

/** The kept value as it is shown in the field: money in major units. */
export function toTyped(value: Json | undefined, kind: 'number' | 'money'): number | '' {
  if (typeof value !== 'number') return '';
  return kind === 'money' ? value / 10 ** moneyDecimals : value;
}
