import { assertNever } from '@sopflow/model';
import type { Step } from '@sopflow/model';
import { ActionSettings } from './kinds/ActionSettings.tsx';
import { ApprovalSettings } from './kinds/ApprovalSettings.tsx';
import { DecisionSettings } from './kinds/DecisionSettings.tsx';
import { EachSettings } from './kinds/EachSettings.tsx';
import { EndSettings } from './kinds/EndSettings.tsx';
import { ParallelSettings } from './kinds/ParallelSettings.tsx';
import { PhaseSettings } from './kinds/PhaseSettings.tsx';
import { SubrunSettings } from './kinds/SubrunSettings.tsx';
import { TaskSettings } from './kinds/TaskSettings.tsx';
import { WaitSettings } from './kinds/WaitSettings.tsx';

/** What only a step of its kind has. */
export function StepSettings({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'task':
      return <TaskSettings step={step} />;
    case 'approval':
      return <ApprovalSettings step={step} />;
    case 'decision':
      return <DecisionSettings step={step} />;
    case 'parallel':
      return <ParallelSettings step={step} />;
    case 'phase':
      return <PhaseSettings step={step} />;
    case 'wait':
      return <WaitSettings step={step} />;
    case 'action':
      return <ActionSettings step={step} />;
    case 'subrun':
      return <SubrunSettings step={step} />;
    case 'each':
      return <EachSettings step={step} />;
    case 'end':
      return <EndSettings step={step} />;
    default:
      return assertNever(step);
  }
}
