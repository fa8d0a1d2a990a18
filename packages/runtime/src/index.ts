export * from './call/callContext.ts';
export * from './call/recordOf.ts';
export * from './call/refused.ts';
export * from './call/requireRight.ts';
export type { Clock } from './clock/clock.ts';
export * from './createRuntime.ts';
export * from './ports/index.ts';
export * from './procedures/procedures.ts';
