import type { RunResult } from '@sopflow/model';
import { runResults } from '../scope/runScope.ts';
import { resolveAlerts } from './alerts.ts';
import { askOutside } from './outbox.ts';
import { RUN_ITSELF, type RunState, without } from './runState.ts';
import { cancelTimers } from './timers.ts';
import type { Turn } from './turn.ts';

/** Ends the run: nothing stays armed, its alerts are told, and the run that waits for it hears how it ended. */
export function endRun(run: RunState, turn: Turn, result: RunResult, reason?: string): RunState {
  cancelTimers(run, turn, RUN_ITSELF);
  const {
    suspendedAt: _since,
    suspendedByParent: _with,
    held: _held,
    remembered: _phases,
    ...rest
  } = resolveAlerts(run, turn, RUN_ITSELF, 'runEnded');
  const ended: RunState = { ...rest, status: result, active: without(rest.active, RUN_ITSELF) };
  turn.tell({ type: 'runEnded', result, ...(reason === undefined ? {} : { reason }) });
  turn.ask({ effect: 'runStatus', status: result, result });
  if (ended.parentId === undefined) return ended;
  return askOutside(ended, turn, {
    effect: 'send',
    to: ended.parentId,
    stimulus: {
      type: 'childEnded',
      childId: ended.id,
      result,
      data: result === 'completed' ? runResults(ended) : {},
    },
  });
}
