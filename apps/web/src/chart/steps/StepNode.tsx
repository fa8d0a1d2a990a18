import type { NodeProps } from '@xyflow/react';
import { inLocale } from '@sopflow/model';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconUser,
  IconUserQuestion,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useChart } from '../canvas/ChartContext.ts';
import type { StepFlowNode } from '../canvas/flowNodes.ts';
import type { DrawnNode } from '../graph/drawing.ts';
import { kindIcons } from '../kinds.ts';
import { deadlineWords, whatWords, whoWords } from '../wording/stepWords.ts';
import { StepHandles } from './StepHandles.tsx';
import { StepMarks } from './StepMarks.tsx';
import classes from './StepNode.module.css';

/** A step that holds no others. */
export const StepNode = memo(function StepNode({ data: { drawn } }: NodeProps<StepFlowNode>) {
  const { marks } = useChart();
  const state = marks === null ? undefined : (marks.get(drawn.id)?.status ?? 'ahead');
  return (
    <>
      <div className={classes.step} data-kind={drawn.kind} data-state={state}>
        {drawn.kind === 'decision' ? (
          <DecisionFace drawn={drawn} />
        ) : drawn.kind === 'end' ? (
          <EndFace drawn={drawn} />
        ) : (
          <CardFace drawn={drawn} />
        )}
      </div>
      <StepMarks drawn={drawn} />
      <StepHandles drawn={drawn} />
    </>
  );
});

/** Task, approval, wait, action, other SOP: what, who, by when. */
function CardFace({ drawn: { step } }: { readonly drawn: DrawnNode }) {
  const { wording } = useChart();
  const Kind = kindIcons[step.kind];
  const who = whoWords(step, wording);
  const what = whatWords(step, wording);
  const due = deadlineWords(step, wording.t);
  return (
    <>
      <span className={classes.kind}>
        <Kind size={18} stroke={1.75} aria-hidden />
      </span>
      <span className={classes.body}>
        <span className={classes.name}>{inLocale(step.name, wording.locale)}</span>
        <span className={classes.facts}>
          {who !== null && (
            <span className={classes.who} data-missing={who.missing || undefined}>
              {who.missing ? (
                <IconUserQuestion size={14} stroke={1.75} aria-hidden />
              ) : step.kind === 'approval' ? (
                <IconUsers size={14} stroke={1.75} aria-hidden />
              ) : (
                <IconUser size={14} stroke={1.75} aria-hidden />
              )}
              <span>{who.text}</span>
            </span>
          )}
          {what !== null && <span className={classes.what}>{what}</span>}
          {due !== null && (
            <span className={classes.due}>
              <IconClock size={12} stroke={2} aria-hidden />
              {due}
            </span>
          )}
        </span>
      </span>
    </>
  );
}

function DecisionFace({ drawn: { step } }: { readonly drawn: DrawnNode }) {
  const { wording } = useChart();
  const Kind = kindIcons.decision;
  return (
    <>
      <span className={classes.diamond}>
        <Kind size={20} stroke={1.75} aria-hidden />
      </span>
      <span className={classes.question}>{inLocale(step.name, wording.locale)}</span>
    </>
  );
}

const resultIcons = { completed: IconCheck, cancelled: IconX, failed: IconAlertTriangle } as const;

function EndFace({ drawn: { step, parentId } }: { readonly drawn: DrawnNode }) {
  const { wording } = useChart();
  if (step.kind !== 'end') return null;
  // Inside a lane, a phase or an item there is no result: only the run as a whole has one.
  const result = parentId === null ? step.result : 'inner';
  const Mark = result === 'inner' ? kindIcons.end : resultIcons[result];
  return (
    <>
      <span className={classes.ring} data-result={result}>
        <Mark size={16} stroke={2.25} aria-hidden />
      </span>
      <span className={classes.caption}>{inLocale(step.name, wording.locale)}</span>
    </>
  );
}
