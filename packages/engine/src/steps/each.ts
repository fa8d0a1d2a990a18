import type { EachStep, Json, JsonObject, RunResult } from '@sopflow/model';
import { evaluateExpression } from '../expression/index.ts';
import { decideOutcome, tellFailure } from '../run/outcome.ts';
import { doersOf } from '../run/people.ts';
import { type EachProgress, type RunState, withVisit, without } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import { runScope, stepValues } from '../scope/runScope.ts';
import { startAwaitedChild } from './children.ts';
import { eachInput } from './eachInput.ts';
import { needed } from './join.ts';

/** The most items that one `each` takes. */
export const EACH_LIMIT = 200;

/** Works out the list and starts its items: all at once, or the first. An empty list is done; what is no list fails. */
export function startEach(run: RunState, turn: Turn, step: EachStep): RunState {
  const list = listOf(run, turn, step);
  if (list === null) return decideOutcome(run, step.id, 'failed');
  const visit = run.active[step.id];
  if (visit === undefined) return run;
  const each: EachProgress = {
    total: list.length,
    queue: list,
    done: 0,
    failed: 0,
    results: list.map(() => null),
  };
  const next = withVisit(run, step.id, { ...visit, each });
  return proceed(next, turn, step, each);
}

/** An item's run ended. Goes on with the next one, or ends when the rule is met or can no longer be. */
export function itemEnded(
  run: RunState,
  turn: Turn,
  step: EachStep,
  childId: string,
  result: RunResult,
  data: JsonObject,
): RunState {
  const visit = run.active[step.id];
  const place = visit?.children?.[childId];
  if (visit?.each === undefined || visit.children === undefined || place === undefined) return run;
  const well = result === 'completed';
  const each: EachProgress = {
    ...visit.each,
    done: visit.each.done + (well ? 1 : 0),
    failed: visit.each.failed + (well ? 0 : 1),
    results: well
      ? visit.each.results.map((known, index) => (index === place - 1 ? data : known))
      : visit.each.results,
  };
  const next = withVisit(run, step.id, { ...visit, each, children: without(visit.children, childId) });
  return proceed(next, turn, step, each);
}

function proceed(run: RunState, turn: Turn, step: EachStep, each: EachProgress): RunState {
  const wanted = needed(step.join, each.total);
  const values = { done: each.done, failed: each.failed, results: each.results };
  if (each.total === 0 || each.done >= wanted) return decideOutcome(run, step.id, 'done', values);
  if (each.total - each.failed < wanted) return decideOutcome(run, step.id, 'failed', values);
  const running = Object.keys(run.active[step.id]?.children ?? {}).length;
  if (step.order === 'oneByOne' && running > 0) return run;
  return startItems(run, turn, step, each, step.order === 'oneByOne' ? 1 : each.queue.length);
}

function startItems(run: RunState, turn: Turn, step: EachStep, each: EachProgress, count: number): RunState {
  if (count === 0) return run;
  const around = { values: stepValues(run), doers: doersOf(run) };
  let next = run;
  each.queue.slice(0, count).forEach((item, offset) => {
    const place = each.total - each.queue.length + offset + 1;
    next = startAwaitedChild(
      next,
      turn,
      step.id,
      { of: { eachStep: step.id }, input: eachInput(run, around, item, place) },
      place,
    );
  });
  const visit = next.active[step.id];
  return visit === undefined
    ? next
    : withVisit(next, step.id, { ...visit, each: { ...each, queue: each.queue.slice(count) } });
}

function listOf(run: RunState, turn: Turn, step: EachStep): readonly Json[] | null {
  const result = evaluateExpression(step.items, runScope(run, turn.now));
  if (!result.ok) {
    tellFailure(turn, step.id, result.problem.message.en);
    return null;
  }
  const list: unknown = result.value;
  if (Array.isArray(list) && list.length <= EACH_LIMIT) return list as readonly Json[];
  tellFailure(
    turn,
    step.id,
    Array.isArray(list) ? `The list has more than ${EACH_LIMIT} items.` : 'The expression yields no list.',
  );
  return null;
}
