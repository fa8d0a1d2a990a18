import type { StepKind } from '@sopflow/model';
import {
  IconArrowsSplit2,
  IconBolt,
  IconChecklist,
  IconCircleDot,
  IconClockHour4,
  IconColumns,
  IconHierarchy2,
  IconSignature,
  IconStack2,
  IconStairs,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

/** The mark of each kind of step, the same on the canvas, in the palette and in lists. */
export const kindIcons: Readonly<Record<StepKind, Icon>> = {
  task: IconChecklist,
  approval: IconSignature,
  decision: IconArrowsSplit2,
  parallel: IconColumns,
  phase: IconStairs,
  wait: IconClockHour4,
  action: IconBolt,
  subrun: IconHierarchy2,
  each: IconStack2,
  end: IconCircleDot,
};
