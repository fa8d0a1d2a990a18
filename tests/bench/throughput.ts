import { catalogue, measure, withContenders, type ContenderName, type Sample } from './contenders.ts';
import type { Options } from './options.ts';
import type { Ratio, Row, Section } from './report.ts';
import { interleave } from './rounds.ts';
import type { BenchServer } from './server/benchServer.ts';
import { ratioOf, spreadOf } from './statistics.ts';

/** What the issue asks for and hopes for, at 32 callers, of acknowledged operations. */
const wanted: Partial<Record<ContenderName, { atLeast: number; aim: number }>> = {
  minimal: { atLeast: 1, aim: 1.5 },
  dbos: { atLeast: 12, aim: 20 },
};

/** Steps completed through the runtime, against pgbench, DBOS and bpmn-engine. */
export async function throughput(server: BenchServer, options: Options): Promise<Section> {
  const references = (['minimal', 'pgbenchPrepared', 'dbos', 'bpmnEngine'] as const).filter(
    (name) => name !== 'pgbenchPrepared' || catalogue.minimal.title === 'pgbench',
  );
  const names = ['sopflow', ...references] as const;
  const ratios: Ratio[] = [];
  const rows: Row[] = [];

  await withContenders(server, names, async (contenders) => {
    for (const callers of options.callers) {
      const run = (name: (typeof names)[number], seconds: number): Promise<Sample> => {
        const contender = contenders.get(name);
        if (contender === undefined) throw new Error(`${name} was not opened.`);
        return measure(server, contender, { callers, seconds });
      };
      await interleave(names, 1, (name) => run(name, options.seconds / 2));
      const samples = await interleave(names, options.rounds, (name) => run(name, options.seconds));
      const each = (name: (typeof names)[number], of: (sample: Sample) => number): number[] =>
        (samples.get(name) ?? []).map(of);

      for (const name of references) {
        const against = `÷ ${catalogue[name].title}, ${callers} callers`;
        const targets = callers === 32 ? wanted[name] : undefined;
        ratios.push({
          name: `Sopflow ${against}`,
          value: ratioOf(each('sopflow', opsPerSecond), each(name, opsPerSecond)),
          ...targets,
        });
        if (name === 'minimal')
          ratios.push({
            name: `  completed steps alone ${against}`,
            value: ratioOf(each('sopflow', stepsPerSecond), each(name, stepsPerSecond)),
          });
      }
      for (const name of names)
        rows.push({
          name: `${catalogue[name].title}, ${callers} callers`,
          values: sampleColumns.map(({ of }) => spreadOf(each(name, of))),
        });
    }
  });
  return {
    key: 'throughput',
    title: 'Steps through the runtime',
    about: [
      'One operation is one acknowledged durable start or completion; a run of five steps is six of them. pgbench writes UPDATE +',
      'INSERT in one transaction and calls it a step, in its default simple protocol and once more with prepared statements. Completed',
      'steps alone leave the starts out, though their time is in. Sopflow and DBOS arm a deadline at each step and drop it again;',
      'bpmn-engine has none. The CPU of pgbench includes opening its connections, its time does not.',
    ].join('\n'),
    ratios,
    columns: sampleColumns.map(({ title }) => title),
    rows,
  };
}

const opsPerSecond = (sample: Sample): number => sample.opsPerSecond;
const stepsPerSecond = (sample: Sample): number => sample.stepsPerSecond;

/** The columns of every table of samples. */
export const sampleColumns: readonly { readonly title: string; readonly of: (sample: Sample) => number }[] = [
  { title: 'ops/s', of: opsPerSecond },
  { title: 'p50 ms', of: (sample) => sample.p50 },
  { title: 'p99 ms', of: (sample) => sample.p99 },
  { title: 'own CPU µs/op', of: (sample) => sample.ownMicros },
  { title: 'Postgres CPU µs/op', of: (sample) => sample.postgresMicros },
];
