import { measure, open, type Contender, type Sample } from './contenders.ts';
import type { Options } from './options.ts';
import type { Section } from './report.ts';
import { interleave } from './rounds.ts';
import type { BenchServer } from './server/benchServer.ts';
import { ratioOf, spreadOf } from './statistics.ts';
import { sampleColumns } from './throughput.ts';

const few = 1_000;

/** Whether a step costs more when many runs are stored. */
export async function growth(server: BenchServer, options: Options): Promise<Section> {
  const sizes = [few, options.storedRuns] as const;
  const contenders = new Map<number, Contender>();
  try {
    for (const size of sizes) {
      const contender = await open(server, 'sopflow', `Sopflow, ${size.toLocaleString('en-US')} stored runs`);
      contenders.set(size, contender);
      await contender.process.hold(size);
    }
    const run = (size: number, seconds: number): Promise<Sample> => {
      const contender = contenders.get(size);
      if (contender === undefined) throw new Error('Not opened.');
      return measure(server, contender, { callers: 32, seconds });
    };
    await interleave(sizes, 1, (size) => run(size, options.seconds / 2));
    const samples = await interleave(sizes, options.rounds, (size) => run(size, options.seconds));
    for (const contender of contenders.values()) await contender.process.close();

    const each = (size: number, of: (sample: Sample) => number): number[] =>
      (samples.get(size) ?? []).map(of);
    const cpu = (sample: Sample): number => sample.ownMicros + sample.postgresMicros;
    const time = (sample: Sample): number => 1 / sample.opsPerSecond;
    const many = options.storedRuns;
    const label = `${many.toLocaleString('en-US')} ÷ ${few.toLocaleString('en-US')} stored runs`;
    return {
      key: 'growth',
      title: 'The cost of a step as runs accumulate',
      about:
        'Time and CPU per operation at 32 callers with many waiting runs in the database, over the same with few; 1 means that it costs the same.',
      ratios: [
        { name: `time per operation, ${label}`, value: ratioOf(each(many, time), each(few, time)) },
        { name: `CPU per operation, ${label}`, value: ratioOf(each(many, cpu), each(few, cpu)) },
      ],
      columns: sampleColumns.map(({ title }) => title),
      rows: sizes.map((size) => ({
        name: contenders.get(size)?.title ?? '',
        values: sampleColumns.map(({ of }) => spreadOf(each(size, of))),
      })),
    };
  } finally {
    for (const contender of contenders.values()) contender.process.kill();
  }
}
