import { spawn, type StdioOptions } from 'node:child_process';
import type { ServerUser } from './serverUser.ts';

/** The environment of the Postgres programs: nothing of ours that could change what they do. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

/** Spawn options that make a program run as `user` when we are root. */
export function asUser(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid };
}

export interface Finished {
  /** Exit code, or null when the program could not be started or was killed. */
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end and gives back what it printed. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  user: ServerUser | undefined,
): Promise<Finished> {
  return new Promise((resolve) => {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd, stdio, env: programEnvironment(), ...asUser(user) });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Whether `user` can execute the program with its libraries from where it lies. */
export async function canRun(program: string, user: ServerUser | undefined): Promise<boolean> {
  return (await run(program, ['--version'], '/', user)).code === 0;
}
