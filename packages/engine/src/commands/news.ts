import { isEnded, type RunStimulus } from '@sopflow/model';
import { eventTypes } from '../compile/runEvent.ts';
import type { RunState } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import { awaitingStep } from '../steps/children.ts';
import type { Move } from './move.ts';

export type News = Extract<RunStimulus, { type: 'actionDone' | 'actionFailed' | 'childEnded' }>;

/**
 * The answer to an action request, or the end of a child. News that nobody waits for (any more) change nothing. While the run is
 * suspended they are told and kept, and dealt with when it goes on.
 */
export function takeNews(run: RunState, stimulus: News, turn: Turn, alreadyTold: boolean): Move {
  if (isEnded(run.status)) return null;
  const stepId = stepWaitingFor(run, stimulus);
  if (stepId === null || isHeld(run, stimulus)) return null;
  if (!alreadyTold) tell(turn, stepId, stimulus);
  if (run.status === 'suspended') return { run, event: { type: 'hold', stimulus } };
  const type = stimulus.type === 'childEnded' ? eventTypes.child(stepId) : eventTypes.answer(stepId);
  return { run, event: { type, stimulus } };
}

function stepWaitingFor(run: RunState, news: News): string | null {
  if (news.type === 'childEnded') return awaitingStep(run, news.childId);
  for (const [stepId, visit] of Object.entries(run.active))
    if (visit.request?.key === news.key) return stepId;
  return null;
}

function isHeld(run: RunState, news: News): boolean {
  return (run.held ?? []).some((held) => {
    if (held.type === 'childEnded') return news.type === 'childEnded' && held.childId === news.childId;
    return (
      (held.type === 'actionDone' || held.type === 'actionFailed') &&
      news.type !== 'childEnded' &&
      held.key === news.key
    );
  });
}

function tell(turn: Turn, stepId: string, news: News): void {
  if (news.type === 'childEnded')
    turn.tell({ type: 'childEnded', stepId, childId: news.childId, result: news.result });
  else if (news.type === 'actionDone') turn.tell({ type: 'actionEnded', stepId, key: news.key, ok: true });
  else turn.tell({ type: 'actionEnded', stepId, key: news.key, ok: false, error: news.error });
}
