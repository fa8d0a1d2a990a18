import type { PersonView } from '@sopflow/contract';
import { IconBan, IconBeach, IconCircleCheck, IconKeyOff } from '@tabler/icons-react';
import { useNow } from '../../data/clock.ts';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { accessOf } from './accessOf.ts';

const looks = {
  disabled: { tone: 'quiet', icon: IconBan },
  away: { tone: 'dueSoon', icon: IconBeach },
  canSignIn: { tone: 'onTime', icon: IconCircleCheck },
  noPassword: { tone: 'quiet', icon: IconKeyOff },
} as const;

/** Whether somebody can sign in, is away, or was disabled. */
export function AccessBadge({
  person,
  look = 'plain',
}: {
  readonly person: PersonView;
  readonly look?: 'plain' | 'tinted';
}) {
  const { t } = useWords('organisation');
  const state = accessOf(person, useNow());
  const { tone, icon } = looks[state];
  return (
    <StateBadge tone={tone} icon={icon} look={look}>
      {t(`people.${state}`)}
    </StateBadge>
  );
}
