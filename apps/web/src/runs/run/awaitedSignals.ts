import type { RunView } from '@sopflow/contract';
import { findStep } from '@sopflow/model';
import type { LocalizedText } from '@sopflow/model';

/** A signal that the run waits for now, and the step that waits. */
export interface AwaitedSignal {
  readonly signal: string;
  readonly stepName: LocalizedText;
}

/** The signals that some step of the run waits for at present. */
export function awaitedSignals({ document, positions }: RunView): readonly AwaitedSignal[] {
  return positions.flatMap(({ stepId, status }) => {
    const step = status === 'current' ? findStep(document, stepId)?.step : undefined;
    return step?.kind === 'wait' && step.until.for === 'signal'
      ? [{ signal: step.until.signal, stepName: step.name }]
      : [];
  });
}
