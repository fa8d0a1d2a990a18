import { outcomesOf } from '@sopflow/model';
import type { Flow, Transition } from '@sopflow/model';

/** The transitions of a flow in the order in which their steps name the outcomes, so that a drawing does not depend on how they were stored. */
export function outgoing(flow: Flow): ReadonlyMap<string, readonly Transition[]> {
  const byStep = new Map<string, Transition[]>();
  const order = new Map(flow.steps.map((step) => [step.id, outcomesOf(step)]));
  for (const transition of flow.transitions) {
    const list = byStep.get(transition.from) ?? [];
    list.push(transition);
    byStep.set(transition.from, list);
  }
  for (const [from, list] of byStep) {
    const outcomes = order.get(from) ?? [];
    list.sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  }
  return byStep;
}

/**
 * The transitions that lead back to a step through which the flow came: the rest has a direction, from the entry down. Found by walking
 * from the entry, first outcomes first; steps that cannot be reached are walked afterwards.
 */
export function backEdges(flow: Flow): ReadonlySet<string> {
  const next = outgoing(flow);
  const back = new Set<string>();
  const state = new Map<string, 'open' | 'closed'>();

  for (const start of [flow.entry, ...flow.steps.map((step) => step.id)]) {
    if (state.has(start)) continue;
    state.set(start, 'open');
    // A stack of our own: 500 steps in a row would be a deep recursion.
    const path: { id: string; taken: number }[] = [{ id: start, taken: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = next.get(top.id)?.[top.taken];
      if (edge === undefined) {
        state.set(top.id, 'closed');
        path.pop();
        continue;
      }
      top.taken += 1;
      const seen = state.get(edge.to);
      if (seen === 'open') back.add(edge.id);
      else if (seen === undefined) {
        state.set(edge.to, 'open');
        path.push({ id: edge.to, taken: 0 });
      }
    }
  }
  return back;
}
