import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countReport, type VitestReport } from './counts.ts';

/** One thing that a run checks. */
export interface Stage {
  readonly name: string;
  /** Prints what it finds through `print` and gives its counts. */
  run(print: (text: string) => void): Promise<Counts>;
}

export interface StageResult {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
}

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A program of node_modules/.bin that passes by exiting with 0. */
export function programStage(
  root: string,
  name: string,
  program: string,
  args: readonly string[],
  limitMs: number,
): Stage {
  return {
    name,
    run: async (print) => ((await runProgram(root, program, args, limitMs, print)) === 0 ? PASSED : FAILED),
  };
}

/** A step of our own that passes by not throwing. */
export function ownStage(name: string, act: () => Promise<unknown>): Stage {
  return {
    name,
    run: async (print) => {
      try {
        await act();
        return PASSED;
      } catch (error) {
        print(`${error instanceof Error ? error.message : String(error)}\n`);
        return FAILED;
      }
    },
  };
}

/** A vitest run, counted test by test. */
export function vitestStage(root: string, name: string, args: readonly string[], limitMs: number): Stage {
  return {
    name,
    run: async (print) => {
      const folder = await mkdtemp(join(tmpdir(), 'sopflow-report-'));
      const file = join(folder, 'report.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      try {
        const code = await runProgram(root, 'vitest', ['run', ...args, ...reporters], limitMs, print);
        const text = await readFile(file, 'utf8').catch(() => undefined);
        return countReport(text === undefined ? undefined : (JSON.parse(text) as VitestReport), code);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A stage that cannot run here. */
export function skippedStage(name: string, why: string): Stage {
  return {
    name,
    run: (print) => {
      print(`Not run: ${why}\n`);
      return Promise.resolve({ passed: 0, failed: 0, skipped: 1 });
    },
  };
}

function runProgram(
  root: string,
  program: string,
  args: readonly string[],
  limitMs: number,
  print: (text: string) => void,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', program), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
    });
    child.stdout.on('data', (chunk: Buffer) => print(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => print(chunk.toString()));
    const limit = setTimeout(() => {
      print(`\nStopped after ${limitMs / 1000} seconds, the limit of this stage.\n`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
    }, limitMs);
    child.once('error', (error) => print(`${error.message}\n`));
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve(code);
    });
  });
}
