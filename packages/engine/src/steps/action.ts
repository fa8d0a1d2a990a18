import {
  type ActionRequest,
  type ActionSettings,
  type ActionStep,
  assertNever,
  type JsonObject,
} from '@sopflow/model';
import { decideOutcome, tellFailure } from '../run/outcome.ts';
import { askOutside, nextOutboxKey } from '../run/outbox.ts';
import { recipientContext } from '../run/people.ts';
import { type RunState, withVisit } from '../run/runState.ts';
import { fits, sizeOf } from '../run/size.ts';
import { wallMilliseconds } from '../run/span.ts';
import { armTimer } from '../run/timers.ts';
import type { Turn } from '../run/turn.ts';
import { runScope } from '../scope/runScope.ts';
import { evaluateRecord, fillAddress, type Filled, fillLocalized } from '../scope/template.ts';
import { startChild } from './children.ts';

/** Does what an action step asks: at once what stays inside, through the outbox what leaves. An expression that fails fails the step. */
export function requestAction(run: RunState, turn: Turn, step: ActionStep, attempt: number): RunState {
  const { action } = step;
  switch (action.do) {
    case 'setData':
      return setData(run, turn, step.id, action.values);
    case 'startSop': {
      const input = evaluateRecord(action.input, runScope(run, turn.now));
      if (!input.ok) return failed(run, turn, step.id, input.message);
      const [started] = startChild(run, turn, {
        of: { sop: action.sop },
        parentId: null,
        input: input.value,
      });
      return decideOutcome(started, step.id, 'done');
    }
    case 'http':
    case 'message':
      return sendRequest(run, turn, step.id, requestOf(run, turn, step.id, action), attempt);
    default:
      return assertNever(action);
  }
}

/** Takes the answer to the request that is waited for: done, tried again after a pause that doubles, or failed. */
export function takeAnswer(run: RunState, turn: Turn, step: ActionStep, answer: ActionAnswer): RunState {
  const visit = run.active[step.id];
  if (visit?.request === undefined) return run;
  const { request, ...rest } = visit;
  const next = withVisit(run, step.id, rest);
  if (answer.type === 'actionDone') return decideOutcome(next, step.id, 'done', answer.result);
  if (request.attempt >= step.retry.tries)
    return decideOutcome(next, step.id, 'failed', { error: answer.error });
  const pause = Math.min(wallMilliseconds(step.retry.pause) * 2 ** (request.attempt - 1), LONGEST_PAUSE);
  return armTimer(next, turn, step.id, `retry${request.attempt}`, turn.now + pause);
}

/** Doubling twenty times leaves every calendar; nobody waits longer than a year for another try. */
const LONGEST_PAUSE = 365 * 24 * 3_600_000;

export type ActionAnswer =
  | { readonly type: 'actionDone'; readonly result: JsonObject }
  | { readonly type: 'actionFailed'; readonly error: string };

function sendRequest(
  run: RunState,
  turn: Turn,
  stepId: string,
  request: Filled<ActionRequest>,
  attempt: number,
): RunState {
  if (!request.ok) return failed(run, turn, stepId, request.message);
  const visit = run.active[stepId];
  if (visit === undefined) return run;
  const key = nextOutboxKey(run);
  turn.tell({ type: 'actionRequested', stepId, key, attempt });
  return askOutside(withVisit(run, stepId, { ...visit, request: { key, attempt } }), turn, {
    effect: 'requestAction',
    request: request.value,
  });
}

type Outgoing = Extract<ActionSettings, { do: 'http' | 'message' }>;

function requestOf(run: RunState, turn: Turn, stepId: string, action: Outgoing): Filled<ActionRequest> {
  const scope = runScope(run, turn.now);
  if (action.do === 'message') {
    const subject = fillLocalized(action.subject, scope);
    if (!subject.ok) return subject;
    const text = fillLocalized(action.text, scope);
    if (!text.ok) return text;
    const tasks = Object.values(run.active).flatMap((visit) => Object.values(visit.tasks ?? {}));
    const recipientIds = turn.resolver.recipients(action.to, recipientContext(run, tasks));
    return {
      ok: true,
      value: { do: 'message', stepId, recipientIds, subject: subject.value, text: text.value },
    };
  }
  const url = fillAddress(action.url, scope);
  if (!url.ok) return url;
  const body =
    action.body === undefined ? { ok: true as const, value: null } : evaluateRecord(action.body, scope);
  if (!body.ok) return body;
  const { method, timeoutSeconds } = action;
  return {
    ok: true,
    value: { do: 'http', stepId, method, url: url.value, body: body.value, timeoutSeconds },
  };
}

function setData(
  run: RunState,
  turn: Turn,
  stepId: string,
  expressions: Readonly<Record<string, string>>,
): RunState {
  const values = evaluateRecord(expressions, runScope(run, turn.now));
  if (!values.ok) return failed(run, turn, stepId, values.message);
  const data = { ...run.data, ...values.value };
  const more = sizeOf(data) - sizeOf(run.data);
  if (!fits(run, more)) return failed(run, turn, stepId, 'The run may not carry this much data.');
  turn.tell({ type: 'dataSet', values: values.value });
  return decideOutcome({ ...run, data, size: run.size + more }, stepId, 'done');
}

function failed(run: RunState, turn: Turn, stepId: string, message: string): RunState {
  tellFailure(turn, stepId, message);
  return decideOutcome(run, stepId, 'failed', { error: message });
}
