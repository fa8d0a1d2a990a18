import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Locale } from '@sopflow/model';

/** The whole product in a process of its own, on a throwaway data folder, with a clock that can be moved. */
export interface System {
  readonly origin: string;
  readonly administrator: { readonly email: string; readonly password: string };
  close(): Promise<void>;
}

/** Starts it with the sample organisation. The folder goes when it is closed. */
export async function startSystem(locale: Locale): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'sopflow-demo-'));
  const administrator = { email: 'admin@shop.example.com', password: randomBytes(12).toString('hex') };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/start.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: folder,
      PORT: '0',
      SOPFLOW_CLOCK: 'virtual',
      SOPFLOW_SAMPLE: locale,
      SOPFLOW_ADMIN_EMAIL: administrator.email,
      SOPFLOW_ADMIN_PASSWORD: administrator.password,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await originOf(child);
  return {
    origin,
    administrator,
    async close() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function originOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new TypeError('The process has no output to read.');
  for await (const line of createInterface(child.stdout)) {
    const ready = /ready: (http:\/\/\S+)/u.exec(line);
    if (ready?.[1] !== undefined) {
      child.stdout.resume();
      return ready[1];
    }
  }
  throw new Error('The system did not start.');
}
