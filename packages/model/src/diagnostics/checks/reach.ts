import type { Document } from '../../document/document.ts';
import type { Flow, Step } from '../../document/step.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { advice, called, fault, say } from '../finding.ts';
import { flowsOf } from '../located.ts';

/** Every step can be reached from its flow's entry, and from every reached step an end can be reached. */
export function reach(document: Document): readonly Diagnostic[] {
  return flowsOf(document).flatMap((located) => {
    const reached = closure([located.flow.entry], forwards(located.flow));
    const finishing = closure(
      located.flow.steps.filter((step) => step.kind === 'end').map((step) => step.id),
      backwards(located.flow),
    );
    return located.steps.flatMap(({ step, pointer }) => {
      if (!reached.has(step.id)) return [unreachable(step, pointer)];
      return finishing.has(step.id) ? [] : [noWayToEnd(step, pointer)];
    });
  });
}

function unreachable(step: Step, pointer: string): Diagnostic {
  const name = called(step);
  return advice(
    'STEP_UNREACHABLE',
    { stepId: step.id, pointer },
    say(
      `没有流转通向${name.zh}。`,
      `Nothing leads to the ${name.en}.`,
      `请将其他步骤连到${name.zh}，或将其删除。`,
      `Lead a transition to the ${name.en}, or remove it.`,
    ),
  );
}

function noWayToEnd(step: Step, pointer: string): Diagnostic {
  const name = called(step);
  return fault(
    'NO_WAY_TO_END',
    { stepId: step.id, pointer },
    say(
      `从${name.zh}无法到达任何结束。`,
      `No end can be reached from the ${name.en}.`,
      '请在同一层流程中添加“结束”并连通。',
      'Add an end to the same flow and lead to it.',
    ),
  );
}

type Edges = ReadonlyMap<string, readonly string[]>;

function forwards(flow: Flow): Edges {
  return edges(flow.transitions.map(({ from, to }) => [from, to]));
}

function backwards(flow: Flow): Edges {
  return edges(flow.transitions.map(({ from, to }) => [to, from]));
}

function edges(pairs: readonly (readonly [string, string])[]): Edges {
  const all = new Map<string, string[]>();
  for (const [from, to] of pairs) all.set(from, [...(all.get(from) ?? []), to]);
  return all;
}

function closure(from: readonly string[], edges: Edges): ReadonlySet<string> {
  const reached = new Set(from);
  for (const id of reached) for (const next of edges.get(id) ?? []) reached.add(next);
  return reached;
}
