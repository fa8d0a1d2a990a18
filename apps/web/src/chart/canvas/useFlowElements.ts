import { inLocale } from '@sopflow/model';
import { useMemo, useState } from 'react';
import type { DrawnEdge, DrawnNode, Drawing } from '../graph/drawing.ts';
import { placeLabels } from '../graph/labels.ts';
import type { Wording } from '../wording/assignmentWords.ts';
import { deadlineWords, outcomeWords, whoWords } from '../wording/stepWords.ts';
import { toFlowEdge, toFlowNode } from './flowNodes.ts';
import type { StepFlowEdge, StepFlowNode } from './flowNodes.ts';

/**
 * A drawing as React Flow's nodes and edges. What did not change stays the same object, so that moving one step draws one step.
 *
 * @param selected the ids of what is chosen, steps and transitions.
 */
export function useFlowElements(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  movable: boolean,
  wording: Wording,
): { readonly nodes: StepFlowNode[]; readonly edges: StepFlowEdge[] } {
  // Written while rendering, but only ever with what the same input would give again.
  const [kept] = useState(() => ({
    nodes: new Map<
      string,
      { readonly key: string; readonly drawn: DrawnNode; readonly node: StepFlowNode }
    >(),
    edges: new Map<
      string,
      { readonly key: string; readonly drawn: DrawnEdge; readonly edge: StepFlowEdge }
    >(),
  }));

  return useMemo(() => {
    const nodes = drawing.nodes.map((drawn) => {
      const label = nodeLabel(drawn, wording);
      const key = `${label} ${selected.has(drawn.id)} ${movable}`;
      const before = kept.nodes.get(drawn.id);
      if (before !== undefined && before.key === key && sameNode(before.drawn, drawn)) return before.node;
      const node = toFlowNode(drawn, { selected: selected.has(drawn.id), movable, label });
      kept.nodes.set(drawn.id, { key, drawn, node });
      return node;
    });
    const labels = placeLabels(drawing, ({ label }) =>
      label === null ? null : outcomeWords(label, wording),
    );
    const edges = drawing.edges.map((drawn) => {
      const label = edgeLabel(drawn, wording);
      const labelPlace = labels.get(drawn.id) ?? null;
      const key = `${label} ${selected.has(drawn.id)} ${labelPlace?.x} ${labelPlace?.y}`;
      const before = kept.edges.get(drawn.id);
      if (before !== undefined && before.key === key && sameEdge(before.drawn, drawn)) return before.edge;
      const edge = toFlowEdge(drawn, { selected: selected.has(drawn.id), label, labelPlace });
      kept.edges.set(drawn.id, { key, drawn, edge });
      return edge;
    });
    return { nodes, edges };
  }, [drawing, selected, movable, wording, kept]);
}

/** A step in one phrase, for screen readers: kind, name, who, by when. */
export function nodeLabel({ kind, step, lane }: DrawnNode, wording: Wording): string {
  const { t, locale } = wording;
  const name = inLocale(lane?.name ?? step.name, locale);
  // A lane is drawn with the step it belongs to, whose owner and deadline are told there.
  const facts = kind === 'lane' ? [] : [whoWords(step, wording)?.text, deadlineWords(step, t)];
  return [t(`kinds.${kind}`), name, ...facts]
    .filter((part) => part !== undefined && part !== null)
    .join(locale === 'zh' ? '，' : ', ');
}

function edgeLabel({ transition, label }: DrawnEdge, wording: Wording): string {
  const from = wording.stepName(transition.from);
  const to = wording.stepName(transition.to);
  return label === null ? `${from} → ${to}` : `${from} → ${outcomeWords(label, wording)} → ${to}`;
}

function sameNode(one: DrawnNode, other: DrawnNode): boolean {
  return (
    one.step === other.step &&
    one.lane === other.lane &&
    one.parentId === other.parentId &&
    one.entry === other.entry &&
    one.box.x === other.box.x &&
    one.box.y === other.box.y &&
    one.box.width === other.box.width &&
    one.box.height === other.box.height &&
    one.ports.length === other.ports.length &&
    one.ports.every((port, at) => {
      const its = other.ports[at];
      return (
        its !== undefined &&
        port.outcome === its.outcome &&
        port.x === its.x &&
        port.connected === its.connected
      );
    })
  );
}

function sameEdge(one: DrawnEdge, other: DrawnEdge): boolean {
  return (
    one.transition === other.transition &&
    JSON.stringify(one.label) === JSON.stringify(other.label) &&
    one.points.length === other.points.length &&
    one.points.every((point, at) => point.x === other.points[at]?.x && point.y === other.points[at]?.y)
  );
}
