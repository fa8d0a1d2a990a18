export * from './actor.ts';
export * from './effect.ts';
export * from './fact.ts';
export * from './instance.ts';
export * from './json.ts';
export * from './status.ts';
export * from './stimulus.ts';
export * from './task.ts';
