import type { ElkNode } from 'elkjs';
import type { Point } from '../graph/geometry.ts';
import { gaps } from './arrange.ts';
import type { FlatGraph } from './arrange.ts';

/** A graph in ELK's own words. Lines leave at the bottom and arrive at the top. */
export function toElk(graph: FlatGraph): ElkNode {
  return {
    id: 'flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      'elk.spacing.nodeNode': String(gaps.beside),
      'elk.spacing.edgeNode': '24',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(gaps.below),
      'elk.layered.spacing.edgeNodeBetweenLayers': '24',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.separateConnectedComponents': 'true',
    },
    // One port above and one below, both in the middle: so ELK lines steps up by their middles. Where lines really leave is decided later.
    children: graph.nodes.map(({ id, width, height }) => ({
      id,
      width,
      height,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: [
        { id: inPort(id), x: width / 2, y: 0, layoutOptions: { 'elk.port.side': 'NORTH' } },
        { id: outPort(id), x: width / 2, y: height, layoutOptions: { 'elk.port.side': 'SOUTH' } },
      ],
    })),
    edges: graph.edges.map(({ id, from, to, main }) => ({
      id,
      sources: [outPort(from)],
      targets: [inPort(to)],
      // The usual course of a procedure is one straight line.
      layoutOptions: main
        ? { 'elk.layered.priority.straightness': '20', 'elk.layered.priority.shortness': '5' }
        : {},
    })),
  };
}

/** The places that ELK found, moved so that the smallest x and y are 0. */
export function fromElk(laidOut: ElkNode): ReadonlyMap<string, Point> {
  const nodes = laidOut.children ?? [];
  const left = Math.min(...nodes.map((node) => node.x ?? 0));
  const top = Math.min(...nodes.map((node) => node.y ?? 0));
  return new Map(
    nodes.map((node) => [
      node.id,
      { x: Math.round((node.x ?? 0) - left), y: Math.round((node.y ?? 0) - top) },
    ]),
  );
}

const inPort = (node: string): string => `${node}>in`;
const outPort = (node: string): string => `${node}>out`;
