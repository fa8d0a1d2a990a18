import { parseArgs } from 'node:util';

export const sectionKeys = ['throughput', 'http', 'timers', 'growth', 'memory'] as const;
export type SectionKey = (typeof sectionKeys)[number];

export interface Options {
  readonly rounds: number;
  /** How long each subject is driven in each round. */
  readonly seconds: number;
  /** How many callers at once, one measurement each. */
  readonly callers: readonly number[];
  readonly only: readonly SectionKey[];
  /** Fewer and shorter rounds, one number of callers, fewer stored runs and timers: shows that everything works, says little about speed. */
  readonly quick: boolean;
  /** Where the figures are written as JSON. */
  readonly json: string | undefined;
  /** The folder in which Postgres gets its data folder: it decides which disk is measured. */
  readonly dataDir: string | undefined;
  /** How many runs are stored in the larger database of the growth figure; the smaller has a thousand. */
  readonly storedRuns: number;
  readonly dueTimers: number;
}

export const usage = `pnpm bench [--rounds 5] [--seconds 2] [--only ${sectionKeys.join(',')}] [--quick] [--json <file>] [--data-dir <folder>]`;

/** @throws Error with one sentence when an option is unknown or a value is none */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      'data-dir': { type: 'string' },
    },
  });
  return {
    rounds: positive('--rounds', values.rounds, values.quick ? 2 : 5, Number.isInteger),
    seconds: positive('--seconds', values.seconds, values.quick ? 1 : 2, Number.isFinite),
    callers: values.quick ? [32] : [32, 256],
    only: values.only === undefined ? sectionKeys : values.only.split(',').map(sectionKey),
    quick: values.quick,
    json: values.json,
    dataDir: values['data-dir'],
    storedRuns: values.quick ? 5_000 : 100_000,
    dueTimers: values.quick ? 1_000 : 10_000,
  };
}

function positive(
  name: string,
  given: string | undefined,
  otherwise: number,
  isOne: (value: number) => boolean,
): number {
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (!isOne(value) || value <= 0) throw new Error(`${name} needs a number above zero, not '${given}'.`);
  return value;
}

function sectionKey(given: string): SectionKey {
  const key = sectionKeys.find((known) => known === given);
  if (key === undefined) throw new Error(`--only knows ${sectionKeys.join(', ')}, not '${given}'.`);
  return key;
}
