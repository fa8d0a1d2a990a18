import { join } from 'node:path';
import { closingLine, judge, sum } from './test/counts.ts';
import { runInTurn, runSideBySide, verdictWord } from './test/runStages.ts';
import type { StageResult } from './test/stage.ts';
import { staticStages, testStages } from './test/stages.ts';
import { ensureSystemParts, wayToGet } from './test/systemParts.ts';

const root = join(import.meta.dirname, '..');
const print = (text: string): void => void process.stdout.write(text);

/** In CI everything must run: a missing part or a skipped test is a failure there. */
const everythingMustRun = process.env['CI'] === 'true';

const missing = await ensureSystemParts((message) => print(`${message}\n`));
tellMissing();

const began = performance.now();
const results = [
  ...(await runSideBySide(staticStages(root), 2, print)),
  ...(await runInTurn(await testStages(root, missing), print)),
];
summarise(results);
// Once more: what was said at the beginning has scrolled away.
tellMissing();

const total = judge(sum(results.map((result) => result.counts)), everythingMustRun);
if (everythingMustRun && results.some((result) => result.counts.skipped > 0)) {
  print('Skipped checks count as failed, because CI=true.\n');
}
print(`${closingLine(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function tellMissing(): void {
  for (const part of missing) {
    print(`Missing: ${part.name}. Without it, ${part.neededFor} are not run. To get it: ${wayToGet(part)}\n`);
  }
}

function summarise(all: readonly StageResult[]): void {
  print(`\n── summary, ${((performance.now() - began) / 1000).toFixed(0)} s ${'─'.repeat(70)}\n`);
  const width = Math.max(...all.map(({ name }) => name.length));
  for (const result of all) {
    const { name, counts, seconds } = result;
    print(
      `${name.padEnd(width)}  ${verdictWord(result)}  ${seconds.toFixed(1).padStart(6)} s  ${closingLine(counts)}\n`,
    );
  }
}
