import type { OnDuty } from '@sopflow/calendar';
import { assertNever } from '@sopflow/model';
import { useCallback } from 'react';
import { useNames } from '../../chart/names/useNames.ts';
import { useWords } from '../../words/i18n.ts';

/** Who is meant by a duty, by name. */
export function useDutyNames(): (duty: OnDuty) => string {
  const { t } = useWords('organisation');
  const nameOf = useNames();
  return useCallback(
    (duty) => {
      switch (duty.kind) {
        case 'person':
          return nameOf('person', duty.personId);
        case 'position':
          return nameOf('position', duty.position);
        case 'gap':
          return t('schedules.gap');
        default:
          return assertNever(duty);
      }
    },
    [nameOf, t],
  );
}
