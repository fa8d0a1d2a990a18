import type { NodeProps } from '@xyflow/react';
import { inLocale } from '@sopflow/model';
import { IconClock } from '@tabler/icons-react';
import { memo } from 'react';
import { useChart } from '../canvas/ChartContext.ts';
import type { StepFlowNode } from '../canvas/flowNodes.ts';
import { kindIcons } from '../kinds.ts';
import { deadlineWords, whatWords } from '../wording/stepWords.ts';
import classes from './ContainerNode.module.css';
import { StepHandles } from './StepHandles.tsx';
import { StepMarks } from './StepMarks.tsx';

/** A step that holds others: lanes side by side, a phase, or the steps for every item of a list. */
export const ContainerNode = memo(function ContainerNode({ data: { drawn } }: NodeProps<StepFlowNode>) {
  const { marks, wording } = useChart();
  const { step } = drawn;
  const Kind = kindIcons[step.kind];
  const what = whatWords(step, wording);
  const due = deadlineWords(step, wording.t);
  const state = marks === null ? undefined : (marks.get(drawn.id)?.status ?? 'ahead');
  return (
    <>
      <div className={classes.container} data-kind={step.kind} data-state={state}>
        <div className={`chart-header ${classes.header}`}>
          <Kind size={18} stroke={1.75} aria-hidden />
          <span className={classes.words}>
            <span className={classes.name}>{inLocale(step.name, wording.locale)}</span>
            {what !== null && (
              <span className={classes.what} title={what}>
                {what}
              </span>
            )}
          </span>
          {due !== null && (
            <span className={classes.due}>
              <IconClock size={12} stroke={2} aria-hidden />
              {due}
            </span>
          )}
        </div>
      </div>
      <StepMarks drawn={drawn} />
      <StepHandles drawn={drawn} />
    </>
  );
});

/** One lane of a parallel step. */
export const LaneNode = memo(function LaneNode({ data: { drawn } }: NodeProps<StepFlowNode>) {
  const { wording } = useChart();
  return (
    <div className={classes.lane}>
      <span className={classes.title}>
        {drawn.lane === null ? '' : inLocale(drawn.lane.name, wording.locale)}
      </span>
    </div>
  );
});
