import type { AlertView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import type { EscalationLevel, Fact } from '@sopflow/model';
import { useNames } from '../../chart/names/useNames.ts';
import { useWords } from '../../words/i18n.ts';
import { tagOf } from '../../words/locale.ts';

export type SentenceKind = 'raised' | 'level' | 'acknowledged' | 'resolved';

export interface Sentence {
  readonly id: string;
  readonly at: number;
  readonly kind: SentenceKind;
  readonly text: string;
  /** What happened besides. */
  readonly also: readonly string[];
}

interface Story {
  readonly past: readonly Sentence[];
  /** What comes next, and when; an instant only where a level is armed. Nothing once the alert is over. */
  readonly next: { readonly at: number | null; readonly text: string } | undefined;
}

/** What people said or a run did when it closed its own alerts. */
const byItself = {
  stepLeft: 'alert.resolvedStepLeft',
  runEnded: 'alert.resolvedRunEnded',
  runSuspended: 'alert.resolvedRunSuspended',
} as const;

/** Writes the history of an alert as sentences: who was told when by what, who took it in hand, and what comes next. */
export function useSentences({ alert, policy, timeline, deliveries, next }: AlertView): Story {
  const { t, locale } = useWords('duty');
  const nameOf = useNames();
  const list = new Intl.ListFormat(tagOf(locale), { type: 'conjunction' });
  const told = new Map(deliveries.map(({ personId, personName }) => [personId, personName]));
  const people = (ids: readonly string[]) =>
    list.format(ids.map((id) => told.get(id) ?? nameOf('person', id)));
  const channels = (level: EscalationLevel | undefined) =>
    list.format((level?.channels ?? []).map((channel) => t(`alert.channels.${channel}`)));

  const sentenceOf = (fact: Fact, actorName: string | null): Omit<Sentence, 'id' | 'at'> | undefined => {
    const name = actorName ?? t('alert.somebody');
    switch (fact.type) {
      case 'alertRaised':
        return {
          kind: 'raised',
          text: t('alert.raised', { policy: inLocale(policy.name, locale) }),
          also: [],
        };
      case 'levelReached': {
        const { level, recipientIds } = fact;
        const actions = policy.levels[level - 1]?.actions ?? [];
        const also = actions.map((action) =>
          t(action === 'raisePriority' ? 'alert.alsoRaised' : 'alert.alsoReassigned'),
        );
        const text =
          recipientIds.length === 0
            ? t('alert.reachedNobody', { level })
            : t('alert.reached', {
                level,
                people: people(recipientIds),
                channels: channels(policy.levels[level - 1]),
              });
        return { kind: 'level', text, also: alert.taskIds.length === 0 ? [] : also };
      }
      case 'levelUnreached': {
        const last = fact.level >= policy.levels.length;
        const text = t(last ? 'alert.unreachedLast' : 'alert.unreached', { level: fact.level });
        return { kind: 'level', text, also: [] };
      }
      case 'alertAcknowledged':
        return {
          kind: 'acknowledged',
          text: t('alert.acknowledgedBy', { name, level: fact.level }),
          also: [],
        };
      case 'alertResolved': {
        const key = byItself[fact.reason as keyof typeof byItself] as
          | (typeof byItself)[keyof typeof byItself]
          | undefined;
        const text =
          actorName !== null
            ? t('alert.resolvedBy', { name, reason: fact.reason })
            : key === undefined
              ? t('alert.resolvedPlain')
              : t(key);
        return { kind: 'resolved', text, also: [] };
      }
      default:
        // Timers and the like are how it works, not what happened.
        return undefined;
    }
  };

  const past = timeline.flatMap((entry) =>
    entry.facts.flatMap((fact, index) => {
      const sentence = sentenceOf(fact, entry.actorName);
      return sentence === undefined ? [] : [{ id: `${entry.seq}.${index}`, at: entry.at, ...sentence }];
    }),
  );
  return { past, next: comingOf() };

  function comingOf(): Story['next'] {
    if (alert.status === 'resolved') return undefined;
    if (alert.status === 'acknowledged') return { at: null, text: t('alert.nextHeld') };
    if (next === null) return { at: null, text: t('alert.nextNone') };
    const { level, at, recipients } = next;
    return recipients.length === 0
      ? { at, text: t('alert.nextNobody', { level }) }
      : {
          at,
          text: t('alert.nextLevel', {
            level,
            people: list.format(recipients.map(({ name }) => name)),
            channels: channels(policy.levels[level - 1]),
          }),
        };
  }
}
