import type { TaskView } from '@sopflow/contract';

/**
 * The outcome of a task that can be completed without opening it: it asks nothing, nothing must be ticked, there is one outcome, and
 * that one needs no reason. `undefined` for every other task.
 */
export function onlyWay({ step, allowed, runStatus, task }: TaskView): string | undefined {
  const [outcome, ...others] = step.outcomes;
  const asks = step.form.length > 0 || step.checklist.length > 0;
  if (outcome === undefined || others.length > 0 || outcome.reasonRequired || asks) return undefined;
  const may = task.status === 'open' && runStatus === 'running' && allowed.includes('complete');
  return may ? outcome.id : undefined;
}
