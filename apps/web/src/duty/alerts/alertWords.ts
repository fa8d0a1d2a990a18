import type { AlertSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import type { Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';

/** What is late, in a few words: the step, or the run itself. */
export function lateThing(alert: AlertSummary, t: TFunction<'duty'>, locale: Locale): string {
  return alert.stepName === null ? t('wholeRun') : inLocale(alert.stepName, locale);
}

/** An alert among others: the same step is late in many runs at once. */
export function alertName(alert: AlertSummary, t: TFunction<'duty'>, locale: Locale): string {
  return `${lateThing(alert, t, locale)} · ${alert.runTitle}`;
}
