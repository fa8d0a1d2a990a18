import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { POSTGRES_MAJOR, type PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { run } from './run.ts';
import type { ServerUser } from './serverUser.ts';

/** The role, and the database, of the embedded server. */
export const ROLE = 'sopflow';

/** The files of the server below the data folder. */
export interface ClusterPaths {
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

export function clusterPaths(dataDir: string): ClusterPaths {
  return {
    dataDir,
    clusterDir: join(dataDir, 'postgres'),
    passwordFile: join(dataDir, 'postgres.password'),
    logFile: join(dataDir, 'postgres.log'),
  };
}

/**
 * Makes the cluster on the first start and gives its password. A cluster is made aside and moved into place when whole, so
 * a start that was killed half way is simply repeated by the next.
 *
 * @throws EmbeddedPostgresError VERSION_MISMATCH, PASSWORD_LOST or INITDB_FAILED.
 */
export async function ensureCluster(
  paths: ClusterPaths,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  log: EmbeddedPostgresLog,
): Promise<string> {
  const version = await readFile(join(paths.clusterDir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    await refuseForeignFolder(paths);
    log.info('Making the database for the first time.');
    return initialise(paths, binaries, user);
  }
  if (version.trim() !== String(POSTGRES_MAJOR)) {
    throw new EmbeddedPostgresError(
      'VERSION_MISMATCH',
      `The data in ${paths.clusterDir} belongs to Postgres ${version.trim()}, and this Sopflow brings Postgres ${POSTGRES_MAJOR}.`,
      'Export it with the Sopflow it was made by and import it here (see docs/operations.md), or choose another folder with DATA_DIR.',
    );
  }
  try {
    return (await readFile(paths.passwordFile, 'utf8')).trim();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'PASSWORD_LOST',
      `The password file ${paths.passwordFile} of the database cannot be read.`,
      'Put it back from a backup of the data folder, or start as the account that owns it.',
      cause,
    );
  }
}

/** A folder that we may not look into must not be taken for one that is missing, and replaced. */
async function refuseForeignFolder({ clusterDir }: ClusterPaths): Promise<void> {
  const exists = await stat(clusterDir).then(
    () => true,
    () => false,
  );
  if (!exists) return;
  throw new EmbeddedPostgresError(
    'FOLDER_UNREACHABLE',
    `${clusterDir} exists, but this account cannot read a database in it.`,
    'Start as the account that made it, or choose another folder with DATA_DIR.',
  );
}

async function initialise(
  paths: ClusterPaths,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
): Promise<string> {
  const { clusterDir, dataDir, passwordFile } = paths;
  const incomplete = `${clusterDir}.incomplete`;
  await rm(incomplete, { recursive: true, force: true });
  await mkdir(incomplete, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await chmod(passwordFile, 0o600);
  if (user !== undefined) {
    await chown(incomplete, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  // The built-in C.UTF-8 sorts alike on every platform and never changes with a system upgrade.
  const result = await run(
    binaries.initdb,
    [
      ['-D', incomplete, '-U', ROLE, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ].flat(),
    dataDir,
    user,
  );
  if (result.code !== 0) {
    throw new EmbeddedPostgresError(
      'INITDB_FAILED',
      `The database could not be made in ${dataDir}: ${lastLine(result.output)}`,
      'Check that the disk has room and that the folder can be written.',
    );
  }
  await rename(incomplete, clusterDir);
  return password;
}

function lastLine(output: string): string {
  return (
    output
      .trim()
      .split('\n')
      .findLast((line) => line.includes('error')) ?? output.trim().slice(-300)
  );
}
