import { Document, outcomesOf } from '@sopflow/model';
import type { StepKind } from '@sopflow/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { end, flow, nested, procedure, task } from '../../chart/graph/procedure.fixture.ts';
import { addStep } from './addStep.ts';
import type { Target } from './addStep.ts';
import { changeStep, renameOutcome } from './changeStep.ts';
import { beginWith, connect, disconnect, findTransition, refusesConnection } from './connect.ts';
import { flowAt, flows, placeOf, stepsIn } from './flows.ts';
import { begin, go, redo, undo } from './history.ts';
import { addLane, moveLane, removeLane } from './lanes.ts';
import { arrangeAutomatically, moveSteps } from './moveSteps.ts';
import { besideStep, removeStep } from './removeStep.ts';
import { renameField, renameStepId } from './renameReferences.ts';

const line = procedure(flow([task('one'), task('two'), end('over')], ['one done two', 'two done over']));
const leads = (document: Document, from: string, outcome = 'done') =>
  findTransition(document, `${from}.${outcome}`)?.transition.to;

function added(document: Document, kind: StepKind, target: Target) {
  const result = addStep(document, kind, target, 'en');
  if (result === null) throw new Error('Nothing was added.');
  return result;
}

describe('adding', () => {
  test('a step put behind an outcome takes over what followed', () => {
    const { document, stepId } = added(line, 'task', { at: 'outcome', stepId: 'one', outcome: 'done' });
    expect(leads(document, 'one')).toBe(stepId);
    expect(leads(document, stepId)).toBe('two');
    expect(document.flow.steps.map((step) => step.id)).toEqual(['one', stepId, 'two', 'over']);
  });

  test('a step put behind one takes its first outcome that leads nowhere', () => {
    const open = disconnect(nested, 'review', 'rejected');
    const { document, stepId } = added(open, 'task', { at: 'step', stepId: 'review' });
    expect(leads(document, 'review', 'rejected')).toBe(stepId);
    expect(leads(document, 'review', 'approved')).toBe('release');
    expect(leads(document, stepId)).toBeUndefined();
  });

  test('a step put behind one whose course ends there draws that course on; an end takes what is open', () => {
    const asked = added(line, 'approval', { at: 'step', stepId: 'two' });
    const { document, stepId } = added(asked.document, 'task', { at: 'step', stepId: asked.stepId });
    expect(leads(document, asked.stepId, 'approved')).toBe(stepId);
    expect(leads(document, stepId)).toBe('over');
    const ended = added(asked.document, 'end', { at: 'step', stepId: asked.stepId });
    expect(leads(ended.document, asked.stepId, 'rejected')).toBe(ended.stepId);
    expect(leads(ended.document, asked.stepId, 'approved')).toBe('over');
  });

  test('a step put behind an end goes before it, with all that led there', () => {
    const { document, stepId } = added(line, 'task', { at: 'step', stepId: 'over' });
    expect(leads(document, 'two')).toBe(stepId);
    expect(leads(document, stepId)).toBe('over');
  });

  test('a step put into a lane stands before the end of that lane and touches no other flow', () => {
    const { document, stepId } = added(nested, 'approval', { at: 'flow', flow: 'printLane' });
    expect(placeOf(document, stepId)?.ref).toBe('printLane');
    expect(leads(document, 'print')).toBe(stepId);
    expect(leads(document, stepId, 'approved')).toBe('printed');
    expect(flowAt(document, 'webLane')).toBe(flowAt(nested, 'webLane'));
  });

  test('a decision that is put in asks for its condition by name, so that it cannot be published as it is', () => {
    const { document, stepId } = added(line, 'decision', { at: 'step', stepId: 'one' });
    const step = placeOf(document, stepId)?.step;
    expect(step?.kind === 'decision' && step.branches[0]?.condition).toBe('condition');
  });
});

describe('taking away', () => {
  test('the line heals', () => {
    const document = removeStep(line, 'two');
    expect(leads(document, 'one')).toBe('over');
  });

  test('whoever took a step away goes on where it was led to from, at the first step where it leads', () => {
    expect(besideStep(line, 'two')).toBe('one');
    expect(besideStep(line, 'one')).toBe('two');
  });

  test('the step after the first becomes the first', () => {
    const document = removeStep(line, 'one');
    expect(document.flow.entry).toBe('two');
  });

  test('healing never lets a step lead to itself', () => {
    const loop = connect(line, 'two', 'done', 'one');
    expect(leads(removeStep(loop, 'two'), 'one')).toBeUndefined();
  });

  test('the last step of a lane stays', () => {
    const emptied = removeStep(nested, 'print');
    expect(removeStep(emptied, 'printed')).toBe(emptied);
  });

  test('an end taken out of a phase takes the phase’s outcome with it', () => {
    const document = removeStep(nested, 'poor');
    expect(leads(document, 'watch', 'poor')).toBeUndefined();
    expect(leads(document, 'watch', 'fine')).toBe('over');
  });
});

describe('lines', () => {
  test('an outcome leads to one step only', () => {
    const document = connect(line, 'one', 'done', 'over');
    expect(leads(document, 'one')).toBe('over');
    expect(document.flow.transitions).toHaveLength(2);
  });

  test('no line crosses the border of a container', () => {
    expect(refusesConnection(nested, 'print', 'over')).toBe('otherFlow');
    expect(connect(nested, 'print', 'done', 'over')).toBe(nested);
  });

  test('a renamed outcome keeps its line', () => {
    const step = line.flow.steps[0];
    if (step?.kind !== 'task') throw new Error('not a task');
    const document = renameOutcome(
      line,
      { ...step, outcomes: [{ id: 'ready', name: { en: 'Ready' }, reasonRequired: false }] },
      'done',
      'ready',
    );
    expect(leads(document, 'one', 'ready')).toBe('two');
  });

  test('when the only end of an outcome is given another, the line of the phase follows', () => {
    const fine = placeOf(nested, 'fine')?.step;
    if (fine?.kind !== 'end') throw new Error('not an end');
    const document = changeStep(nested, { ...fine, outcome: 'great' });
    expect(leads(document, 'watch', 'great')).toBe('over');
    expect(leads(document, 'watch', 'fine')).toBeUndefined();
  });

  test('a flow begins where it is told to', () => {
    expect(beginWith(nested, 'printed').flow).not.toBe(nested.flow);
    expect(flowAt(beginWith(nested, 'printed'), 'printLane')?.entry).toBe('printed');
  });
});

describe('lanes', () => {
  test('a new lane can run at once', () => {
    const document = addLane(nested, 'release', 'en');
    const step = placeOf(document, 'release')?.step;
    const lane = step?.kind === 'parallel' ? step.lanes[2] : undefined;
    expect(lane?.flow.transitions).toHaveLength(1);
    expect(Document.safeParse(document).success).toBe(true);
  });

  test('a join never asks for more lanes than there are', () => {
    const release = placeOf(nested, 'release')?.step;
    if (release?.kind !== 'parallel') throw new Error('not parallel');
    const counting = changeStep(nested, { ...release, join: { wait: 'count', needed: 2 } });
    const step = placeOf(removeLane(counting, 'release', 'webLane'), 'release')?.step;
    expect(step?.kind === 'parallel' && step.join).toEqual({ wait: 'count', needed: 1 });
  });

  test('lanes change places', () => {
    const step = placeOf(moveLane(nested, 'release', 'webLane', -1), 'release')?.step;
    expect(step?.kind === 'parallel' && step.lanes.map((lane) => lane.id)).toEqual(['webLane', 'printLane']);
  });
});

describe('names in expressions', () => {
  const document = procedure(
    flow(
      [
        task('research'),
        {
          kind: 'decision',
          id: 'large',
          name: { en: 'Large?' },
          branches: [
            {
              outcome: 'yes',
              condition: 'research.price > 5 and data.research = "research" and start.research > 1',
            },
          ],
          defaultOutcome: 'no',
        },
        {
          kind: 'task',
          id: 'next',
          name: { en: 'Next' },
          outcomes: [{ id: 'done', name: { en: 'Done' } }],
          assignment: { strategies: [{ by: 'ownerOfStep', step: 'research' }], notSameAs: ['research'] },
        },
        end('over'),
      ],
      ['research done large', 'large yes next', 'large no over', 'next done over'],
    ),
    { research: { x: 1, y: 2 } },
  );

  test('a step that is renamed is followed by lines, assignments, expressions and its place, and by nothing else', () => {
    const renamed = renameStepId(document, 'research', '调研');
    const [first, large, next] = renamed.flow.steps;
    expect(first?.id).toBe('调研');
    expect(renamed.flow.entry).toBe('调研');
    expect(leads(renamed, '调研')).toBe('large');
    expect(large?.kind === 'decision' && large.branches[0]?.condition).toBe(
      '调研.price > 5 and data.research = "research" and start.research > 1',
    );
    expect(next?.kind === 'task' && next.assignment).toEqual({
      strategies: [{ by: 'ownerOfStep', step: '调研' }],
      notSameAs: ['调研'],
    });
    expect(renamed.layout.steps).toEqual({ 调研: { x: 1, y: 2 } });
  });

  test('a name that is taken or reserved is refused', () => {
    expect(renameStepId(document, 'research', 'next')).toBe(document);
    expect(renameStepId(document, 'research', 'start')).toBe(document);
  });

  test('a renamed field is followed where its own form is meant', () => {
    const renamed = renameField(document, 'research', 'price', 'cost');
    const large = renamed.flow.steps[1];
    expect(large?.kind === 'decision' && large.branches[0]?.condition).toContain('research.cost > 5');
  });
});

test('a moved step keeps its place until everything is arranged again', () => {
  const moved = moveSteps(line, new Map([['one', { x: 10.4, y: 20 }]]));
  expect(moved.layout.steps['one']).toEqual({ x: 10, y: 20 });
  expect(arrangeAutomatically(moved).layout.steps).toEqual({});
  expect(removeStep(moved, 'one').layout.steps).toEqual({});
});

test('acts are undone and redone one by one; typing into one field is one act', () => {
  let history = go(go(go(begin(0), 1), 2, 'name'), 3, 'name');
  history = undo(history);
  expect(history.now).toBe(1);
  expect(redo(history).now).toBe(3);
  expect(undo(go(history, 4)).now).toBe(1);
  expect(redo(go(history, 4)).now).toBe(4);
});

/** What does not hold of a document and must, however it was edited. */
function faultsOf(document: Document): readonly unknown[] {
  const faults: unknown[] = [...(Document.safeParse(document).error?.issues ?? [])];
  const ids = [...stepsIn(document.flow)].map((step) => step.id);
  if (new Set(ids).size !== ids.length) faults.push(['an id is used twice', ids]);
  for (const { ref, flow: one } of flows(document)) {
    const steps = new Map(one.steps.map((step) => [step.id, step]));
    if (!steps.has(one.entry)) faults.push(['no entry', ref]);
    const ways = one.transitions.map(({ from, outcome }) => `${from} ${outcome}`);
    if (new Set(ways).size !== ways.length) faults.push(['an outcome leads to two steps', ways]);
    for (const { from, outcome, to } of one.transitions) {
      const source = steps.get(from);
      if (source === undefined || !outcomesOf(source).includes(outcome) || !steps.has(to))
        faults.push(['a line without an end', from, outcome, to]);
    }
  }
  const known = new Set([...ids, ...[...flows(document)].map(({ ref }) => ref)]);
  if (!Object.keys(document.layout.steps).every((id) => known.has(id))) faults.push('a box of nothing');
  return faults;
}

test('whatever is done in whatever order, the document stays structured', () => {
  const kinds = [
    'task',
    'approval',
    'decision',
    'parallel',
    'phase',
    'wait',
    'action',
    'subrun',
    'each',
    'end',
  ] as const;
  const act = fc.record({
    what: fc.nat(7),
    one: fc.nat(200),
    other: fc.nat(200),
    kind: fc.constantFrom(...kinds),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let document = nested;
      for (const { what, one, other, kind } of acts) {
        const steps = [...stepsIn(document.flow)];
        const step = steps[one % steps.length];
        const second = steps[other % steps.length];
        if (step === undefined || second === undefined) return;
        const outcome = outcomesOf(step)[other % Math.max(1, outcomesOf(step).length)];
        const refs = [...flows(document)].map(({ ref }) => ref);
        switch (what) {
          case 0:
            document = addStep(document, kind, { at: 'step', stepId: step.id }, 'zh')?.document ?? document;
            break;
          case 1:
            document =
              addStep(document, kind, { at: 'flow', flow: refs[other % refs.length] ?? null }, 'en')
                ?.document ?? document;
            break;
          case 2:
            document = removeStep(document, step.id);
            break;
          case 3:
            if (outcome !== undefined) document = connect(document, step.id, outcome, second.id);
            break;
          case 4:
            if (outcome !== undefined) document = disconnect(document, step.id, outcome);
            break;
          case 5:
            document =
              step.kind === 'parallel' ? addLane(document, step.id, 'en') : beginWith(document, step.id);
            break;
          case 6:
            document =
              step.kind === 'parallel'
                ? removeLane(document, step.id, step.lanes[other % step.lanes.length]?.id ?? '')
                : renameStepId(document, step.id, `renamed${other}`);
            break;
          default:
            document = moveSteps(document, new Map([[step.id, { x: one, y: other }]]));
        }
        expect(faultsOf(document)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
