import { readFile, stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './errors.ts';

/** The account the server runs under when we are root, because Postgres refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['postgres', 'nobody'];

/**
 * Chooses the account for the server: the owner of an existing cluster, else `postgres`, else `nobody`. Gives undefined
 * when we are not root: then the server runs as we do.
 *
 * @throws EmbeddedPostgresError NO_UNPRIVILEGED_USER when this machine has none of them.
 */
export async function chooseServerUser(clusterDir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const owner = await stat(clusterDir).catch(() => undefined);
  const chosen =
    (owner !== undefined && owner.uid !== 0 ? users.find((user) => user.uid === owner.uid) : undefined) ??
    PREFERRED.map((name) => users.find((user) => user.name === name)).find((user) => user !== undefined);
  if (chosen !== undefined) return chosen;
  throw new EmbeddedPostgresError(
    'NO_UNPRIVILEGED_USER',
    'Postgres does not run as root, and this machine has no account named postgres or nobody.',
    'Start Sopflow as an ordinary user, or name a Postgres in DATABASE_URL.',
  );
}

function parsePasswd(text: string): ServerUser[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && fields[2] !== '0')
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}
