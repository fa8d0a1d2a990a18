export type {
  Assigned,
  AssignmentContext,
  CountedSpan,
  RecipientContext,
  Resolver,
} from './assignment/resolver.ts';
export { resolverOver } from './assignment/resolverOver.ts';
export { compileSop } from './compile/compileSop.ts';
export { compilePolicy } from './escalation/compilePolicy.ts';
export { reachedNobody } from './escalation/reached.ts';
export { checkExpression, type ExpressionProblem } from './expression/index.ts';
export { type CheckedForm, checkForm, type CheckOptions, shownFields } from './form/checkForm.ts';
export { diagnose } from './diagnose/diagnose.ts';
export type { Decision, Environment } from './machine/decision.ts';
export { decide, type FirstStimulus, start } from './machine/decide.ts';
export type { Machine } from './machine/machine.ts';
export { positions, type StepPosition } from './read/positions.ts';
export { scopeOf } from './read/scopeOf.ts';
export {
  alertSummary,
  type AlertSummary,
  type ArmedTimer,
  type OpenTaskSummary,
  type RunSummary,
  summary,
} from './read/summary.ts';
export { recordedResolver } from './replay/recordedResolver.ts';
export { replay } from './replay/replay.ts';
export {
  evaluateTrigger,
  type LevelReached,
  lookBackMs,
  spanMs,
  type TriggerEvidence,
  type Verdict,
} from './trigger/index.ts';
