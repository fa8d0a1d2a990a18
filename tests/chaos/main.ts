import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { times: { type: 'string', default: '50' } } });
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) {
  process.stderr.write('--times takes a whole number: how often each fault strikes.\n');
  process.exit(1);
}
const run = spawnSync(
  'vitest',
  ['run', '--project', 'integration', 'tests/chaos', '--testTimeout', String(60_000 + times * 15_000)],
  {
    stdio: 'inherit',
    env: { ...process.env, CHAOS_TIMES: String(times) },
  },
);
process.exit(run.status ?? 1);
