import { startSubject, type SubjectProcess } from './process/subjectProcess.ts';
import { findPgbench } from './references/pgbench.ts';
import type { BenchServer } from './server/benchServer.ts';
import { ascending, percentile } from './statistics.ts';
import type { Load } from './subject.ts';

const module = (path: string): URL => new URL(path, import.meta.url);

/** What can be measured: how the report calls it, and the module it is made of. */
export const catalogue = {
  sopflow: { title: 'Sopflow', module: module('subjects/sopflow.ts') },
  minimal:
    findPgbench() === undefined
      ? { title: 'minimal step, 32 pg connections', module: module('references/minimalStep.ts') }
      : { title: 'pgbench', module: module('references/pgbench.ts') },
  pgbenchPrepared: { title: 'pgbench, prepared', module: module('references/pgbenchPrepared.ts') },
  dbos: { title: 'DBOS send/recv', module: module('references/dbos.ts') },
  bpmnEngine: { title: 'bpmn-engine + Postgres', module: module('references/bpmnEngine.ts') },
  sopflowHttp: { title: 'Sopflow over HTTP', module: module('subjects/sopflowHttp.ts') },
  express: { title: 'bare Express 5', module: module('references/express.ts') },
} as const;
export type ContenderName = keyof typeof catalogue;

/** A subject that is ready: its process runs and its database is prepared. */
export interface Contender {
  readonly title: string;
  readonly process: SubjectProcess;
  readonly database: string;
}

let opened = 0;

/** Starts a subject on an empty database of its own. */
export async function open(
  server: BenchServer,
  name: ContenderName,
  title: string = catalogue[name].title,
): Promise<Contender> {
  const database = `bench_${++opened}_${name.toLowerCase()}`;
  const process = startSubject(catalogue[name].module);
  try {
    await process.prepare(await server.database(database));
  } catch (error) {
    process.kill();
    throw error;
  }
  return { title, process, database };
}

/** Opens several, gives them to `use`, and closes all of them whatever happened. */
export async function withContenders<Name extends ContenderName, Result>(
  server: BenchServer,
  names: readonly Name[],
  use: (contenders: ReadonlyMap<Name, Contender>) => Promise<Result>,
): Promise<Result> {
  const contenders = new Map<Name, Contender>();
  try {
    for (const name of names) contenders.set(name, await open(server, name));
    const result = await use(contenders);
    for (const contender of contenders.values()) await contender.process.close();
    return result;
  } finally {
    for (const contender of contenders.values()) contender.process.kill();
  }
}

/** One round of one subject. */
export interface Sample {
  readonly opsPerSecond: number;
  readonly stepsPerSecond: number;
  /** Milliseconds until the answer. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time per operation in microseconds: of the subject's own processes, and of Postgres; NaN where the platform does not say. */
  readonly ownMicros: number;
  readonly postgresMicros: number;
}

export async function measure(server: BenchServer, { process }: Contender, load: Load): Promise<Sample> {
  const before = server.cpuMicros();
  const measured = await process.run(load);
  const after = server.cpuMicros();
  const latencies = ascending(measured.latencies);
  return {
    opsPerSecond: measured.ops / measured.seconds,
    stepsPerSecond: measured.steps / measured.seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    ownMicros: (measured.cpuMicros ?? Number.NaN) / measured.ops,
    postgresMicros: before === null || after === null ? Number.NaN : (after - before) / measured.ops,
  };
}
