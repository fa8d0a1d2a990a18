import { catalogue, measure, withContenders, type Sample } from './contenders.ts';
import type { Options } from './options.ts';
import type { Ratio, Row, Section } from './report.ts';
import { interleave } from './rounds.ts';
import type { BenchServer } from './server/benchServer.ts';
import { ratioOf, spreadOf } from './statistics.ts';
import { sampleColumns } from './throughput.ts';

const callers = 32;
const names = ['sopflowHttp', 'express'] as const;
const batches = [
  { batch: 1, title: 'one completion per request' },
  { batch: 64, title: '64 completions per request' },
] as const;

/** The product through its HTTP API, against Express with nothing behind it. */
export async function http(server: BenchServer, options: Options): Promise<Section> {
  const ratios: Ratio[] = [];
  const rows: Row[] = [];
  await withContenders(server, names, async (contenders) => {
    for (const { batch, title } of batches) {
      const run = (name: (typeof names)[number], seconds: number): Promise<Sample> => {
        const contender = contenders.get(name);
        if (contender === undefined) throw new Error(`${name} was not opened.`);
        return measure(server, contender, { callers, seconds, batch });
      };
      await interleave(names, 1, (name) => run(name, options.seconds / 2));
      const samples = await interleave(names, options.rounds, (name) => run(name, options.seconds));
      const each = (name: (typeof names)[number], of: (sample: Sample) => number): number[] =>
        (samples.get(name) ?? []).map(of);

      const perSecond = (sample: Sample): number => sample.opsPerSecond;
      const stepsPerSecond = (sample: Sample): number => sample.stepsPerSecond;
      ratios.push({
        name: `Sopflow ÷ bare Express, ${title}`,
        value: ratioOf(each('sopflowHttp', perSecond), each('express', perSecond)),
      });
      ratios.push({
        name: `  completed steps alone ÷ bare Express, ${title}`,
        value: ratioOf(each('sopflowHttp', stepsPerSecond), each('express', perSecond)),
      });
      for (const name of names)
        rows.push({
          name: `${catalogue[name].title}, ${title}`,
          values: sampleColumns.map(({ of }) => spreadOf(each(name, of))),
        });
    }
  });
  return {
    key: 'http',
    title: 'Steps through HTTP',
    about: [
      `${callers} connections that stay open. Sopflow authenticates a key, validates, decides and commits; bare Express only parses the JSON`,
      'and answers as much. One operation is a completion or, once in six, the start of a run, alone or 64 in one request. Latency is per request.',
    ].join('\n'),
    ratios,
    columns: sampleColumns.map(({ title }) => title),
    rows,
  };
}
