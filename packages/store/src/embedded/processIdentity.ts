import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process with this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A word that differs between two processes that had the same id one after the other: boot and start time on Linux, the
 * start time elsewhere. Undefined when the process is gone or the system does not tell.
 */
export async function processBirth(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const [boot, status] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined),
    ]);
    // proc(5): field 22 is the start time; the command name in parentheses may itself hold spaces.
    const started = status?.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? undefined : `${boot.trim()}:${started}`;
  }
  return askPs(pid, 'lstart=');
}

/** Whether the process is a Postgres server of this cluster; undefined when the system does not tell. */
export async function isServerOf(pid: number, clusterDir: string): Promise<boolean | undefined> {
  if (process.platform === 'linux') {
    // A server's working folder is its cluster; its own programs are named in the command line.
    const [folder, command] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => undefined),
      readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined),
    ]);
    if (command === undefined) return isAlive(pid) ? undefined : false;
    if (!command.includes('postgres')) return false;
    return folder === undefined ? command.includes(clusterDir) : folder === clusterDir;
  }
  const command = await askPs(pid, 'command=');
  return command === undefined ? undefined : command.includes('postgres') && command.includes(clusterDir);
}

async function askPs(pid: number, column: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', column, '-p', String(pid)]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
