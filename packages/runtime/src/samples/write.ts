import type { Assignment, AssignmentStrategy, DocumentInput, Span } from '@sopflow/model';

/** How the sample procedures are written down: small words for the parts that recur, so that they read like procedures. */

type FlowInput = DocumentInput['flow'];
type StepInput = FlowInput['steps'][number];
type TransitionInput = FlowInput['transitions'][number];

/** A text in both languages. */
export function say(zh: string, en: string): { zh: string; en: string } {
  return { zh, en };
}

export const minutes = (amount: number): Span => ({ amount, unit: 'minutes' });
export const hours = (amount: number): Span => ({ amount, unit: 'hours' });
export const days = (amount: number): Span => ({ amount, unit: 'days' });

/** The holders of a position, and, where nobody holds it, its deputy. */
export function holderOf(
  position: string,
  options: { notSameAs?: string[]; pick?: 'claim' | 'leastOpen' | 'all' } = {},
): Assignment {
  const strategies: AssignmentStrategy[] = [
    { by: 'position', position, pick: options.pick ?? 'claim' },
    { by: 'deputyOf', position },
  ];
  return { strategies, notSameAs: options.notSameAs ?? [] };
}

/** Whoever is on duty. */
export function onDuty(schedule: string, level: number): Assignment {
  return { strategies: [{ by: 'onCall', schedule, level }], notSameAs: [] };
}

/** A deadline in working time with a reminder at 80 % and the standard policy behind it. */
export function within(span: Span, policy = 'standard') {
  return { kind: 'within' as const, span, base: 'working' as const, remindAt: [80], policy };
}

/** A deadline in wall-clock time, for emergencies. */
export function urgentlyWithin(span: Span) {
  return { kind: 'within' as const, span, base: 'wall' as const, remindAt: [], policy: 'urgent' };
}

export const done = { id: 'done', name: say('完成', 'Complete') };

/** A flow from its steps and its lines, each written `from --outcome--> to`. */
export function flow(steps: StepInput[], lines: readonly string[]): FlowInput {
  const [first] = steps;
  if (first === undefined) throw new TypeError('A flow needs at least one step.');
  return { entry: first.id, steps, transitions: lines.map(transition) };
}

function transition(line: string): TransitionInput {
  const match = /^(\S+) --(\S+)--> (\S+)$/u.exec(line);
  if (match === null) throw new TypeError(`Not a line of the form “from --outcome--> to”: ${line}`);
  const [, from = '', outcome = '', to = ''] = match;
  return { id: `${from}.${outcome}`, from, outcome, to };
}
