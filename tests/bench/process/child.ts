/** The process of one subject: `child.ts <module>` answers the bench's requests over the IPC channel. */
import type { Subject, SubjectModule } from '../subject.ts';
import type { Answers, Reply, Request } from './messages.ts';

const module = process.argv[2];
if (module === undefined || process.send === undefined) throw new Error('This file is started by the bench.');
const { createSubject } = (await import(module)) as SubjectModule;
const subject = createSubject();

process.on('message', (request: Request) => void answer(request));
process.on('disconnect', () => process.exit(1));

async function answer(request: Request): Promise<void> {
  const reply: Reply = await perform(subject, request).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({
      ok: false,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  process.send?.(reply, undefined, undefined, () => {
    if (request.ask === 'close') process.exit(0);
  });
}

async function perform(of: Subject, request: Request): Promise<Answers[keyof Answers]> {
  switch (request.ask) {
    case 'prepare':
      await of.prepare(request.url);
      return null;
    case 'run':
      return of.run(request.load);
    case 'hold':
      if (of.hold === undefined) throw new Error(`${of.name} holds no runs.`);
      await of.hold(request.count);
      return null;
    case 'fireTimers':
      if (of.fireTimers === undefined) throw new Error(`${of.name} has no timers.`);
      return of.fireTimers(request.count);
    case 'memory': {
      if (global.gc === undefined) throw new Error('Memory can only be measured with --expose-gc.');
      await global.gc({ type: 'major', execution: 'async' });
      global.gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    }
    case 'close':
      await of.close();
      return null;
    default:
      return request satisfies never;
  }
}
