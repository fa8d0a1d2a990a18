import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import type { Document, Flow } from '@sopflow/model';
import type { StepPositionView } from '@sopflow/contract';
import { ReactFlowProvider } from '@xyflow/react';
import { useId, useMemo, useState } from 'react';
import { useNow } from '../data/clock.ts';
import { useWords } from '../words/i18n.ts';
import { ChartCanvas } from './canvas/ChartCanvas.tsx';
import type { ChartShared } from './canvas/ChartContext.ts';
import { useFlowElements } from './canvas/useFlowElements.ts';
import classes from './Chart.module.css';
import { draw, flowToDraw } from './graph/drawing.ts';
import type { Boxes } from './layout/layOut.ts';
import { useBoxes } from './layout/useBoxes.ts';
import { StepList } from './list/StepList.tsx';
import { marksOf, takenEdges } from './run/marks.ts';
import { useWording } from './useWording.ts';

export interface ChartProps {
  readonly document: Document;
  /** For a run of one item of an `each`: the step whose inside is drawn. */
  readonly eachStep?: string | null | undefined;
  /** Where a run stands; without it the document alone is drawn. */
  readonly positions?: readonly StepPositionView[] | undefined;
  readonly selected?: string | null | undefined;
  /** Called with the step that is chosen, or null when none is any more. */
  readonly onSelect?: ((stepId: string | null) => void) | undefined;
}

const noneSelected: ReadonlySet<string> = new Set();
const noProblems: ChartShared['problems'] = new Map();

/** A document as a flowchart to look at, with a list of its steps beside; on a run it shows where the run stands. Fills its container. */
export function Chart({ document, eachStep = null, positions, selected, onSelect }: ChartProps) {
  const { t, locale } = useWords('chart');
  const [view, setView] = useState<'drawing' | 'list'>('drawing');
  const flow = flowToDraw(document, eachStep);
  const wording = useWording(document);
  const { boxes, failed } = useBoxes(flow, document.layout);
  const now = useNow();
  const marks = useMemo(() => (positions === undefined ? null : marksOf(positions, now)), [positions, now]);
  const name = inLocale(document.name, locale);
  const hint = useId();
  const shared: ChartShared = useMemo(
    () => ({ wording, marks, taken: noneSelected, problems: noProblems, editing: null }),
    [wording, marks],
  );
  const listed = view === 'list' || (failed && boxes === null);

  return (
    <div className={classes.chart} aria-describedby={hint}>
      <VisuallyHidden id={hint}>{t('view.asList')}</VisuallyHidden>
      <SegmentedControl
        className={classes.view ?? ''}
        size="xs"
        aria-label={t('view.label')}
        value={view}
        onChange={(value) => setView(value === 'list' ? 'list' : 'drawing')}
        data={[
          { value: 'drawing', label: t('view.drawing') },
          { value: 'list', label: t('view.list') },
        ]}
      />
      {listed ? (
        <div className={classes.scroll}>
          {view === 'drawing' && <p className={classes.failed}>{t('view.failedLead')}</p>}
          <StepList
            label={t('list.label', { name })}
            flow={flow}
            shared={shared}
            selected={selected}
            onSelect={onSelect}
          />
        </div>
      ) : boxes === null ? (
        <div className={classes.waiting} aria-hidden />
      ) : (
        <Drawn
          label={t('label', { name })}
          flow={flow}
          boxes={boxes}
          shared={shared}
          positions={positions}
          selected={selected}
          onSelect={onSelect}
        />
      )}
    </div>
  );
}

interface DrawnProps extends Pick<ChartProps, 'positions' | 'selected' | 'onSelect'> {
  readonly label: string;
  readonly flow: Flow;
  readonly boxes: Boxes;
  readonly shared: ChartShared;
}

function Drawn({ label, flow, boxes, shared, positions, selected, onSelect }: DrawnProps) {
  const drawing = useMemo(() => draw(flow, boxes), [flow, boxes]);
  const taken = useMemo(() => takenEdges(drawing.edges, positions ?? []), [drawing, positions]);
  const chosen = useMemo(
    () => (selected === undefined || selected === null ? noneSelected : new Set([selected])),
    [selected],
  );
  const elements = useFlowElements(drawing, chosen, false, shared.wording);
  const withTaken = useMemo(() => ({ ...shared, taken }), [shared, taken]);
  return (
    <ReactFlowProvider>
      <ChartCanvas
        label={label}
        drawing={drawing}
        {...elements}
        shared={withTaken}
        focus={positions?.find((position) => position.status === 'current')?.stepId}
        minimap={drawing.nodes.length > 60}
        flow={{
          elementsSelectable: onSelect !== undefined,
          nodesFocusable: onSelect !== undefined,
          onNodeClick: (_event, node) => onSelect?.(node.id),
          onPaneClick: () => onSelect?.(null),
          onNodesChange: (changes) => {
            for (const change of changes)
              if (change.type === 'select' && change.selected) onSelect?.(change.id);
          },
        }}
      />
    </ReactFlowProvider>
  );
}
