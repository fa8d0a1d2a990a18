import type { EscalationLevel, EscalationPolicy, Recipient } from '@sopflow/model';
import {
  IconBell,
  IconBriefcase,
  IconCalendarUser,
  type Icon,
  IconChevronsUp,
  IconHandStop,
  IconMail,
  IconRepeat,
  IconSwitchHorizontal,
  IconUser,
  IconWebhook,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNames } from '../../chart/names/useNames.ts';
import { spanWords } from '../../chart/wording/timeWords.ts';
import { useWords } from '../../words/i18n.ts';
import { LevelNumber } from '../facts/LevelNumber.tsx';
import classes from './Ladder.module.css';
import { afterWords, recipientWords } from './policyWords.ts';

const channelIcons = { inApp: IconBell, email: IconMail, webhook: IconWebhook } as const;

/** What happens when a deadline passes and nobody acts: level by level, as one would tell it. */
export function Ladder({
  policy: { base, levels, repeatLast },
}: {
  readonly policy: Pick<EscalationPolicy, 'base' | 'levels' | 'repeatLast'>;
}) {
  const { t } = useWords('organisation');
  const chart = useWords('chart').t;
  return (
    <ol className={classes.ladder}>
      {levels.map((level, index) => (
        <li key={index} className={classes.rung}>
          <div className={classes.when}>{afterWords(level, base, t, chart)}</div>
          <LevelNumber level={index + 1} />
          <Level level={level} />
        </li>
      ))}
      <li className={classes.rung} data-end>
        <div className={classes.when} />
        <span className={classes.end}>
          <IconRepeat size={14} aria-hidden />
        </span>
        <p className={classes.note}>
          {repeatLast === undefined
            ? t('policies.noRepeat')
            : t('policies.repeats', { span: spanWords(repeatLast, base, chart) })}
        </p>
      </li>
    </ol>
  );
}

function Level({
  level: { notify, channels, acknowledgeWithin, actions },
}: {
  readonly level: EscalationLevel;
}) {
  const { t } = useWords('organisation');
  const chart = useWords('chart').t;
  return (
    <div className={classes.level}>
      <ul className={classes.recipients} aria-label={t('policies.tells')}>
        {notify.map((recipient, index) => (
          <RecipientChip key={index} recipient={recipient} />
        ))}
      </ul>
      <ul className={classes.facts}>
        <Line>
          {channels.map((channel) => {
            const Channel = channelIcons[channel];
            return (
              <span key={channel} className={classes.channel}>
                <Channel size={14} aria-hidden />
                {t(`channelKinds.${channel}`)}
              </span>
            );
          })}
        </Line>
        {acknowledgeWithin !== undefined && (
          <Line icon={IconHandStop}>
            {t('policies.acknowledge', { span: spanWords(acknowledgeWithin, 'wall', chart) })}
          </Line>
        )}
        {actions.map((action) => (
          <Line key={action} icon={action === 'raisePriority' ? IconChevronsUp : IconSwitchHorizontal}>
            {t(`policies.actions.${action}`)}
          </Line>
        ))}
      </ul>
    </div>
  );
}

function Line({ icon: Mark, children }: { readonly icon?: Icon; readonly children: ReactNode }) {
  return (
    <li className={classes.line}>
      {Mark !== undefined && <Mark size={14} aria-hidden />}
      {children}
    </li>
  );
}

function RecipientChip({ recipient }: { readonly recipient: Recipient }) {
  const { t } = useWords('organisation');
  const nameOf = useNames();
  const Mark =
    recipient.to === 'onCall' ? IconCalendarUser : recipient.to === 'position' ? IconBriefcase : IconUser;
  return (
    <li className={classes.recipient}>
      <Mark size={14} aria-hidden />
      {recipientWords(recipient, t, nameOf)}
    </li>
  );
}
