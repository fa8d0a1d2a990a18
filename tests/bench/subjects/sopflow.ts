import { createSecretSeal, digestSecret, newSecret } from '@sopflow/notify';
import { type CallContext, createRuntime, type Runtime, type Waker } from '@sopflow/runtime';
import { createStore, newId, type Store } from '@sopflow/store';
import { migrate } from '@sopflow/store/migrate';
import { Callers, completed, type Journey, started } from '../callers.ts';
import type { Subject } from '../subject.ts';
import { procedure, stepCount } from './procedure.ts';

const worker = 'bench';
const context: CallContext = {
  actor: { kind: 'person', personId: worker },
  roles: ['administrator', 'staff'],
  principal: worker,
};
const asleep: Waker = {
  wakeAt: () => Promise.resolve(),
  outboxReady: () => Promise.resolve(),
  evaluateTriggers: () => Promise.resolve(),
  deliveriesReady: () => Promise.resolve(),
};
const DAY_MS = 24 * 60 * 60_000;
/** Runs that are started side by side while runs are stored for later. */
const STARTED_AT_ONCE = 512;

/** The product in this process: runtime and store, with everything that a step writes. */
export function createSubject(): Subject {
  let store: Store | undefined;
  let runtime: Runtime | undefined;

  function running(): Runtime {
    if (runtime === undefined) throw new Error('Not prepared.');
    return runtime;
  }
  const start = () => running().runs.start(context, { sopKey: 'bench', input: {} });

  function begin(): Journey {
    let runId: string | null = null;
    let step = 0;
    return {
      get ended() {
        return step === stepCount;
      },
      async next() {
        if (runId === null) {
          ({ runId } = await start());
          return started;
        }
        await running().tasks.complete(context, `${runId}.${step + 1}`, {
          outcome: 'done',
          values: {},
          checked: [],
        });
        step += 1;
        return completed;
      },
    };
  }
  const callers = new Callers(begin);

  async function hold(count: number): Promise<void> {
    for (let held = 0; held < count; held += STARTED_AT_ONCE) {
      await Promise.all(Array.from({ length: Math.min(STARTED_AT_ONCE, count - held) }, start));
    }
  }

  return {
    name: 'Sopflow',
    async prepare(url) {
      await migrate(url);
      store = createStore({ connectionString: url, poolSize: 4 });
      runtime = createRuntime({
        stores: store,
        waker: asleep,
        performer: { perform: () => Promise.reject(new Error('The procedure has no actions.')) },
        channels: [],
        seal: createSecretSeal('bench'),
        newId,
        newSecret,
        digest: digestSecret,
        elapsed: () => performance.now(),
        virtualClock: true,
        onTrouble: (error) => {
          throw error;
        },
      });
      await runtime.people.create(context, {
        id: worker,
        name: 'Bench',
        email: 'bench@example.com',
        locale: 'en',
        roles: ['administrator', 'staff'],
        department: null,
        managerId: null,
      });
      await runtime.procedures.create(context, {
        key: 'bench',
        kind: 'sop',
        name: { zh: '性能测试流程', en: 'Benchmark procedure' },
        document: procedure(),
      });
      await runtime.procedures.publish(context, 'bench', 1, '');
    },
    run: (load) => callers.drive(load),
    hold,
    async fireTimers(count) {
      const { clock, work } = running();
      await clock.advance(context, 2 * DAY_MS);
      while ((await work.fireDueTimers()) > 0);
      await hold(count);
      await clock.advance(context, 2 * DAY_MS);
      const due = performance.now();
      const fired = await work.fireDueTimers();
      return { count: fired, seconds: (performance.now() - due) / 1000 };
    },
    async close() {
      await runtime?.settled();
      await store?.close();
    },
  };
}
