import { assertNever, type Document, type Fact, findStep, inLocale, type Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';
import { joinSentences } from '../surface/prose/joinSentences.ts';
import { outcomeOfStep } from './outcomeOfStep.ts';
import { whyWords } from './whyWords.ts';

/** What sentences need to know: the words, the document whose steps are named, and the people. */
export interface Narration {
  readonly t: TFunction<'runs'>;
  readonly locale: Locale;
  readonly document: Document | null;
  readonly nameOf: (personId: string) => string;
  /** The step a task belongs to, where the tasks of the run are at hand. */
  readonly stepOfTask?: (taskId: string) => string | undefined;
}

/** One fact of a history as a sentence; null for what only machines care about. */
export function factSentence(
  fact: Fact,
  { t, locale, document, nameOf, stepOfTask }: Narration,
): string | null {
  const step = (id: string): string => {
    const found = document === null ? undefined : findStep(document, id)?.step;
    return found === undefined ? id : inLocale(found.name, locale);
  };
  const people = (ids: readonly string[]): string => ids.map(nameOf).join(locale === 'zh' ? '、' : ', ');
  const because = (sentence: string, reason: string | undefined): string =>
    reason === undefined || reason === ''
      ? sentence
      : joinSentences([sentence, t('facts.because', { reason })], locale);
  const outcome = (stepId: string, id: string): string => outcomeOfStep(document, stepId, id, t, locale);

  const taskChange = (changed: Extract<Fact, { type: 'taskChanged' }>, stepId: string | undefined) => {
    const what = changeOf(changed, t, nameOf);
    return stepId === undefined
      ? t('facts.taskChanged', { what })
      : t('facts.taskOfStepChanged', { step: step(stepId), what });
  };

  switch (fact.type) {
    case 'runStarted':
    case 'suspended':
    case 'resumed':
    case 'alertRaised':
      return fact.type === 'suspended' ? because(t('facts.suspended'), fact.reason) : t(`facts.${fact.type}`);
    case 'stepEntered':
    case 'timerArmed':
    case 'timerCancelled':
    case 'stepLeft':
      return null;
    case 'decisionTaken':
      return t('facts.decisionTaken', {
        step: step(fact.stepId),
        outcome: outcome(fact.stepId, fact.outcome),
      });
    case 'taskOpened':
      return because(
        fact.task.ownerId === null
          ? t('facts.taskOpenedToClaim', {
              step: step(fact.task.stepId),
              who: people(fact.task.candidateIds),
            })
          : t('facts.taskOpened', { step: step(fact.task.stepId), who: nameOf(fact.task.ownerId) }),
        whyWords(fact.why, t, nameOf),
      );
    case 'taskChanged':
      return because(taskChange(fact, stepOfTask?.(fact.change.id)), whyWords(fact.why, t, nameOf));
    case 'taskClosed':
      return fact.task.status === 'cancelled' || fact.task.outcome === null
        ? because(t('facts.taskCancelled', { step: step(fact.stepId) }), fact.reason)
        : because(
            t('facts.taskClosed', {
              step: step(fact.stepId),
              outcome: outcome(fact.stepId, fact.task.outcome),
            }),
            fact.reason,
          );
    case 'reminded':
      return fact.stepId === null
        ? t('facts.runReminded', { percent: fact.percent })
        : t('facts.reminded', { step: step(fact.stepId), percent: fact.percent });
    case 'deadlinePassed':
      return fact.stepId === null
        ? t('facts.runDeadlinePassed')
        : t('facts.deadlinePassed', { step: step(fact.stepId) });
    case 'actionRequested':
      return t('facts.actionRequested', { step: step(fact.stepId), attempt: fact.attempt });
    case 'actionEnded':
      return fact.ok
        ? t('facts.actionDone', { step: step(fact.stepId) })
        : t('facts.actionFailed', { step: step(fact.stepId), error: fact.error ?? '' });
    case 'signersNamed':
      return t('facts.signersNamed', { step: step(fact.stepId), who: people(fact.personIds) });
    case 'tooFewSigners':
      return t('facts.tooFewSigners', { step: step(fact.stepId), count: fact.people });
    case 'dataSet':
      return t('facts.dataSet', { names: Object.keys(fact.values).join(', ') });
    case 'childStarted':
      return t('facts.childStarted', { step: step(fact.stepId) });
    case 'childEnded':
      return t('facts.childEnded', { step: step(fact.stepId), result: t(`states.${fact.result}`) });
    case 'signalReceived':
      return t('facts.signalReceived', { name: fact.name });
    case 'sentBack':
      return because(t('facts.sentBack', { from: step(fact.from), to: step(fact.to) }), fact.reason);
    case 'jumped':
      return because(t('facts.jumped', { to: step(fact.to) }), fact.reason);
    case 'runEnded':
      return because(t('facts.runEnded', { result: t(`states.${fact.result}`) }), fact.reason);
    case 'expressionFailed':
      return t('facts.expressionFailed', { step: step(fact.stepId), message: fact.message });
    case 'levelReached':
      return t('facts.levelReached', { level: fact.level, who: people(fact.recipientIds) });
    case 'levelUnreached':
      return t('facts.levelUnreached', { level: fact.level });
    case 'alertAcknowledged':
      return t('facts.alertAcknowledged', { level: fact.level });
    case 'alertResolved':
      return because(t('facts.alertResolved'), fact.reason);
    default:
      return assertNever(fact);
  }
}

function changeOf(
  { change }: Extract<Fact, { type: 'taskChanged' }>,
  t: Narration['t'],
  nameOf: Narration['nameOf'],
): string {
  if (change.ownerId !== undefined)
    return change.ownerId === null
      ? t('facts.changedReleased')
      : t('facts.changedOwner', { who: nameOf(change.ownerId) });
  if (change.priority !== undefined)
    return t('facts.changedPriority', { priority: t(`priorities.${change.priority}`) });
  return change.dueAt === undefined ? t('facts.changedNothing') : t('facts.changedDue');
}
