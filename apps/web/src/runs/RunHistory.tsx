import { Button, Group, Stack, Text, Timeline } from '@mantine/core';
import type { TimelineEntry } from '@sopflow/contract';
import type { Document } from '@sopflow/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { usePersonNames } from '../forms/people.ts';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { When } from '../surface/When.tsx';
import { useWords } from '../words/i18n.ts';
import { factSentence } from './factSentence.ts';

/** What happened to a run, in sentences, the oldest first. */
export function RunHistory({ runId, document }: { readonly runId: string; readonly document: Document }) {
  const history = useInfiniteQuery({
    queryKey: ['runs', 'history', runId],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      api.runs.events({ params: { id: runId }, query: { after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const { t } = useWords('runs');
  if (history.data === undefined) {
    return history.isError ? (
      <LoadFailed error={history.error} size="panel" onRetry={() => void history.refetch()} />
    ) : (
      <SkeletonRows shape="text" />
    );
  }
  return (
    <Stack gap="md">
      <Entries entries={history.data.pages.flatMap((page) => page.items)} document={document} />
      {history.hasNextPage && (
        <Group>
          <Button
            variant="default"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {t('run.later')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Entries({
  entries,
  document,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly document: Document;
}) {
  const { t, locale } = useWords('runs');
  const nameOf = usePersonNames();
  return (
    <Timeline bulletSize={12} lineWidth={2}>
      {entries.map((entry) => {
        const sentences = entry.facts.flatMap(
          (fact) => factSentence(fact, { t, locale, document, nameOf }) ?? [],
        );
        if (sentences.length === 0) return null;
        return (
          <Timeline.Item
            key={entry.seq}
            title={
              <Group gap="sm">
                <Text fw={500}>{entry.actorName ?? t('system')}</Text>
                <Text c="dimmed" size="sm">
                  <When at={entry.at} />
                </Text>
              </Group>
            }
          >
            {sentences.map((sentence, place) => (
              <Text key={place}>{sentence}</Text>
            ))}
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}
