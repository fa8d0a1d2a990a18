import type { IncidentSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import type { Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';

/** Why an incident was started, in a sentence: what the trigger saw, or the reason of whoever pressed the button. */
export function whyStarted(incident: IncidentSummary, t: TFunction<'duty'>, locale: Locale): string {
  const { triggerName, evidence, startedByName, title } = incident;
  if (triggerName !== null) return t('incidents.byTrigger', { trigger: inLocale(triggerName, locale) });
  const by = t('incidents.byButton', { name: startedByName ?? t('incidents.somebody') });
  const { reason } = evidence;
  // A plan that asks one question is named after the answer: it need not be read twice.
  return typeof reason === 'string' && reason !== title ? t('incidents.byButtonBecause', { by, reason }) : by;
}
