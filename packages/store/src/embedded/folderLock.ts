import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import { isAlive, processBirth } from './processIdentity.ts';

/** Who holds a data folder: written into `sopflow.lock`. */
interface Holder {
  readonly pid: number;
  readonly birth: string | undefined;
  /** Differs between two holds, so that one copy never removes another's lock. */
  readonly hold: string;
}

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
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (await linked(draft, file)) return () => release(file, mine);
      const holder = await readHolder(file);
      if (holder === undefined) continue;
      if (await holds(holder)) throw inUse(dataDir, holder.pid);
      await removeStale(file, holder);
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

/** Moves a stale lock aside; where a faster copy has meanwhile put its own there, that one is put back. */
async function removeStale(file: string, stale: Holder): Promise<void> {
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved !== undefined && moved.hold !== stale.hold) await linked(aside, file);
  await rm(aside, { force: true });
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
