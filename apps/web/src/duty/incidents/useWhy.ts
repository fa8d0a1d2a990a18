import type { IncidentSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useCallback } from 'react';
import { useWords } from '../../words/i18n.ts';

/** Why an incident was started, in a sentence: the trigger's name, or the reason of whoever pressed the button. */
export function useWhy(): (incident: IncidentSummary) => string {
  const { t, locale } = useWords('duty');
  return useCallback(
    ({ triggerName, evidence, startedByName }) => {
      if (triggerName !== null) return inLocale(triggerName, locale);
      const by = t('incidents.byButton', { name: startedByName ?? t('incidents.somebody') });
      const { reason } = evidence;
      return typeof reason === 'string' ? `${reason} · ${by}` : by;
    },
    [t, locale],
  );
}
