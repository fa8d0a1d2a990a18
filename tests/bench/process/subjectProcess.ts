import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load, Measured, TimersFired } from '../subject.ts';
import type { Answers, Reply, Request } from './messages.ts';

/** A subject in a process of its own, as the bench sees it. */
export interface SubjectProcess {
  prepare(url: string): Promise<void>;
  run(load: Load): Promise<Measured>;
  hold(count: number): Promise<void>;
  fireTimers(count: number): Promise<TimersFired>;
  /** Bytes in use after a full garbage collection. */
  memory(): Promise<number>;
  close(): Promise<void>;
  /** Ends the process at once; does nothing when it has ended. */
  kill(): void;
}

const entry = fileURLToPath(new URL('child.ts', import.meta.url));

/** @param module address of a module that exports `createSubject` */
export function startSubject(module: URL): SubjectProcess {
  // What references do with deprecated parts of the driver is theirs; the report should not be interrupted by it.
  const child = fork(entry, [module.href], {
    execArgv: ['--expose-gc', '--no-deprecation'],
    serialization: 'advanced',
  });

  const ask = async <Ask extends keyof Answers>(request: Request & { ask: Ask }): Promise<Answers[Ask]> => {
    const gone = new AbortController();
    const exited = once(child, 'exit', { signal: gone.signal }).then((): never => {
      throw new Error(`The process of ${module.pathname} ended during '${request.ask}'.`);
    });
    const replied = once(child, 'message', { signal: gone.signal });
    child.send(request);
    try {
      const [reply] = (await Promise.race([replied, exited])) as [Reply<Ask>];
      if (!reply.ok) throw new Error(reply.error);
      return reply.value;
    } finally {
      exited.catch(() => undefined);
      replied.catch(() => undefined);
      gone.abort();
    }
  };
  return {
    async prepare(url) {
      await ask({ ask: 'prepare', url });
    },
    run: (load) => ask({ ask: 'run', load }),
    async hold(count) {
      await ask({ ask: 'hold', count });
    },
    fireTimers: (count) => ask({ ask: 'fireTimers', count }),
    memory: () => ask({ ask: 'memory' }),
    async close() {
      await ask({ ask: 'close' });
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}
