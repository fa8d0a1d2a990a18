import { Document, type DocumentInput, type StepInput } from '@sopflow/model';

type Flow = DocumentInput['flow'];
type Input<K extends StepInput['kind']> = Extract<StepInput, { kind: K }>;
type More<K extends StepInput['kind']> = Partial<Omit<Input<K>, 'kind' | 'id' | 'name'>>;

/** A flow from steps and transitions written as `from --outcome--> to`; it begins with the first step. */
export function flow(steps: readonly StepInput[], arrows: readonly string[]): Flow {
  const transitions = arrows.map((arrow) => {
    const [, from = '', outcome = '', to = ''] = /^(\S+) --(\S+)--> (\S+)$/.exec(arrow) ?? [];
    if (to === '') throw new Error(`This is not an arrow: ${arrow}`);
    return { id: arrow, from, outcome, to };
  });
  return { entry: steps[0]?.id ?? '', steps: [...steps], transitions };
}

/** A document around a flow, with an owner and wall-clock time. */
export function document(inside: Flow, more: Partial<DocumentInput> = {}): Document {
  return Document.parse({
    formatVersion: 1,
    key: 'test',
    kind: 'sop',
    name: { en: 'Test' },
    owner: { by: 'person', personId: 'owner' },
    flow: inside,
    ...more,
  });
}

export function task(id: string, who: string, more: More<'task'> = {}): StepInput {
  return {
    kind: 'task',
    id,
    name: { en: id },
    assignment: { strategies: [{ by: 'person', personId: who }] },
    outcomes: [{ id: 'done', name: { en: 'Done' } }],
    ...more,
  };
}

export function approval(
  id: string,
  signers: readonly string[],
  rule: Input<'approval'>['rule'],
  more: More<'approval'> = {},
): StepInput {
  return {
    kind: 'approval',
    id,
    name: { en: id },
    rule,
    signers: signers.map((personId) => ({ strategies: [{ by: 'person', personId }] })),
    ...more,
  };
}

export function end(id: string, more: More<'end'> = {}): StepInput {
  return { kind: 'end', id, name: { en: id }, ...more };
}

export function decision(
  id: string,
  branches: Readonly<Record<string, string>>,
  defaultOutcome: string,
): StepInput {
  return {
    kind: 'decision',
    id,
    name: { en: id },
    branches: Object.entries(branches).map(([outcome, condition]) => ({ outcome, condition })),
    defaultOutcome,
  };
}

export function parallel(
  id: string,
  join: Input<'parallel'>['join'],
  lanes: Readonly<Record<string, Flow>>,
): StepInput {
  return {
    kind: 'parallel',
    id,
    name: { en: id },
    join,
    lanes: Object.entries(lanes).map(([lane, inside]) => ({ id: lane, name: { en: lane }, flow: inside })),
  };
}

export function phase(id: string, inside: Flow, more: More<'phase'> = {}): StepInput {
  return { kind: 'phase', id, name: { en: id }, flow: inside, ...more };
}

export function wait(id: string, until: Input<'wait'>['until']): StepInput {
  return { kind: 'wait', id, name: { en: id }, until };
}

export function action(
  id: string,
  what: Input<'action'>['action'],
  retry?: Input<'action'>['retry'],
): StepInput {
  return { kind: 'action', id, name: { en: id }, action: what, ...(retry === undefined ? {} : { retry }) };
}

export function subrun(id: string, sop: string, input: Readonly<Record<string, string>> = {}): StepInput {
  return { kind: 'subrun', id, name: { en: id }, sop, input: { ...input } };
}

export function each(
  id: string,
  items: string,
  join: Input<'each'>['join'],
  inside: Flow,
  order: 'together' | 'oneByOne' = 'together',
): StepInput {
  return { kind: 'each', id, name: { en: id }, items, join, order, flow: inside };
}
