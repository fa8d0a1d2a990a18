import type { Fact, FactType } from '@sopflow/model';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowsSplit2,
  IconBell,
  IconBolt,
  IconCheck,
  IconChevronsUp,
  IconDatabase,
  IconFlag,
  IconHierarchy,
  IconPlayerPause,
  IconPlayerPlay,
  IconPoint,
  IconUser,
  IconUserShare,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Tone } from '../../surface/StatusBadge.tsx';

/** How a line of the history looks. */
export interface FactMark {
  readonly icon: Icon;
  readonly tone: Tone;
}

/** What stands out most comes first: the mark of a line is that of the first of these among its facts. */
const marks: readonly (readonly [FactType, FactMark])[] = [
  ['runEnded', { icon: IconFlag, tone: 'onTime' }],
  ['runStarted', { icon: IconPlayerPlay, tone: 'accent' }],
  ['expressionFailed', { icon: IconAlertTriangle, tone: 'late' }],
  ['tooFewSigners', { icon: IconAlertTriangle, tone: 'late' }],
  ['deadlinePassed', { icon: IconAlertTriangle, tone: 'late' }],
  ['alertRaised', { icon: IconChevronsUp, tone: 'escalated' }],
  ['levelReached', { icon: IconChevronsUp, tone: 'escalated' }],
  ['suspended', { icon: IconPlayerPause, tone: 'dueSoon' }],
  ['resumed', { icon: IconPlayerPlay, tone: 'accent' }],
  ['sentBack', { icon: IconArrowBackUp, tone: 'dueSoon' }],
  ['jumped', { icon: IconUserShare, tone: 'dueSoon' }],
  ['taskClosed', { icon: IconCheck, tone: 'onTime' }],
  ['alertAcknowledged', { icon: IconCheck, tone: 'accent' }],
  ['alertResolved', { icon: IconCheck, tone: 'onTime' }],
  ['actionEnded', { icon: IconBolt, tone: 'quiet' }],
  ['actionRequested', { icon: IconBolt, tone: 'quiet' }],
  ['childStarted', { icon: IconHierarchy, tone: 'quiet' }],
  ['childEnded', { icon: IconHierarchy, tone: 'quiet' }],
  ['decisionTaken', { icon: IconArrowsSplit2, tone: 'quiet' }],
  ['reminded', { icon: IconBell, tone: 'dueSoon' }],
  ['taskOpened', { icon: IconUser, tone: 'quiet' }],
  ['taskChanged', { icon: IconUserShare, tone: 'quiet' }],
  ['dataSet', { icon: IconDatabase, tone: 'quiet' }],
];

/** The mark of a line by what happened in it. */
export function markOf(facts: readonly Fact[]): FactMark {
  if (facts.some((fact) => fact.type === 'runEnded' && fact.result !== 'completed'))
    return { icon: IconFlag, tone: 'late' };
  if (facts.some((fact) => fact.type === 'actionEnded' && !fact.ok)) return { icon: IconBolt, tone: 'late' };
  const found = marks.find(([type]) => facts.some((fact) => fact.type === type));
  return found?.[1] ?? { icon: IconPoint, tone: 'quiet' };
}
