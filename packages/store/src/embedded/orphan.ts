import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { isAlive, isServerOf } from './processIdentity.ts';

const FAST_STOP_MS = 30_000;
const IMMEDIATE_STOP_MS = 10_000;

/**
 * Stops the server that a killed copy of Sopflow left running on this cluster, if there is one. It is named in
 * `postmaster.pid`; its commits are on disk, so the new server finds everything that was acknowledged.
 *
 * @throws EmbeddedPostgresError ORPHAN_UNKNOWN when a live process is named there and cannot be told apart or stopped.
 */
export async function stopOrphan(clusterDir: string, log: EmbeddedPostgresLog): Promise<void> {
  const file = join(clusterDir, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  const ours = await isServerOf(pid, clusterDir);
  if (ours === undefined) throw unknown(pid, file);
  if (!ours) {
    // The id went to another program since the machine or container restarted; Postgres would refuse to start for it.
    await rm(file, { force: true });
    return;
  }
  log.warn(`A Postgres (process ${pid}) was left running on this data folder; stopping it first.`);
  process.kill(pid, 'SIGINT');
  if (await gone(pid, FAST_STOP_MS)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await gone(pid, IMMEDIATE_STOP_MS))) throw unknown(pid, file);
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    if (!isAlive(pid)) return true;
    await delay(50);
  }
  return !isAlive(pid);
}

function unknown(pid: number, file: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'ORPHAN_UNKNOWN',
    `Process ${pid}, named in ${file}, may be a Postgres that still uses this data folder, and it could not be stopped.`,
    `Stop process ${pid} yourself and start again.`,
  );
}
