import type { Span, TimeBase } from '@sopflow/model';
import type { TFunction } from 'i18next';

/** A length of time as an author gave it: "5 working days", "30 min". */
export function spanWords({ amount, unit }: Span, base: TimeBase, t: TFunction<'chart'>): string {
  return t(`span.${base}.${unit}`, { count: amount });
}

const units = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

/** How long something took, in its largest unit: "3 d", "45 min". */
export function lengthWords(ms: number, t: TFunction<'chart'>): string {
  for (const [unit, length] of units)
    if (ms >= length) return t(`length.${unit}`, { count: Math.round(ms / length) });
  return t('length.seconds', { count: Math.max(0, Math.round(ms / 1000)) });
}
