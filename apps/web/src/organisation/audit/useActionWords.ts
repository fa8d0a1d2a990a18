import type { AuditEntry } from '@sopflow/contract';
import { Right } from '@sopflow/model';
import { useCallback } from 'react';
import { useWords } from '../../words/i18n.ts';

/** What is written down, `object.act`; what is not here stands as the API calls it. */
const acts = [
  'apiKey.create',
  'apiKey.revoke',
  'calendar.remove',
  'calendar.save',
  'clock.advance',
  'effect.discard',
  'effect.retry',
  'organisation.save',
  'person.changeLocale',
  'person.create',
  'person.password',
  'person.update',
  'policy.remove',
  'policy.save',
  'position.remove',
  'position.save',
  'sample.calendar',
  'sample.person',
  'sample.policy',
  'sample.position',
  'sample.schedule',
  'sample.sop',
  'sample.trigger',
  'schedule.remove',
  'schedule.save',
  'setup.administrator',
  'sop.create',
  'sop.newDraft',
  'sop.publish',
  'sop.retire',
  'sop.saveDraft',
  'trigger.fire',
  'trigger.remove',
  'trigger.save',
  'viewAs.begin',
  'viewAs.end',
  'webhook.remove',
  'webhook.rotateSecret',
  'webhook.save',
] as const;

/** What was done, in words; for what was refused, the right that was missing. */
export function useActionWords(): (entry: AuditEntry) => string {
  const { t } = useWords('organisation');
  return useCallback(
    ({ action }) => {
      const act = acts.find((one) => one === action);
      if (act !== undefined) return t(`audit.acts.${act}`);
      const right = Right.options.find((one) => one === action);
      return right === undefined ? action : t(`audit.rights.${right}`);
    },
    [t],
  );
}
