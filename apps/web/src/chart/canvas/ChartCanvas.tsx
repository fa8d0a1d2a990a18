import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, MiniMap, ReactFlow, useStore } from '@xyflow/react';
import type { AriaLabelConfig, ReactFlowInstance, ReactFlowProps, ReactFlowState } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { ArrowHeads, StepEdge } from '../edges/StepEdge.tsx';
import type { Drawing } from '../graph/drawing.ts';
import { ContainerNode, LaneNode } from '../steps/ContainerNode.tsx';
import { StepNode } from '../steps/StepNode.tsx';
import classes from './ChartCanvas.module.css';
import { ChartContext } from './ChartContext.ts';
import type { ChartShared } from './ChartContext.ts';
import { ChartControls } from './ChartControls.tsx';
import type { StepFlowEdge, StepFlowNode } from './flowNodes.ts';
import { firstView } from './view.ts';

const nodeTypes = { step: StepNode, container: ContainerNode, lane: LaneNode };
const edgeTypes = { step: StepEdge };
/** From this many steps on only those on screen are in the page. */
const manySteps = 200;
/** Below this zoom a step shows its name alone. */
const farZoom = 0.5;

export type ChartFlow = ReactFlowInstance<StepFlowNode, StepFlowEdge>;

export interface ChartCanvasProps {
  readonly label: string;
  readonly drawing: Drawing;
  readonly nodes: StepFlowNode[];
  readonly edges: StepFlowEdge[];
  readonly shared: ChartShared;
  /** The step that is in the middle at first; the beginning when absent. */
  readonly focus?: string | undefined;
  /** Whether the wheel moves the drawing; on a page it scrolls the page. */
  readonly ownsWheel?: boolean;
  readonly minimap?: boolean;
  readonly onReady?: (flow: ChartFlow) => void;
  /** What an editor adds to React Flow. */
  readonly flow?: Partial<ReactFlowProps<StepFlowNode, StepFlowEdge>>;
  readonly children?: ReactNode;
}

/** The canvas on which a document is drawn, read-only unless an editor adds to it. */
export function ChartCanvas({
  label,
  drawing,
  nodes,
  edges,
  shared,
  focus,
  ownsWheel = false,
  minimap = false,
  onReady,
  flow,
  children,
}: ChartCanvasProps) {
  const { t } = shared.wording;
  const frame = useRef<HTMLDivElement>(null);
  const labels = useMemo(
    (): Partial<AriaLabelConfig> => ({
      'minimap.ariaLabel': t('view.minimap'),
      'node.a11yDescription.default': '',
      'node.a11yDescription.keyboardDisabled': '',
      'edge.a11yDescription.default': '',
    }),
    [t],
  );
  const begin = (instance: ChartFlow) => {
    const element = frame.current;
    if (element !== null)
      void instance.setViewport(
        firstView(drawing, { width: element.clientWidth, height: element.clientHeight }, focus),
      );
    onReady?.(instance);
  };

  return (
    <ChartContext value={shared}>
      <div ref={frame} className={`chart-canvas ${classes.canvas}`}>
        <ArrowHeads />
        <ReactFlow
          aria-label={label}
          ariaLabelConfig={labels}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onInit={begin}
          onlyRenderVisibleElements={nodes.length > manySteps}
          minZoom={0.1}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          deleteKeyCode={null}
          zoomOnDoubleClick={false}
          panOnScroll={ownsWheel}
          zoomOnScroll={false}
          zoomOnPinch
          preventScrolling={ownsWheel}
          elevateNodesOnSelect={false}
          {...flow}
        >
          <Distance frame={frame} />
          <Background variant={BackgroundVariant.Dots} gap={24} size={1} color="var(--line)" />
          <ChartControls t={t} />
          {minimap && (
            <MiniMap
              className={classes.minimap ?? ''}
              pannable
              zoomable
              nodeBorderRadius={6}
              nodeColor={miniature}
              nodeStrokeWidth={0}
              maskColor="color-mix(in srgb, var(--sunken) 70%, transparent)"
              bgColor="var(--card)"
            />
          )}
          {children}
        </ReactFlow>
      </div>
    </ChartContext>
  );
}

/** Steps stand out in the overview, what holds them lies behind. */
function miniature(node: StepFlowNode): string {
  if (node.type === 'step') return 'var(--line-strong)';
  return node.type === 'lane' ? 'transparent' : 'var(--line)';
}

const isFar = (state: ReactFlowState): boolean => state.transform[2] < farZoom;

/** Marks the canvas while it is seen from far away; style sheets do the rest, so that no step is drawn anew. */
function Distance({ frame }: { readonly frame: React.RefObject<HTMLDivElement | null> }) {
  const far = useStore(isFar);
  frame.current?.classList.toggle('chart-far', far);
  return null;
}
