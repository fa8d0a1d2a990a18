import { assertNever, inLocale } from '@sopflow/model';
import type { Deadline, JoinRule, Step } from '@sopflow/model';
import type { TFunction } from 'i18next';
import type { OutcomeLabel } from '../graph/outcomeLabel.ts';
import { ownerWords, signatureWords } from './assignmentWords.ts';
import type { Wording } from './assignmentWords.ts';
import { spanWords } from './timeWords.ts';

/** Who answers for a step, or who signs; null for a kind that no person does. */
export function whoWords(step: Step, wording: Wording): { text: string; missing: boolean } | null {
  if (step.kind === 'task') {
    const owner = ownerWords(step.assignment, wording);
    return { text: owner ?? wording.t('owner.nobody'), missing: owner === null };
  }
  if (step.kind === 'approval')
    return { text: signatureWords(step, wording.t), missing: step.signers.length === 0 };
  return null;
}

/** What a step without people does, in one line; null where its name says it all. */
export function whatWords(step: Step, { t, nameOf, fieldName, locale }: Wording): string | null {
  switch (step.kind) {
    case 'task':
    case 'approval':
    case 'decision':
    case 'phase':
      return null;
    case 'parallel':
      return joinWords(step.join, t);
    case 'wait':
      switch (step.until.for) {
        case 'duration':
          return t('wait.duration', { span: spanWords(step.until.span, step.until.base, t) });
        case 'time':
          return t('wait.time', { at: fieldName(step.until.at) });
        case 'signal':
          return t('wait.signal', { signal: step.until.signal });
        default:
          return assertNever(step.until);
      }
    case 'action':
      switch (step.action.do) {
        case 'http':
          return t('action.http', { method: step.action.method, host: hostOf(step.action.url) });
        case 'message':
          return t('action.message', { count: step.action.to.length });
        case 'setData':
          return t('action.setData', {
            names: Object.keys(step.action.values).join(locale === 'zh' ? '、' : ', '),
          });
        case 'startSop':
          return t('action.startSop', { sop: nameOf('sop', step.action.sop) });
        default:
          return assertNever(step.action);
      }
    case 'subrun':
      return nameOf('sop', step.sop);
    case 'each':
      return `${t('items', { items: fieldName(step.items) })} · ${t(`order.${step.order}`)} · ${joinWords(step.join, t)}`;
    case 'end':
      return t(`result.${step.result}`);
    default:
      return assertNever(step);
  }
}

/** When a step is due after it began; null when it has no deadline. */
export function deadlineWords(step: Step, t: TFunction<'chart'>): string | null {
  const deadline = deadlineOf(step);
  return deadline === undefined ? null : spanWords(deadline.span, deadline.base, t);
}

export function deadlineOf(step: Step): Deadline | undefined {
  return step.kind === 'task' || step.kind === 'approval' || step.kind === 'phase'
    ? step.deadline
    : undefined;
}

/** The text on a line. */
export function outcomeWords(label: OutcomeLabel, { t, locale }: Pick<Wording, 't' | 'locale'>): string {
  switch (label.kind) {
    case 'name':
      return inLocale(label.name, locale);
    case 'condition':
      return label.condition;
    case 'word':
      return t(`outcomes.${label.word}`);
    case 'id':
      return label.id;
    default:
      return assertNever(label);
  }
}

function joinWords(join: JoinRule, t: TFunction<'chart'>): string {
  switch (join.wait) {
    case 'all':
    case 'any':
      return t(`join.${join.wait}`);
    case 'count':
      return t('join.count', { needed: join.needed });
    default:
      return assertNever(join);
  }
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/iu.exec(url)?.[1] ?? url;
}
