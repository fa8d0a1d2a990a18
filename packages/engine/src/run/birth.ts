import { type Document, FormInvalid, inLocale, type JsonObject, type RunStimulus } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { checkForm } from '../form/checkForm.ts';
import { runScope } from '../scope/runScope.ts';
import { fillTemplate } from '../scope/template.ts';
import { readEachInput } from '../steps/eachInput.ts';
import { armDeadline } from './deadlines.ts';
import { RUN_ITSELF, type RunState, UNBORN } from './runState.ts';
import { requireFits, sizeOf } from './size.ts';
import type { Turn } from './turn.ts';

type Start = Extract<RunStimulus, { type: 'start' }>;

const TITLE_LIMIT = 200;

/**
 * The state of a run at its start, before its first step.
 *
 * @throws FormInvalid when the values break the start form (pointers `/input/<key>`), RunBoundReached when they are too large.
 */
export function birthOf(plan: Plan, instanceId: string, start: Start, turn: Turn): RunState {
  const bare: RunState = {
    ...UNBORN,
    id: instanceId,
    starterId: start.starterId,
    ...(start.parentId == null ? {} : { parentId: start.parentId }),
    active: { [RUN_ITSELF]: { n: 1, at: turn.now } },
  };
  return plan.eachStep === null
    ? ofDocument(bare, plan.document, start, turn)
    : ofItem(bare, start.input, turn);
}

function ofDocument(
  bare: RunState,
  document: Document,
  { input, title: given }: Start,
  turn: Turn,
): RunState {
  const timeZone = turn.resolver.timeZone(document.calendar ?? null);
  const { values, problems } = checkForm(document.startForm, input, {}, { at: '/input' });
  if (problems.length > 0) throw new FormInvalid(problems, { runId: bare.id, sop: document.key });
  const size = sizeOf(values);
  requireFits(bare, size);
  const zoned: RunState = timeZone === null ? bare : { ...bare, timeZone };
  const filled: RunState = { ...zoned, start: values, size };
  const named: RunState = { ...filled, title: given ?? titleOf(document, filled, turn) };
  const owned: RunState = { ...named, ownerId: ownerOf(document, named, turn) };
  const run = armDeadline(owned, turn, RUN_ITSELF, document.deadline, document.calendar);
  turn.tellFirst({
    type: 'runStarted',
    title: run.title,
    dueAt: run.active[RUN_ITSELF]?.dueAt ?? null,
    sopOwnerId: run.ownerId,
    ...(timeZone === null ? {} : { timeZone }),
  });
  return run;
}

function ofItem(bare: RunState, input: JsonObject, turn: Turn): RunState {
  const { start, timeZone, outer } = readEachInput(input);
  const item =
    typeof outer.item === 'string' || typeof outer.item === 'number'
      ? String(outer.item)
      : String(outer.index);
  const size = sizeOf(input);
  requireFits(bare, size);
  const run: RunState = {
    ...bare,
    ...(timeZone === null ? {} : { timeZone }),
    start,
    outer,
    size,
    ownerId: outer.ownerId,
    title: `${outer.title} · ${item}`.slice(0, TITLE_LIMIT),
  };
  turn.tell({ type: 'runStarted', title: run.title, dueAt: null, sopOwnerId: run.ownerId });
  return run;
}

/** The run's title; the SOP's name where the document gives none or it comes out empty. */
function titleOf(document: Document, run: RunState, turn: Turn): string {
  const filled =
    document.runTitle === undefined ? null : fillTemplate(document.runTitle, runScope(run, turn.now));
  const title = filled?.ok === true ? filled.value.trim() : '';
  return (title === '' ? inLocale(document.name, 'zh') : title).slice(0, TITLE_LIMIT);
}

function ownerOf(document: Document, run: RunState, turn: Turn): string | null {
  const strategies = document.owner === undefined ? [] : [document.owner];
  const { ownerId, candidateIds } = turn.resolver.assign(
    { strategies, notSameAs: [] },
    { taskId: null, starterId: run.starterId, sopOwnerId: null, start: run.start, values: {}, doers: {} },
  );
  return ownerId ?? candidateIds[0] ?? null;
}
