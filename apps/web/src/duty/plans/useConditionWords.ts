import { assertNever } from '@sopflow/model';
import type { TriggerCondition } from '@sopflow/model';
import { useCallback } from 'react';
import { useNames } from '../../chart/names/useNames.ts';
import { spanWords } from '../../chart/wording/timeWords.ts';
import { useWords } from '../../words/i18n.ts';

/** What starts a plan, as a sentence. */
export function useConditionWords(): (condition: TriggerCondition) => string {
  const { t } = useWords('duty');
  const chart = useWords('chart').t;
  const nameOf = useNames();
  return useCallback(
    (condition) => {
      switch (condition.when) {
        case 'metric':
          return t(condition.is === 'below' ? 'triggers.metricBelow' : 'triggers.metricAbove', {
            series: condition.series,
            limit: condition.limit,
            span: spanWords(condition.lasting, 'wall', chart),
          });
        case 'alerts':
          return t('triggers.alerts', {
            count: condition.count,
            level: condition.level,
            sop: condition.sop === null ? t('triggers.anySop') : nameOf('sop', condition.sop),
            span: spanWords(condition.within, 'wall', chart),
          });
        default:
          return assertNever(condition);
      }
    },
    [t, chart, nameOf],
  );
}
