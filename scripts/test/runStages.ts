import type { Stage, StageResult } from './stage.ts';

type Print = (text: string) => void;

/** Runs stages one after the other; what they print is seen as it comes. */
export async function runInTurn(stages: readonly Stage[], print: Print): Promise<StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of stages) {
    print(heading(stage.name));
    const result = await timed(stage, print);
    print(verdict(result));
    results.push(result);
  }
  return results;
}

/** Runs up to `width` stages at a time; what each prints is kept together and seen when it has ended. */
export async function runSideBySide(
  stages: readonly Stage[],
  width: number,
  print: Print,
): Promise<StageResult[]> {
  const results = new Map<Stage, StageResult>();
  const waiting = [...stages];
  const lane = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      let output = '';
      const result = await timed(stage, (text) => (output += text));
      print(`${heading(stage.name)}${output}${verdict(result)}`);
      results.set(stage, result);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return stages.map((stage) => results.get(stage)).filter((result) => result !== undefined);
}

async function timed(stage: Stage, print: Print): Promise<StageResult> {
  const began = performance.now();
  const counts = await stage.run(print);
  return { name: stage.name, counts, seconds: (performance.now() - began) / 1000 };
}

function heading(name: string): string {
  return `\n── ${name} ${'─'.repeat(Math.max(3, 90 - name.length))}\n`;
}

function verdict(result: StageResult): string {
  return `${verdictWord(result)} in ${result.seconds.toFixed(1)} s\n`;
}

export function verdictWord({ counts }: StageResult): 'FAILED' | 'skipped' | 'passed' {
  if (counts.failed > 0) return 'FAILED';
  return counts.passed === 0 ? 'skipped' : 'passed';
}
