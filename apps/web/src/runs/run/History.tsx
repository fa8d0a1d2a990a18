import { Button } from '@mantine/core';
import type { RunView, TimelineEntry } from '@sopflow/contract';
import type { Fact } from '@sopflow/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePersonNames } from '../../forms/people.ts';
import { LoadFailed } from '../../surface/LoadFailed.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import { historyQuery } from '../data/runQueries.ts';
import { factSentence } from '../factSentence.ts';
import { FactLink } from './FactLink.tsx';
import { markOf } from './factMark.ts';
import classes from './History.module.css';

/** How many lines are drawn before the reader asks for more. */
const shownAtOnce = 60;

interface HistoryProps {
  readonly view: RunView;
}

/** What happened to a run, in sentences, the newest first. */
export function History({ view }: HistoryProps) {
  const { t } = useWords('runs');
  const history = useInfiniteQuery(historyQuery(view.run.id));
  const [shown, setShown] = useState(shownAtOnce);
  const { hasNextPage, isFetching, isError, fetchNextPage } = history;

  // The API tells a history from its beginning; the end, which comes first here, is reached by reading on.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  if (history.data === undefined || hasNextPage) {
    return history.isError ? (
      <LoadFailed
        error={history.error}
        size="panel"
        retrying={isFetching}
        onRetry={() => void history.refetch()}
      />
    ) : (
      <SkeletonRows shape="text" />
    );
  }
  const entries = history.data.pages.flatMap((page) => page.items).toReversed();
  return (
    <>
      <ol className={classes.entries}>
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.seq} entry={entry} view={view} />
        ))}
      </ol>
      {entries.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + shownAtOnce)}>
          {t('run.earlier')}
        </Button>
      )}
    </>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly view: RunView;
}

function Entry({ entry, view }: EntryProps) {
  const { t, locale } = useWords('runs');
  const nameOf = usePersonNames();
  const stepOfTask = (id: string) => view.tasks.find((task) => task.id === id)?.stepId;
  const told = entry.facts.flatMap((fact): { fact: Fact; sentence: string }[] => {
    const sentence = factSentence(fact, { t, locale, document: view.document, nameOf, stepOfTask });
    return sentence === null ? [] : [{ fact, sentence }];
  });
  if (told.length === 0) return null;
  const { icon: Mark, tone } = markOf(told.map(({ fact }) => fact));
  return (
    <li className={classes.entry}>
      <span className={classes.mark} data-tone={tone}>
        <Mark size={14} stroke={2} aria-hidden />
      </span>
      <div className={classes.told}>
        <p className={classes.who}>
          <strong>{whoActed(entry, t)}</strong>
          <WhenText at={entry.at} />
        </p>
        {told.map(({ fact, sentence }, place) => (
          <p key={place}>
            {sentence} <FactLink fact={fact} />
          </p>
        ))}
      </div>
    </li>
  );
}

function whoActed({ actor, actorName }: TimelineEntry, t: ReturnType<typeof useWords<'runs'>>['t']): string {
  return actor.kind === 'system' ? t(`parts.${actor.part}`) : (actorName ?? t('system'));
}
