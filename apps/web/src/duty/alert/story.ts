import type { AlertView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import type { EscalationLevel, Fact, Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';
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

export interface Story {
  readonly past: readonly Sentence[];
  /** What comes next, and when; an instant only where a level is armed. Nothing once the alert is over. */
  readonly next: { readonly at: number | null; readonly text: string } | undefined;
}

/** What it is told in. */
interface Telling {
  readonly t: TFunction<'duty'>;
  readonly locale: Locale;
  readonly nameOf: (personId: string) => string;
}

/** Why an alert closes without anybody having closed it. */
const byItself = {
  stepLeft: 'alert.resolvedStepLeft',
  runEnded: 'alert.resolvedRunEnded',
  runSuspended: 'alert.resolvedRunSuspended',
} as const;

/** The history of an alert as sentences: who was told when by what, who took it in hand, and what comes next. */
export function storyOf(view: AlertView, { t, locale, nameOf }: Telling): Story {
  const { alert, policy, timeline, next } = view;
  const list = new Intl.ListFormat(tagOf(locale), { type: 'conjunction' });
  const channels = (level: number) =>
    list.format((levelOf(level)?.channels ?? []).map((channel) => t(`alert.channels.${channel}`)));
  let reached = 0;

  const past = timeline.flatMap((entry) =>
    entry.facts.flatMap((fact, index) => {
      const sentence = sentenceOf(fact, entry.actorName);
      return sentence === undefined ? [] : [{ id: `${entry.seq}.${index}`, at: entry.at, ...sentence }];
    }),
  );
  return { past, next: comingOf() };

  function sentenceOf(fact: Fact, actorName: string | null): Omit<Sentence, 'id' | 'at'> | undefined {
    switch (fact.type) {
      case 'alertRaised':
        return {
          kind: 'raised',
          text: t('alert.raised', { policy: inLocale(policy.name, locale) }),
          also: [],
        };
      case 'levelReached':
        return { kind: 'level', text: levelText(fact.level, fact.recipientIds), also: alsoAt(fact.level) };
      case 'levelUnreached': {
        const last = fact.level >= policy.levels.length;
        const text = t(last ? 'alert.unreachedLast' : 'alert.unreached', { level: fact.level });
        return { kind: 'level', text, also: [] };
      }
      case 'alertAcknowledged':
        return {
          kind: 'acknowledged',
          text: t('alert.acknowledgedBy', { name: actorName ?? t('alert.somebody'), level: fact.level }),
          also: [],
        };
      case 'alertResolved':
        return { kind: 'resolved', text: resolvedText(fact.reason, actorName), also: [] };
      default:
        // Timers and the like are how it works, not what happened.
        return undefined;
    }
  }

  function levelText(level: number, recipientIds: readonly string[]): string {
    const again = level === reached;
    reached = level;
    if (recipientIds.length === 0) return t('alert.reachedNobody', { level });
    return t(again ? 'alert.reachedAgain' : 'alert.reached', {
      level,
      people: list.format(recipientIds.map(nameOf)),
      channels: channels(level),
    });
  }

  /** What a level does besides telling people: only to tasks, and only where there are any. */
  function alsoAt(level: number): readonly string[] {
    if (alert.taskIds.length === 0) return [];
    return (levelOf(level)?.actions ?? []).map((action) =>
      t(action === 'raisePriority' ? 'alert.alsoRaised' : 'alert.alsoReassigned'),
    );
  }

  function resolvedText(reason: string, actorName: string | null): string {
    if (actorName !== null) return t('alert.resolvedBy', { name: actorName, reason });
    return t(isItself(reason) ? byItself[reason] : 'alert.resolvedPlain');
  }

  function comingOf(): Story['next'] {
    if (alert.status === 'resolved') return undefined;
    if (alert.status === 'acknowledged') return { at: null, text: t('alert.nextHeld') };
    if (next === null) return { at: null, text: t('alert.nextNone') };
    const { level, at, recipients } = next;
    if (recipients.length === 0) return { at, text: t('alert.nextNobody', { level }) };
    const words = {
      level,
      people: list.format(recipients.map(({ name }) => name)),
      channels: channels(level),
    };
    return { at, text: t(level === alert.level ? 'alert.nextAgain' : 'alert.nextLevel', words) };
  }

  function levelOf(level: number): EscalationLevel | undefined {
    return policy.levels[level - 1];
  }
}

function isItself(reason: string): reason is keyof typeof byItself {
  return Object.hasOwn(byItself, reason);
}
