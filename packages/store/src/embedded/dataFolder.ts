import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import type { ServerUser } from './serverUser.ts';

/**
 * Makes the data folder where it is missing, and gives its real path.
 *
 * @throws EmbeddedPostgresError FOLDER_UNREACHABLE when it cannot be made or written.
 */
export async function prepareDataFolder(dataDir: string): Promise<string> {
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(dataDir);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'FOLDER_UNREACHABLE',
      `The data folder ${dataDir} cannot be written.`,
      'Choose another folder with DATA_DIR, or give this account the right to write it.',
      cause,
    );
  }
}

/** With its parents. Not by `recursive`, which never ends where nothing can be made although the parent is there (below /proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || folder === dirname(folder)) throw error;
    await makeFolder(dirname(folder));
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o711 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST') || !(await stat(folder)).isDirectory()) throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * Lets `user` walk through every folder on the way to `dataDir`. Only the search bit is added (the folders do not become
 * readable), only where it is missing, and each change is logged.
 *
 * @throws EmbeddedPostgresError FOLDER_UNREACHABLE when a folder's mode cannot be changed.
 */
export async function openPath(dataDir: string, user: ServerUser, log: EmbeddedPostgresLog): Promise<void> {
  for (let folder = dataDir; ; folder = dirname(folder)) {
    const { uid, gid, mode } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) await addSearchBit(folder, (mode & 0o7777) | bit, user, log);
    if (folder === dirname(folder)) return;
  }
}

async function addSearchBit(
  folder: string,
  mode: number,
  user: ServerUser,
  log: EmbeddedPostgresLog,
): Promise<void> {
  try {
    await chmod(folder, mode);
    log.info(`${folder} can now be passed through by the account ${user.name}, which runs Postgres.`);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'FOLDER_UNREACHABLE',
      `The account ${user.name}, which runs Postgres, cannot pass through ${folder}.`,
      `Run "chmod +x ${folder}", or choose another folder with DATA_DIR.`,
      cause,
    );
  }
}
