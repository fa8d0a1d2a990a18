import { join } from 'node:path';
import { withoutSecrets } from '@sopflow/server';
import { pino } from 'pino';
import { complaintOf } from './start/complaint.ts';
import { readConfiguration } from './start/configuration.ts';
import { type RunningSystem, startSystem } from './start/system.ts';

/** Long enough for requests and jobs under way; then the rest is cut off, which loses nothing that was acknowledged. */
const CLOSE_LIMIT_MS = 45_000;

const root = join(import.meta.dirname, '..');
const started = Promise.withResolvers<RunningSystem | undefined>();
let ending: Promise<void> | undefined;

/** Ends the process once, however often it is asked to: npm hands a Ctrl-C on that the terminal has sent already. */
function end(code: number): void {
  ending ??= (async () => {
    const limit = setTimeout(() => process.exit(1), CLOSE_LIMIT_MS);
    try {
      await (await started.promise)?.close();
    } catch (error) {
      complain(error);
      code = 1;
    }
    clearTimeout(limit);
    process.exit(code);
  })();
}

function complain(error: unknown): void {
  process.stderr.write(`${complaintOf(error)}\n`);
}

async function start(): Promise<RunningSystem> {
  const configuration = readConfiguration(process.env, root);
  // The log goes to standard error; standard output is for the person who started it.
  const destination = pino.destination({ dest: 2, sync: true });
  const log = withoutSecrets(pino({ level: configuration.logLevel, base: null }, destination));
  const system = await startSystem({ configuration, root, log, tell, onLost: fail });
  if (ending !== undefined) return system;
  if (system.server === undefined) tell('The Sopflow worker is ready.');
  else {
    tell(`Sopflow is ready: ${configuration.publicUrl ?? system.server.url}`);
    if (system.server.setupCode !== undefined) tell(`Set-up code (works once): ${system.server.setupCode}`);
  }
  return system;
}

function tell(message: string): void {
  process.stdout.write(`${message}\n`);
}

function fail(error: unknown): void {
  // What breaks because everything is being ended is no news.
  if (ending === undefined) complain(error);
  end(1);
}

process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));
process.on('uncaughtException', fail);

try {
  started.resolve(await start());
} catch (error) {
  started.resolve(undefined);
  fail(error);
}
