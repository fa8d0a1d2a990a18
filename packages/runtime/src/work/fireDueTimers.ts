import { NotFound, RunBoundReached, SopflowError } from '@sopflow/model';
import { announce } from '../dispatcher/announce.ts';
import type { Command } from '../dispatcher/command.ts';
import type { Decider, Verdict } from '../dispatcher/decider.ts';
import type {
  DueTimer,
  FiredTimers,
  InstanceChange,
  InstanceStore,
  TimerRef,
} from '../ports/instanceStore.ts';
import type { Waker } from '../ports/waker.ts';
import type { OnTrouble } from './trouble.ts';

export interface FireDueTimersParts {
  readonly instances: InstanceStore;
  readonly decide: Decider;
  readonly waker: Waker;
  readonly onTrouble: OnTrouble;
}

/** Timers claimed in one transaction. */
const AT_ONCE = 500;

/**
 * Fires everything that is due: claims timers, decides, and commits in the same transaction, over and over until nothing is due. Gives how
 * many fired. Any number of processes may do so at once; in one process a second call joins the first and then looks once more.
 */
export function fireDueTimers({
  instances,
  decide,
  waker,
  onTrouble,
}: FireDueTimersParts): () => Promise<number> {
  async function fireAll(): Promise<number> {
    let fired = 0;
    for (;;) {
      let changes: readonly InstanceChange[] = [];
      const committed = await instances.fireDue(AT_ONCE, async (due, at) => {
        const verdicts = await decide(
          due.map((timer) => ({ command: commandOf(timer), instance: timer.instance })),
          at,
        );
        const decided = sorted(due, verdicts, onTrouble);
        ({ changes } = decided);
        return decided;
      });
      announce(waker, changes, committed, committed.now);
      for (const outcome of committed.outcomes) {
        if (outcome.result === 'applied') fired += 1;
        else if (outcome.result === 'failed') onTrouble(outcome.error, `a timer of ${outcome.id}`);
      }
      if (committed.claimed === 0) return fired;
    }
  }

  let running: Promise<number> | null = null;
  let next: Promise<number> | null = null;
  const run = (): Promise<number> => {
    running = fireAll().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return run();
    // What fell due after the first call looked is not missed: all who call meanwhile share one more look.
    next ??= running.then(
      () => {
        next = null;
        return run();
      },
      () => {
        next = null;
        return run();
      },
    );
    return next;
  };
}

function commandOf({ instanceId, key }: DueTimer): Command {
  return {
    instanceId,
    actor: { kind: 'system', part: 'timer' },
    stimulus: { type: 'timerFired', key },
    beginning: null,
    absent: () => new NotFound('run', instanceId),
    admit: null,
    idempotency: null,
    answer: () => ({}),
  };
}

/** Changes are committed; a refusal means that the timer has nothing left to do; a fault must not hold up the others and is tried later. */
function sorted(due: readonly DueTimer[], verdicts: readonly Verdict[], onTrouble: OnTrouble): FiredTimers {
  const changes: InstanceChange[] = [];
  const putOff: TimerRef[] = [];
  for (const [place, timer] of due.entries()) {
    const verdict = verdicts[place];
    if (verdict?.verdict === 'change') changes.push(verdict.change);
    else if (
      verdict?.verdict === 'refused' &&
      (!(verdict.error instanceof SopflowError) ||
        verdict.error instanceof RunBoundReached ||
        verdict.error instanceof NotFound)
    ) {
      putOff.push(timer);
      onTrouble(verdict.error, `timer ${timer.key} of ${timer.instanceId}`);
    }
  }
  return { changes, putOff };
}
