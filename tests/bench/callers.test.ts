import { expect, it } from 'vitest';
import { Callers, completed, started, type Journey } from './callers.ts';

class ThreeSteps implements Journey {
  done = -1;
  get ended(): boolean {
    return this.done === 3;
  }
  next() {
    if (this.ended) throw new Error('It was asked again after its end.');
    this.done++;
    return Promise.resolve(this.done === 0 ? started : completed);
  }
}

it('takes each run through its steps, begins the next, and counts every answer', async () => {
  const journeys: ThreeSteps[] = [];
  const callers = new Callers(() => {
    const journey = new ThreeSteps();
    journeys.push(journey);
    return journey;
  });
  const measured = await callers.drive({ callers: 3, seconds: 0.02 });
  const again = await callers.drive({ callers: 3, seconds: 0.02 });

  const steps = journeys.reduce((sum, journey) => sum + Math.max(0, journey.done), 0);
  expect(measured.steps + again.steps).toBe(steps);
  expect(measured.ops + again.ops - steps).toBe(journeys.filter((journey) => journey.done >= 0).length);
  expect(measured.latencies).toHaveLength(measured.ops);
  // Whoever was under way when the time was up went on in the second call: at most one per caller is left open.
  expect(journeys.filter((journey) => !journey.ended).length).toBeLessThanOrEqual(3);
});
