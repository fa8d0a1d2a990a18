import { Button } from '@mantine/core';
import type { TaskView } from '@sopflow/contract';
import { IconHandStop, IconInfoCircle, IconLock, IconPlayerPause, IconUsers } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '../../data/session.ts';
import { useWords } from '../../words/i18n.ts';
import { useTaskActs } from '../data/useTaskActs.ts';
import classes from './Standing.module.css';

/** What the reader should know before beginning: the run is suspended, nobody has claimed the task, it is somebody else's. */
export function Standing({ view }: { readonly view: TaskView }) {
  const { t } = useWords('work');
  const { person } = useSession();
  const { claim } = useTaskActs();
  const { task, allowed, runStatus } = view;
  const may = allowed.includes('complete');

  if (runStatus === 'suspended')
    return <Note icon={IconPlayerPause} title={t('task.suspended')} lead={t('task.suspendedLead')} />;
  if (allowed.includes('claim')) {
    return (
      <Note
        icon={IconHandStop}
        title={t('task.unclaimed')}
        lead={t('task.unclaimedLead')}
        act={
          <Button variant="default" onClick={() => void claim(task)}>
            {t('claim')}
          </Button>
        }
      />
    );
  }
  if (task.ownerId === person.id) return null;
  if (task.ownerName === null) {
    return may ? null : (
      <Note icon={IconUsers} title={t('task.lookOnlyUnclaimed')} lead={t('task.lookOnlyUnclaimedLead')} />
    );
  }
  return may ? (
    <Note icon={IconInfoCircle} title={t('task.forOther', { name: task.ownerName })} />
  ) : (
    <Note
      icon={IconLock}
      title={t('task.lookOnly', { name: task.ownerName })}
      lead={t('task.lookOnlyLead')}
    />
  );
}

interface NoteProps {
  readonly icon: Icon;
  readonly title: string;
  readonly lead?: string;
  readonly act?: ReactNode;
}

function Note({ icon: Mark, title, lead, act }: NoteProps) {
  return (
    <div className={classes.note}>
      <Mark size={20} stroke={1.5} aria-hidden />
      <p className={classes.words}>
        <strong>{title}</strong>
        {lead !== undefined && <span>{lead}</span>}
      </p>
      {act}
    </div>
  );
}
