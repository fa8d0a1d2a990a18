import { randomUUID } from 'node:crypto';
import { Engine, type Execution } from 'bpmn-engine';
import pg from 'pg';
import { Callers, completed, started, type Answered, type Journey } from '../callers.ts';
import { inParallel } from '../parallel.ts';
import type { Subject } from '../subject.ts';

const stepCount = 5;

/** Five user tasks in a row. Without timers: bpmn-engine keeps them in memory only, so they would not be the same promise. */
const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="procedure" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="process" isExecutable="true">
    <startEvent id="start" />
    ${range(stepCount)
      .map((step) => `<userTask id="task${step}" />`)
      .join('\n    ')}
    <endEvent id="end" />
    <sequenceFlow id="first" sourceRef="start" targetRef="task0" />
    ${range(stepCount - 1)
      .map((step) => `<sequenceFlow id="flow${step}" sourceRef="task${step}" targetRef="task${step + 1}" />`)
      .join('\n    ')}
    <sequenceFlow id="last" sourceRef="task${stepCount - 1}" targetRef="end" />
  </process>
</definitions>`;

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A process in memory whose whole state is saved after every step, so that another process could go on with it. */
class Process implements Journey {
  readonly #pool: pg.Pool;
  readonly #id = randomUUID();
  #execution: Execution | undefined;
  #completed = 0;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  get ended(): boolean {
    return this.#completed === stepCount;
  }

  async next(): Promise<Answered> {
    if (this.#execution === undefined) {
      this.#execution = await new Engine({ name: 'procedure', source }).execute();
      await this.#save('INSERT INTO process (id, state) VALUES ($1, $2)', this.#execution);
      return started;
    }
    this.#execution.signal({ id: `task${this.#completed}` });
    this.#completed++;
    await this.#save('UPDATE process SET state = $2 WHERE id = $1', this.#execution);
    return completed;
  }

  async #save(statement: string, execution: Execution): Promise<void> {
    await this.#pool.query({
      name: statement.slice(0, 6),
      text: statement,
      values: [this.#id, JSON.stringify(execution.getState())],
    });
  }
}

/** Reference (c): bpmn-engine with five user tasks, its state saved to Postgres at each of them. */
export function createSubject(): Subject {
  let pool: pg.Pool | undefined;
  const held: Process[] = [];
  const begin = (): Process => {
    if (pool === undefined) throw new Error('Not prepared.');
    return new Process(pool);
  };
  const callers = new Callers(begin);
  return {
    name: 'bpmn-engine saving to Postgres',
    async prepare(url) {
      pool = new pg.Pool({ connectionString: url, max: 32 });
      pool.on('error', () => undefined);
      await pool.query('CREATE TABLE process (id uuid PRIMARY KEY, state text NOT NULL)');
    },
    run: (load) => callers.drive(load),
    async hold(count) {
      await inParallel(count, 32, async () => {
        const process = begin();
        held.push(process);
        await process.next();
      });
    },
    async close() {
      await pool?.end();
    },
  };
}
