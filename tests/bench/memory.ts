import { catalogue, withContenders, type Contender } from './contenders.ts';
import type { Options } from './options.ts';
import type { Section } from './report.ts';
import { interleave } from './rounds.ts';
import type { BenchServer } from './server/benchServer.ts';
import { ratioOf, spreadOf } from './statistics.ts';

/** How many more runs each subject holds in each round. Files grow in leaps, so a run's share is taken over all that were begun so far. */
const perRound = { sopflow: 2_000, dbos: 500, bpmnEngine: 60 } as const;
const names = ['sopflow', 'dbos', 'bpmnEngine'] as const;

/** Bytes: of a subject, or per waiting run. */
interface Sizes {
  readonly disk: number;
  readonly memory: number;
}

/** What a run that waits at its first step takes on disk and in memory. */
export async function memory(server: BenchServer, options: Options): Promise<Section> {
  return withContenders(server, names, async (contenders) => {
    const sizes = async ({ database, process }: Contender): Promise<Sizes> => ({
      disk: await server.bytes(database),
      memory: await process.memory(),
    });
    const before = new Map<string, Sizes>();
    const hold = async (name: (typeof names)[number], round: number): Promise<Sizes> => {
      const contender = contenders.get(name);
      if (contender === undefined) throw new Error('Not opened.');
      await contender.process.hold(perRound[name]);
      const now = await sizes(contender);
      const then = before.get(name) ?? now;
      const held = perRound[name] * (round + 1);
      return { disk: (now.disk - then.disk) / held, memory: (now.memory - then.memory) / held };
    };
    // The first runs bring pages, code and caches that are not the runs' own.
    await interleave(names, 1, hold);
    for (const name of names) {
      const contender = contenders.get(name);
      if (contender !== undefined) before.set(name, await sizes(contender));
    }
    const shares = await interleave(names, options.rounds, hold);
    const each = (name: (typeof names)[number], of: (share: Sizes) => number): number[] =>
      (shares.get(name) ?? []).map(of);
    const references = ['dbos', 'bpmnEngine'] as const;
    return {
      key: 'memory',
      title: 'A waiting run on disk and in memory',
      about:
        'Growth of the database (tables, indexes, dead rows removed) and of the heap after a full collection, per run that waits at its first step.',
      ratios: references.flatMap((name) => [
        {
          name: `${catalogue[name].title} ÷ Sopflow, disk`,
          value: ratioOf(each(name, disk), each('sopflow', disk)),
        },
        {
          name: `${catalogue[name].title} ÷ Sopflow, memory`,
          value: ratioOf(each(name, heap), each('sopflow', heap)),
        },
      ]),
      columns: ['bytes on disk', 'bytes in memory'],
      rows: names.map((name) => ({
        name: catalogue[name].title,
        values: [spreadOf(each(name, disk)), spreadOf(each(name, heap))],
      })),
    };
  });
}

const disk = (share: Sizes): number => share.disk;
const heap = (share: Sizes): number => share.memory;
