import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const USAGE = `node tests/chaos/main.ts [--times 50] [--timers 10000] [--overdue 5000] [--fault <number>]
  --times    how often each fault strikes
  --timers   how many timers fall due in one second (fault 10)
  --overdue  how many deadlines pass while everything is down (fault 18)
  --fault    only the faults with this number
`;

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    timers: { type: 'string', default: '10000' },
    overdue: { type: 'string', default: '5000' },
    fault: { type: 'string' },
  },
});

function wholeNumber(name: 'times' | 'timers' | 'overdue' | 'fault', text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  process.stderr.write(`--${name} takes a whole number.\n${USAGE}`);
  process.exit(1);
}

const times = wholeNumber('times', values.times);
const timers = wholeNumber('timers', values.timers);
const overdue = wholeNumber('overdue', values.overdue);
const only = values.fault === undefined ? [] : ['-t', `faults?.* ${wholeNumber('fault', values.fault)}\\b`];

const run = spawnSync(
  'vitest',
  [
    'run',
    '--project',
    'integration',
    'tests/chaos',
    '--reporter',
    'verbose',
    // One fault at a time has the whole machine: what is measured is the product, not its neighbours.
    '--no-file-parallelism',
    ...only,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHAOS_TIMES: String(times),
      CHAOS_TIMERS: String(timers),
      CHAOS_OVERDUE: String(overdue),
    },
  },
);
process.exit(run.status ?? 1);
