import type { TaskView, Vote } from '@sopflow/contract';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useSession } from '../../data/session.ts';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { outcomeName } from '../outcomeNames.ts';
import { Panel } from '../../surface/Panel.tsx';
import classes from './Votes.module.css';

/** Who signs an approval, and how they have decided. */
export function Votes({ view }: { readonly view: TaskView }) {
  const { t } = useWords('work');
  const { person } = useSession();
  if (view.votes.length < 2) return null;
  return (
    <Panel title={t('task.votes')}>
      <ul className={classes.votes}>
        {view.votes.map((vote) => (
          <li key={vote.taskId} className={classes.vote}>
            <PersonChip
              name={vote.personName}
              position={vote.personId === person.id ? t('task.you') : undefined}
            />
            <Decision vote={vote} view={view} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Decision({ vote, view }: { readonly vote: Vote; readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const look =
    vote.outcome === null
      ? ({ tone: 'quiet', icon: IconClock } as const)
      : vote.outcome === 'approved'
        ? ({ tone: 'onTime', icon: IconCheck } as const)
        : ({ tone: 'late', icon: IconX } as const);
  return (
    <StateBadge {...look} look="plain">
      {vote.outcome === null
        ? t('task.notYet')
        : outcomeName({ outcome: vote.outcome, status: 'completed' }, t, locale, view.step.outcomes)}
    </StateBadge>
  );
}
