import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import { isAlive, processBirth } from './processIdentity.ts';

/** Who holds a data folder: written into `sopflow.lock`. */
interface Holder {
  readonly pid: number;
  readonly birth: string | undefined;
  /** Differs between two holds, so that one copy never removes another's lock. */
  readonly hold: string;
}

/** With the pauses in between more than a turn may take. */
const MOST_ATTEMPTS = 500;

/**
 * Takes the data folder for this process, so that a second copy is refused. A lock that a killed copy left is taken over.
 *
 * @returns a function that gives the folder back.
 * @throws EmbeddedPostgresError FOLDER_IN_USE when another live process holds it.
 */
export async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'sopflow.lock');
  const mine: Holder = { pid: process.pid, birth: await processBirth(process.pid), hold: randomUUID() };
  const draft = `${file}.${mine.hold}`;
  // The lock appears whole or not at all: it is written aside and linked into place, which fails where one exists.
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      if (await linked(draft, file)) return () => release(file, mine);
      const holder = await readHolder(file);
      if (holder === undefined) continue;
      if (await holds(holder)) throw inUse(dataDir, holder.pid);
      await removeStale(file, holder, draft);
    }
    throw inUse(dataDir, undefined);
  } finally {
    await rm(draft, { force: true });
  }
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when the lock has gone meanwhile. A file that says nothing legible counts as left behind. */
async function readHolder(file: string): Promise<Holder | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const { pid, birth, hold } = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(pid), birth, hold: String(hold) };
  } catch {
    return { pid: Number.NaN, birth: undefined, hold: 'illegible' };
  }
}

async function holds(holder: Holder): Promise<boolean> {
  if (!Number.isInteger(holder.pid) || !isAlive(holder.pid)) return false;
  const birth = await processBirth(holder.pid);
  // The id may have been given to another process since; without a birth on record the id alone must do.
  return birth === undefined || holder.birth === undefined || birth === holder.birth;
}

/**
 * Removes a lock that a killed copy left. Copies that find it at the same time do so one after the other: otherwise a slow one could remove
 * the lock that a fast one has put in its place meanwhile.
 */
async function removeStale(file: string, stale: Holder, draft: string): Promise<void> {
  const turn = `${file}.turn`;
  if (!(await linked(draft, turn))) return waitFor(turn);
  try {
    if ((await readHolder(file))?.hold === stale.hold) await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** A turn takes milliseconds; one that is older was left by a copy that was killed in it. */
const LONGEST_TURN_MS = 5_000;

async function waitFor(turn: string): Promise<void> {
  const { ctimeMs } = await stat(turn).catch(() => ({ ctimeMs: 0 }));
  if (ctimeMs > 0 && Date.now() - ctimeMs > LONGEST_TURN_MS) await rm(turn, { force: true });
  await delay(20);
}

async function release(file: string, mine: Holder): Promise<void> {
  const holder = await readHolder(file);
  if (holder?.hold === mine.hold) await rm(file, { force: true });
}

function inUse(dataDir: string, pid: number | undefined): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'FOLDER_IN_USE',
    `Another copy of Sopflow${pid === undefined ? '' : ` (process ${pid})`} is using the data folder ${dataDir}.`,
    'Stop that copy, or choose another folder with DATA_DIR.',
  );
}
