import { catalogue, measure, withContenders } from './contenders.ts';
import type { Options } from './options.ts';
import type { Section } from './report.ts';
import { interleave } from './rounds.ts';
import type { BenchServer } from './server/benchServer.ts';
import { ratioOf, spreadOf } from './statistics.ts';

const names = ['sopflow', 'minimal'] as const;

/** Timers that are all due at one instant, until the last transition they cause is committed. */
export async function timers(server: BenchServer, options: Options): Promise<Section> {
  return withContenders(server, names, async (contenders) => {
    const sopflow = contenders.get('sopflow');
    const minimal = contenders.get('minimal');
    if (sopflow === undefined || minimal === undefined) throw new Error('Not opened.');
    const seconds: number[] = [];
    const samples = await interleave(names, options.rounds, async (name) => {
      if (name === 'minimal')
        return (await measure(server, minimal, { callers: 32, seconds: options.seconds })).opsPerSecond;
      const fired = await sopflow.process.fireTimers(options.dueTimers);
      seconds.push(fired.seconds);
      return fired.count / fired.seconds;
    });
    const fired = samples.get('sopflow') ?? [];
    const reference = samples.get('minimal') ?? [];
    return {
      key: 'timers',
      title: `${options.dueTimers.toLocaleString('en-US')} timers due at one instant`,
      about:
        'From the instant at which all are due until the last transition is committed. The reference is the minimal step at 32 callers: as if each timer were one such transaction.',
      ratios: [
        {
          name: `Sopflow ÷ ${catalogue.minimal.title}, transitions per second`,
          value: ratioOf(fired, reference),
        },
      ],
      columns: ['per second', 'seconds until the last'],
      rows: [
        { name: 'Sopflow', values: [spreadOf(fired), spreadOf(seconds)] },
        {
          name: catalogue.minimal.title,
          values: [
            spreadOf(reference),
            spreadOf(reference.map((perSecond) => options.dueTimers / perSecond)),
          ],
        },
      ],
    };
  });
}
