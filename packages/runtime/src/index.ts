export type { Access, FirstAdministratorInput } from './access/access.ts';
export type { Alerts } from './alerts/alerts.ts';
export * from './call/callContext.ts';
export type { ItemResult } from './call/itemResult.ts';
export * from './call/recordOf.ts';
export * from './call/refused.ts';
export * from './call/requireRight.ts';
export type { Clock } from './clock/clock.ts';
export * from './createRuntime.ts';
export type { OnCall } from './duty/onCallNow.ts';
export type { Files } from './files/files.ts';
export type { Notices } from './notices/notices.ts';
export { notifierOver, type Notify } from './notices/notifier.ts';
export type { Organisation } from './organisation/organisation.ts';
export type { People } from './organisation/people.ts';
export type { SecretSeal } from './organisation/secretSeal.ts';
export type { Uses } from './organisation/uses.ts';
export type { Plans } from './plans/plans.ts';
export * from './ports/index.ts';
export type { Procedures } from './procedures/procedures.ts';
export type { Quarantine } from './quarantine/quarantine.ts';
export type { RunAfter } from './runs/steerRun.ts';
export type { RunView, StepPositionView, TimelineEntry } from './runs/readRuns.ts';
export type { Runs } from './runs/runs.ts';
export {
  sampleCalendars,
  sampleDocuments,
  samplePolicies,
  samplePositions,
  sampleSchedules,
  sampleTriggers,
} from './samples/index.ts';
export type { Samples } from './samples/samples.ts';
export type { TaskView } from './tasks/readTasks.ts';
export type { Tasks } from './tasks/tasks.ts';
export type { OnTrouble } from './work/trouble.ts';
export type { Work } from './work/work.ts';
