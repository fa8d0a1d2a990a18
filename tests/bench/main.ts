/** `pnpm bench`: measures Sopflow against references in the same run on the same machine, and prints ratios. */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { growth } from './growth.ts';
import { http } from './http.ts';
import { memory } from './memory.ts';
import { readOptions, usage, type Options, type SectionKey } from './options.ts';
import { asText, type Section } from './report.ts';
import { startBenchServer, type BenchServer } from './server/benchServer.ts';
import { throughput } from './throughput.ts';
import { timers } from './timers.ts';

const measures: Readonly<Record<SectionKey, (server: BenchServer, options: Options) => Promise<Section>>> = {
  throughput,
  http,
  timers,
  growth,
  memory,
};

async function bench(options: Options): Promise<void> {
  const begun = performance.now();
  const server = await startBenchServer(options.dataDir);
  const stop = (): void => void server.stop().finally(() => process.exit(130));
  // `on`, not `once`: npm forwards Ctrl-C a second time, which must not end this process before Postgres has stopped.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: server.version,
    settings: server.settings,
    onDisk: server.onDisk,
  };
  console.log(
    `Sopflow bench: ${options.rounds} interleaved rounds of ${options.seconds} s on ${machine.cores} cores (${machine.cpu}), Node ${machine.node}, Postgres ${machine.postgres} with fsync on.`,
  );
  if (!server.onDisk)
    console.log(
      'The data folder lies in memory: commits cost nothing here, so these figures say nothing about durable work. Give --data-dir.',
    );
  const sections: Section[] = [];
  try {
    for (const key of options.only) {
      try {
        const section = await measures[key](server, options);
        sections.push(section);
        console.log(asText(section));
      } catch (error) {
        // What the other sections measured stands: one broken subject does not cost the whole run.
        console.error(`\n## ${key}: not measured\n${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await server.stop();
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `\nTook ${seconds} s. Ratios are taken round by round; identical runs differ by 25 to 40 %, so compare ratios, not runs.`,
  );
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ machine, options, seconds, sections }, null, 2)}\n`);
}

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exit(2);
}
await bench(options);
