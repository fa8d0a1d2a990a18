import { assertNever, type EscalationLevel, type Recipient, type TimeBase } from '@sopflow/model';
import type { TFunction } from 'i18next';
import type { NameOf } from '../../chart/names/orgNames.ts';
import { spanWords } from '../../chart/wording/timeWords.ts';

/** When a level begins: "at the deadline", "2 working h after it". */
export function afterWords(
  { after }: Pick<EscalationLevel, 'after'>,
  base: TimeBase,
  t: TFunction<'organisation'>,
  chart: TFunction<'chart'>,
): string {
  return after.amount === 0
    ? t('policies.atOnce')
    : t('policies.after', { span: spanWords(after, base, chart) });
}

/** Whom a level tells, in a few words. */
export function recipientWords(recipient: Recipient, t: TFunction<'organisation'>, nameOf: NameOf): string {
  switch (recipient.to) {
    case 'owner':
    case 'managerOfOwner':
    case 'sopOwner':
    case 'starter':
      return t(`policies.to.${recipient.to}`);
    case 'person':
      return nameOf('person', recipient.personId);
    case 'position':
      return nameOf('position', recipient.position);
    case 'onCall':
      return t('policies.onCall', {
        schedule: nameOf('schedule', recipient.schedule),
        level: recipient.level,
      });
    default:
      return assertNever(recipient);
  }
}
