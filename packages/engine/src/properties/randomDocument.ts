import type { Document, DocumentInput, StepInput } from '@sopflow/model';
import {
  action,
  approval,
  decision,
  document,
  each,
  end,
  parallel,
  phase,
  subrun,
  task,
  wait,
} from '../scenarios/draw.ts';

/** A number from 0 to n − 1. */
export type Pick = (n: number) => number;

type Flow = DocumentInput['flow'];

const PEOPLE = ['ann', 'bo', 'cai', 'dee'];
const SPAN = { amount: 2, unit: 'hours' as const };

/**
 * A random document that may be published: every kind of step, nested up to two levels. Only steps that wait for somebody lead backwards, so
 * that no run turns for ever.
 */
export function randomDocument(pick: Pick): Document {
  const names = { next: 0 };
  return document(randomFlow(pick, names, 2, 'run'), {
    startForm: [{ type: 'list', key: 'items', name: { en: 'Items' } }],
    ...(pick(2) === 0
      ? {}
      : {
          deadline: {
            kind: 'within',
            span: { amount: 3, unit: 'days' },
            base: 'wall',
            remindAt: [50],
            policy: 'standard',
          },
        }),
  });
}

interface Names {
  next: number;
}

function fresh(names: Names, kind: string): string {
  names.next += 1;
  return `${kind}${names.next}`;
}

function randomFlow(
  pick: Pick,
  names: Names,
  depth: number,
  inside: 'run' | 'phase' | 'lane' | 'each',
): Flow {
  const steps: StepInput[] = [];
  const count = 1 + pick(depth === 2 ? 5 : 3);
  for (let place = 0; place < count; place += 1) steps.push(randomStep(pick, names, depth));
  const ends = inside === 'run' || inside === 'phase' ? 1 + pick(2) : 1;
  const results = ['completed', 'cancelled', 'failed'] as const;
  for (let place = 0; place < ends; place += 1) {
    const id = fresh(names, 'end');
    steps.push(
      end(
        id,
        inside === 'phase'
          ? { outcome: place === 0 ? 'done' : 'other' }
          : { result: results[place === 0 ? 0 : pick(3)] ?? 'completed' },
      ),
    );
  }
  return {
    entry: steps[0]?.id ?? '',
    steps,
    transitions: steps.flatMap((step, place) => arrowsFrom(pick, steps, step, place, count)),
  };
}

function arrowsFrom(
  pick: Pick,
  steps: readonly StepInput[],
  step: StepInput,
  place: number,
  count: number,
): Flow['transitions'] {
  const back = step.kind === 'task' || step.kind === 'approval';
  return outcomes(step).map((outcome, index) => {
    // the first outcome leads on, so that every step is reached and can end; others lead anywhere ahead, or back where somebody is asked
    const to =
      index === 0
        ? place + 1
        : back && pick(2) === 0
          ? pick(count)
          : place + 1 + pick(steps.length - place - 1);
    const target = steps[to]?.id ?? '';
    return { id: `${step.id}-${outcome}`, from: step.id, outcome, to: target };
  });
}

function outcomes(step: StepInput): readonly string[] {
  switch (step.kind) {
    case 'task':
      return step.outcomes.map(({ id }) => id);
    case 'approval':
      return ['approved', 'rejected', ...(step.furtherOutcomes ?? []).map(({ id }) => id)];
    case 'decision':
      return ['yes', 'no'];
    case 'parallel':
      return ['done'];
    case 'phase':
      return [
        ...new Set(
          step.flow.steps.flatMap((inner) => (inner.kind === 'end' ? [inner.outcome ?? 'done'] : [])),
        ),
      ];
    case 'wait':
      return step.until.for === 'signal' && step.until.timeout !== undefined
        ? ['done', 'timedOut']
        : ['done'];
    case 'action':
    case 'subrun':
    case 'each':
      return ['done', 'failed'];
    case 'end':
      return [];
  }
}

function randomStep(pick: Pick, names: Names, depth: number): StepInput {
  const kinds = [
    'task',
    'task',
    'approval',
    'decision',
    'wait',
    'action',
    'subrun',
    ...(depth > 0 ? ['parallel', 'phase', 'each'] : []),
  ];
  const kind = kinds[pick(kinds.length)] ?? 'task';
  const id = fresh(names, kind);
  const deadline =
    pick(2) === 0
      ? {}
      : {
          deadline: {
            kind: 'within' as const,
            span: SPAN,
            base: 'wall' as const,
            remindAt: [80],
            ...(pick(2) === 0 ? { policy: 'standard' } : {}),
          },
        };
  switch (kind) {
    case 'approval':
      return randomApproval(pick, id, deadline);
    case 'decision':
      return decision(
        id,
        { yes: ['data.n > 1', 'count(start.items) > 1', 'start.nothing = 1'][pick(3)] ?? 'true' },
        'no',
      );
    case 'wait':
      return randomWait(pick, id);
    case 'action':
      return randomAction(pick, id);
    case 'subrun':
      return subrun(id, 'other', { n: 'data.n' });
    case 'parallel': {
      const lanes = Object.fromEntries(
        Array.from({ length: 1 + pick(3) }, () => [
          fresh(names, 'lane'),
          randomFlow(pick, names, depth - 1, 'lane'),
        ]),
      );
      return parallel(id, randomJoin(pick, Object.keys(lanes).length), lanes);
    }
    case 'phase':
      return phase(id, randomFlow(pick, names, depth - 1, 'phase'), {
        ...deadline,
        remembers: pick(2) === 0,
      });
    case 'each':
      return each(
        id,
        ['start.items', '[1, 2, 3]', 'start.nothing'][pick(3)] ?? '',
        randomJoin(pick, 3),
        randomFlow(pick, names, 0, 'each'),
        pick(2) === 0 ? 'together' : 'oneByOne',
      );
    default: {
      const outcome = (name: string) => ({ id: name, name: { en: name } });
      return task(id, PEOPLE[pick(PEOPLE.length)] ?? 'ann', {
        ...deadline,
        form: pick(2) === 0 ? [] : [{ type: 'number', key: 'n', name: { en: 'n' } }],
        outcomes: [outcome('done'), ...(pick(2) === 0 ? [] : [outcome('again')])],
      });
    }
  }
}

function randomApproval(pick: Pick, id: string, deadline: object): StepInput {
  const signers = PEOPLE.slice(0, 1 + pick(4));
  const holders = pick(signers.length + 1);
  const rules = [
    { rule: 'all' as const },
    { rule: 'any' as const },
    { rule: 'sequential' as const },
    { rule: 'count' as const, needed: 1 + pick(signers.length) },
    {
      rule: 'weighted' as const,
      weights: signers.map((_, index) => index + 1),
      needed: 1 + pick(signers.length),
    },
  ];
  return approval(id, signers, rules[pick(rules.length)] ?? { rule: 'all' }, {
    ...deadline,
    // one of them may be everybody who holds a position
    signers: signers.map((personId, place) => ({
      strategies: [
        place === holders ? { by: 'position', position: 'board', pick: 'all' } : { by: 'person', personId },
      ],
    })),
    furtherOutcomes: pick(2) === 0 ? [] : [{ id: 'stop', name: { en: 'Stop' } }],
  });
}

function randomWait(pick: Pick, id: string): StepInput {
  const untils = [
    { for: 'duration' as const, span: SPAN },
    { for: 'time' as const, at: '"2026-03-03"' },
    { for: 'time' as const, at: 'start.nothing' },
    { for: 'signal' as const, signal: 'go' },
    { for: 'signal' as const, signal: 'go', timeout: { span: SPAN } },
  ];
  return wait(id, untils[pick(untils.length)] ?? { for: 'signal', signal: 'go' });
}

function randomAction(pick: Pick, id: string): StepInput {
  const actions = [
    {
      do: 'http' as const,
      method: 'POST' as const,
      url: 'https://shop.example.com/{{ data.n }}',
      body: { n: 'data.n' },
    },
    {
      do: 'message' as const,
      to: [{ to: 'owner' as const }],
      subject: { en: 'About {{ run.title }}' },
      text: { en: 'Hello' },
    },
    { do: 'setData' as const, values: { n: 'if data.n = null then 1 else data.n + 1' } },
    { do: 'startSop' as const, sop: 'other', input: {} },
  ];
  return action(id, actions[pick(actions.length)] ?? { do: 'setData', values: {} }, {
    tries: 1 + pick(3),
    pause: { amount: 1, unit: 'minutes' },
  });
}

function randomJoin(
  pick: Pick,
  parts: number,
): { wait: 'all' } | { wait: 'any' } | { wait: 'count'; needed: number } {
  const joins = [
    { wait: 'all' as const },
    { wait: 'any' as const },
    { wait: 'count' as const, needed: 1 + pick(parts) },
  ];
  return joins[pick(3)] ?? { wait: 'all' };
}
