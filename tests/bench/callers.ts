import type { Load, Measured } from './subject.ts';

/** What one call brought: how many durable operations, and how many of them completed a step. */
export interface Answered {
  readonly ops: number;
  readonly steps: number;
}
export const started: Answered = { ops: 1, steps: 0 };
export const completed: Answered = { ops: 1, steps: 1 };

/** One run (or, in bulk, several) on its way through its steps. `next` starts it, then completes one step after the other. */
export interface Journey {
  /** Makes the next call and returns when what it asked for is durable. */
  next(): Promise<Answered>;
  readonly ended: boolean;
}

/**
 * Callers in a closed loop, each taking one run after the other through its steps. A run that is under way when the time is up is
 * kept for the next call, so that no time is measured in which callers only finish what they began.
 */
export class Callers {
  readonly #begin: () => Journey;
  readonly #underWay: Journey[] = [];

  constructor(begin: () => Journey) {
    this.#begin = begin;
  }

  async drive(load: Load): Promise<Measured> {
    const latencies: number[] = [];
    let ops = 0;
    let steps = 0;
    const cpuBefore = process.cpuUsage();
    const begun = performance.now();
    const until = begun + load.seconds * 1000;

    const call = async (): Promise<void> => {
      let journey = this.#underWay.pop() ?? this.#begin();
      for (let now = performance.now(); now < until;) {
        const answer = await journey.next();
        const answered = performance.now();
        ops += answer.ops;
        steps += answer.steps;
        latencies.push(answered - now);
        now = answered;
        if (journey.ended) journey = this.#begin();
      }
      this.#underWay.push(journey);
    };
    await Promise.all(Array.from({ length: load.callers }, call));

    const seconds = (performance.now() - begun) / 1000;
    const cpu = process.cpuUsage(cpuBefore);
    return { ops, steps, seconds, latencies: Float64Array.from(latencies), cpuMicros: cpu.user + cpu.system };
  }
}
