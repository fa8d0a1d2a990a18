/** Stands in until the runtime has its dispatcher: the minimal step, so that the harness can be run. It holds no runs and has no timers. */
export { createSubject } from '../references/minimalStep.ts';
