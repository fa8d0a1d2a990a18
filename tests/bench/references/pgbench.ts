import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Load, Measured, Subject } from '../subject.ts';
import { cpuOfFamily } from '../server/processTime.ts';
import { createTables, insert, storedRuns, update } from './minimalStep.ts';

const execute = promisify(execFile);

/** Where pgbench is: on the path, in the folder that pg_config names, or where Debian keeps the programs of each version. */
export function findPgbench(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  try {
    folders.push(
      execFileSync('pg_config', ['--bindir'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    );
  } catch {
    // No pg_config: then only the path and Debian's folders are looked through.
  }
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian))
    for (const version of readdirSync(debian)) folders.push(join(debian, version, 'bin'));
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file));
}

/** The minimal step in pgbench's own language; each statement is a round trip of its own. */
const script = `\\set id random(1, ${storedRuns})
BEGIN;
${update.replace('$1', ':id')} \\gset
${insert.replace('$1', ':id').replace('$2', ':version')};
COMMIT;
`;

/** How pgbench sends its statements: `simple` is what it does when not told otherwise; `prepared` spares parsing and planning. */
export type Protocol = 'simple' | 'prepared';

/** Reference (a): pgbench writing the least that a step must write, one transaction per step, one connection per caller. */
export function createSubject(): Subject {
  return pgbenchSubject('simple');
}

export function pgbenchSubject(protocol: Protocol): Subject {
  let target = '';
  // pgbench's time begins before its connections are open; how much longer it must be told to run shows only when it ran.
  let allowance = 0;
  const inFolder = async (folder: string, load: Load): Promise<Measured> => {
    writeFileSync(join(folder, 'step.sql'), script);
    for (; allowance <= longestAllowance; allowance++) {
      const time = Math.ceil(load.seconds) + allowance;
      const measured = await runPgbench({ protocol, target, folder, callers: load.callers, time });
      if (measured.seconds >= enough * load.seconds) return measured;
    }
    throw new Error(`pgbench did not open ${load.callers} connections within ${longestAllowance} s.`);
  };
  return {
    name: `pgbench, minimal step, ${protocol} protocol`,
    async prepare(url) {
      target = url;
      await createTables(url);
    },
    async run(load) {
      const folder = mkdtempSync(join(tmpdir(), 'sopflow-pgbench-'));
      try {
        return await inFolder(folder, load);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    close: () => Promise.resolve(),
  };
}

/** A round counts when pgbench was at work for this share of the time that was asked for. */
const enough = 0.75;
const longestAllowance = 20;

interface PgbenchCall {
  readonly protocol: Protocol;
  readonly target: string;
  readonly folder: string;
  readonly callers: number;
  /** Whole seconds, opening the connections included. */
  readonly time: number;
}

/** What pgbench measured; nothing at all when the time was up before its connections were open. */
async function runPgbench({ protocol, target, folder, callers, time }: PgbenchCall): Promise<Measured> {
  const pgbench = findPgbench();
  if (pgbench === undefined) throw new Error('pgbench is not installed.');
  const cpuBefore = cpuOfFamily(process.pid);
  const { stdout } = await execute(pgbench, [
    '--no-vacuum',
    `--protocol=${protocol}`,
    `--file=${join(folder, 'step.sql')}`,
    `--client=${callers}`,
    `--jobs=${Math.min(callers, availableParallelism())}`,
    `--time=${time}`,
    '--log',
    `--log-prefix=${join(folder, 'log')}`,
    target,
  ]);
  const cpuAfter = cpuOfFamily(process.pid);
  const latencies = readLatencies(folder);
  // Its own figure leaves out the time in which it opens its connections.
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1] ?? Number.POSITIVE_INFINITY);
  return {
    ops: latencies.length,
    steps: latencies.length,
    seconds: latencies.length / perSecond,
    latencies,
    cpuMicros: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
  };
}

/** One line per transaction; the third word is what it took in microseconds. The files are removed. */
function readLatencies(folder: string): Float64Array {
  const latencies: number[] = [];
  for (const file of readdirSync(folder)) {
    if (!file.startsWith('log.')) continue;
    const path = join(folder, file);
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const micros = Number(line.split(' ')[2]);
      if (Number.isFinite(micros)) latencies.push(micros / 1000);
    }
    rmSync(path);
  }
  return Float64Array.from(latencies);
}
