import { DBOS, type DLogger } from '@dbos-inc/dbos-sdk';
import { Callers, completed, started, type Answered, type Journey } from '../callers.ts';
import { inParallel } from '../parallel.ts';
import type { Subject } from '../subject.ts';

const stepCount = 5;
const deadlineSeconds = 30 * 24 * 3600;
const topic = 'completed';

/** Says only what went wrong, so that its log does not cost it time. */
const quiet: DLogger = {
  info: () => undefined,
  debug: () => undefined,
  warn: () => undefined,
  error: (error) => process.stderr.write(`${String(error)}\n`),
};

/** Who waits for the next step of which workflow to be recorded. */
const recorded = new Map<string, () => void>();

/** Five steps that somebody outside completes, each with a deadline: `recv` records the deadline, then the message it received. */
const procedure = DBOS.registerWorkflow(
  async () => {
    const id = DBOS.workflowID;
    if (id === undefined) throw new Error('Not in a workflow.');
    for (let step = 0; step < stepCount; step++) {
      await DBOS.recv(topic, deadlineSeconds);
      recorded.get(id)?.();
    }
    recorded.delete(id);
  },
  { name: 'procedure' },
);

/** Sends and waits, in the same process, until the workflow has recorded that it received: the step is then durable. */
class Workflow implements Journey {
  #id: string | undefined;
  #completed = 0;

  get ended(): boolean {
    return this.#completed === stepCount;
  }

  async next(): Promise<Answered> {
    if (this.#id === undefined) {
      this.#id = (await DBOS.startWorkflow(procedure)()).workflowID;
      return started;
    }
    const id = this.#id;
    const done = new Promise<void>((resolve) => recorded.set(id, resolve));
    await DBOS.send(id, { outcome: 'done', step: this.#completed }, topic);
    await done;
    this.#completed++;
    return completed;
  }
}

/** Reference (b): the DBOS SDK doing the same five steps with send and recv. */
export function createSubject(): Subject {
  const callers = new Callers(() => new Workflow());
  return {
    name: 'DBOS send/recv',
    async prepare(url) {
      DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, systemDatabasePoolSize: 32, logger: quiet });
      await DBOS.launch();
    },
    run: (load) => callers.drive(load),
    async hold(count) {
      await inParallel(count, 32, async () => {
        await DBOS.startWorkflow(procedure)();
      });
    },
    async close() {
      await DBOS.shutdown();
    },
  };
}
