import { catalogue, withContenders } from './contenders.ts';
import type { Options } from './options.ts';
import type { Section } from './report.ts';
import { interleave } from './rounds.ts';
import type { BenchServer } from './server/benchServer.ts';
import { ratioOf, spreadOf } from './statistics.ts';

/** How many more runs each subject holds in each round: enough that a run's share stands out, within a second or so. */
const perRound = { sopflow: 2_000, dbos: 200, bpmnEngine: 100 } as const;
const names = ['sopflow', 'dbos', 'bpmnEngine'] as const;

interface Share {
  readonly disk: number;
  readonly memory: number;
}

/** What a run that waits at its first step takes on disk and in memory. */
export async function memory(server: BenchServer, options: Options): Promise<Section> {
  return withContenders(server, names, async (contenders) => {
    const hold = async (name: (typeof names)[number]): Promise<Share> => {
      const contender = contenders.get(name);
      if (contender === undefined) throw new Error('Not opened.');
      const count = perRound[name];
      const bytesBefore = await server.bytes(contender.database);
      const memoryBefore = await contender.process.memory();
      await contender.process.hold(count);
      const bytesAfter = await server.bytes(contender.database);
      const memoryAfter = await contender.process.memory();
      return { disk: (bytesAfter - bytesBefore) / count, memory: (memoryAfter - memoryBefore) / count };
    };
    // The first time brings pages, code and caches that are not the runs'.
    await interleave(names, 1, hold);
    const shares = await interleave(names, options.rounds, hold);
    const each = (name: (typeof names)[number], of: (share: Share) => number): number[] =>
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

const disk = (share: Share): number => share.disk;
const heap = (share: Share): number => share.memory;
