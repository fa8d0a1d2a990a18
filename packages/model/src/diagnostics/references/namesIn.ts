import type { AssignmentStrategy } from '../../document/assignment.ts';
import type { Deadline } from '../../document/deadline.ts';
import type { Document } from '../../document/document.ts';
import type { Step } from '../../document/step.ts';
import type { Recipient } from '../../escalation/recipient.ts';
import { assignmentsOf } from '../checks/stepReferences.ts';
import { stepsOf } from '../located.ts';

/** One mention of something of the organisation in a document. */
export interface Mention {
  readonly kind: 'person' | 'position' | 'calendar' | 'schedule' | 'policy' | 'sop';
  readonly key: string;
  readonly stepId: string | null;
  readonly pointer: string;
}

/** Something of the organisation, by what it is and its key. */
export type Named = Pick<Mention, 'kind' | 'key'>;

/** Everything of the organisation that a document names. */
export function namesIn(document: Document): readonly Mention[] {
  const at = (stepId: string | null, pointer: string, names: readonly Named[]): readonly Mention[] =>
    names.map((name) => ({ ...name, stepId, pointer }));
  return [
    ...at(null, '/owner', document.owner === undefined ? [] : byStrategy(document.owner)),
    ...at(null, '/calendar', calendar(document.calendar)),
    ...at(null, '/deadline', byDeadline(document.deadline)),
    ...assignmentsOf(document).flatMap(({ stepId, pointer, assignment }) =>
      assignment.strategies.flatMap((strategy, index) =>
        at(stepId, `${pointer}/strategies/${index}`, byStrategy(strategy)),
      ),
    ),
    ...stepsOf(document).flatMap(({ step, pointer }) => at(step.id, pointer, byStep(step))),
  ];
}

function byStep(step: Step): readonly Named[] {
  switch (step.kind) {
    case 'task':
    case 'approval':
    case 'phase':
      return byDeadline(step.deadline);
    case 'wait':
      if (step.until.for === 'duration') return calendar(step.until.calendar);
      return step.until.for === 'signal' ? calendar(step.until.timeout?.calendar) : [];
    case 'subrun':
      return [{ kind: 'sop', key: step.sop }];
    case 'action':
      if (step.action.do === 'startSop') return [{ kind: 'sop', key: step.action.sop }];
      return step.action.do === 'message' ? step.action.to.flatMap(byRecipient) : [];
    default:
      return [];
  }
}

function byDeadline(deadline: Deadline | undefined): readonly Named[] {
  if (deadline === undefined) return [];
  return [
    ...calendar(deadline.calendar),
    ...(deadline.policy === undefined ? [] : [{ kind: 'policy' as const, key: deadline.policy }]),
  ];
}

function calendar(key: string | undefined): readonly Named[] {
  return key === undefined ? [] : [{ kind: 'calendar', key }];
}

function byStrategy(strategy: AssignmentStrategy): readonly Named[] {
  switch (strategy.by) {
    case 'person':
      return [{ kind: 'person', key: strategy.personId }];
    case 'position':
    case 'deputyOf':
      return [{ kind: 'position', key: strategy.position }];
    case 'onCall':
      return [{ kind: 'schedule', key: strategy.schedule }];
    default:
      return [];
  }
}

/** What a recipient names: nobody in particular where it is the owner, the starter, … */
export function byRecipient(recipient: Recipient): readonly Named[] {
  switch (recipient.to) {
    case 'person':
      return [{ kind: 'person', key: recipient.personId }];
    case 'position':
      return [{ kind: 'position', key: recipient.position }];
    case 'onCall':
      return [{ kind: 'schedule', key: recipient.schedule }];
    default:
      return [];
  }
}
