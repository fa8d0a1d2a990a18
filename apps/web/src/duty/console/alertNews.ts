import type { AlertSummary } from '@sopflow/contract';

type Seen = Pick<AlertSummary, 'id' | 'level'>;

/** What has changed between two looks at the live alerts, as far as somebody on duty must hear of it. */
export interface AlertNews {
  readonly came: number;
  /** The highest level that an alert, known before, has climbed to since; undefined when none has. */
  readonly climbedTo: number | undefined;
}

/** An alert that was taken in hand or resolved meanwhile hides no new one: each is known by its id. */
export function alertNews(before: readonly Seen[], after: readonly Seen[]): AlertNews {
  const levels = new Map(before.map(({ id, level }) => [id, level]));
  const climbed = after.flatMap(({ id, level }) => {
    const earlier = levels.get(id);
    return earlier !== undefined && level > earlier ? [level] : [];
  });
  return {
    came: after.filter(({ id }) => !levels.has(id)).length,
    climbedTo: climbed.length === 0 ? undefined : Math.max(...climbed),
  };
}
