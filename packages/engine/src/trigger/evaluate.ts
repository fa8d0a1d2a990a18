import {
  assertNever,
  type JsonObject,
  type MetricSample,
  type Span,
  type TriggerCondition,
} from '@sopflow/model';

/** When an alert reached a level. */
export interface LevelReached {
  readonly alertId: string;
  readonly level: number;
  readonly sopKey: string;
  readonly at: number;
}

/** What a trigger looks at. Both lists may hold more than it needs, in any order. */
export interface TriggerEvidence {
  readonly samples: readonly MetricSample[];
  readonly levels: readonly LevelReached[];
}

/** Whether the condition holds at `now`, and on what evidence. Does not know about cool-downs. */
export type Verdict = { readonly holds: false } | { readonly holds: true; readonly evidence: JsonObject };

const UNIT_MS = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** A wall-clock span in milliseconds. */
export function spanMs(span: Span): number {
  return span.amount * UNIT_MS[span.unit];
}

/** How far back from now a condition looks, in milliseconds. */
export function lookBackMs(condition: TriggerCondition): number {
  switch (condition.when) {
    case 'alerts':
      return spanMs(condition.within);
    case 'metric':
      return 2 * spanMs(condition.lasting) + 60_000;
    default:
      return assertNever(condition);
  }
}

/** Decides whether a trigger's condition holds. Pure: the caller brings evidence and now. */
export function evaluateTrigger(
  condition: TriggerCondition,
  evidence: TriggerEvidence,
  now: number,
): Verdict {
  switch (condition.when) {
    case 'alerts':
      return alertsVerdict(condition, evidence.levels, now);
    case 'metric':
      return metricVerdict(condition, evidence.samples, now);
    default:
      return assertNever(condition);
  }
}

function alertsVerdict(
  condition: Extract<TriggerCondition, { when: 'alerts' }>,
  levels: readonly LevelReached[],
  now: number,
): Verdict {
  const since = now - spanMs(condition.within);
  const counted = new Set(
    levels
      .filter(
        (reached) =>
          reached.level >= condition.level &&
          reached.at > since &&
          reached.at <= now &&
          (condition.sop === null || reached.sopKey === condition.sop),
      )
      .map((reached) => reached.alertId),
  );
  if (counted.size < condition.count) return { holds: false };
  return {
    holds: true,
    evidence: { when: 'alerts', alertIds: [...counted].toSorted(), level: condition.level, since },
  };
}

/**
 * The newest unbroken row of samples beyond the limit must be at least `lasting` long, hold at least two samples, and still be fresh:
 * a series that fell silent says nothing.
 */
function metricVerdict(
  condition: Extract<TriggerCondition, { when: 'metric' }>,
  samples: readonly MetricSample[],
  now: number,
): Verdict {
  const lasting = spanMs(condition.lasting);
  const newestFirst = samples
    .filter((sample) => sample.series === condition.series && sample.at <= now)
    .toSorted((a, b) => b.at - a.at);
  const good = newestFirst.findIndex((sample) =>
    condition.is === 'below' ? sample.value >= condition.limit : sample.value <= condition.limit,
  );
  const beyond = good === -1 ? newestFirst : newestFirst.slice(0, good);
  const newest = beyond[0];
  const oldest = beyond.at(-1);
  if (newest === undefined || oldest === undefined || beyond.length < 2) return { holds: false };
  if (newest.at - oldest.at < lasting || now - newest.at > Math.max(lasting, 60_000)) return { holds: false };
  return {
    holds: true,
    evidence: {
      when: 'metric',
      series: condition.series,
      is: condition.is,
      limit: condition.limit,
      since: oldest.at,
      until: newest.at,
      samples: beyond.length,
      last: newest.value,
    },
  };
}
