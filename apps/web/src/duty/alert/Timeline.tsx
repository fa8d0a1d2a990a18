import type { AlertView } from '@sopflow/contract';
import {
  IconChevronsUp,
  IconCircleCheck,
  IconClockExclamation,
  IconHandStop,
  IconHourglass,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './Timeline.module.css';
import { useStory } from './useStory.ts';
import type { SentenceKind } from './story.ts';

const marks: Readonly<Record<SentenceKind, Icon>> = {
  raised: IconClockExclamation,
  level: IconChevronsUp,
  acknowledged: IconHandStop,
  resolved: IconCircleCheck,
};

/** The story of an alert, oldest first, and at its end what comes next. */
export function Timeline({ view }: { readonly view: AlertView }) {
  const { t } = useWords('duty');
  const story = useStory(view);
  return (
    <ol className={classes.timeline}>
      {story.past.map((sentence) => (
        <Entry
          key={sentence.id}
          kind={sentence.kind}
          icon={marks[sentence.kind]}
          when={<WhenText at={sentence.at} />}
        >
          <p className={classes.text}>{sentence.text}</p>
          {sentence.also.map((also) => (
            <p key={also} className={classes.also}>
              {also}
            </p>
          ))}
        </Entry>
      ))}
      {story.next !== undefined && (
        <Entry
          kind="next"
          icon={IconHourglass}
          when={story.next.at === null ? t('alert.nextTitle') : <WhenText at={story.next.at} look="full" />}
        >
          <p className={classes.text}>{story.next.text}</p>
        </Entry>
      )}
    </ol>
  );
}

interface EntryProps {
  readonly kind: SentenceKind | 'next';
  readonly icon: Icon;
  readonly when: ReactNode;
  readonly children: ReactNode;
}

function Entry({ kind, icon: Mark, when, children }: EntryProps) {
  return (
    <li className={classes.entry} data-kind={kind}>
      <span className={classes.mark}>
        <Mark size={16} stroke={1.75} aria-hidden />
      </span>
      <div className={classes.body}>
        <span className={classes.when}>{when}</span>
        {children}
      </div>
    </li>
  );
}
