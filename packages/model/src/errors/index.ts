export * from './access.ts';
export * from './assertNever.ts';
export * from './calendarHorizon.ts';
export * from './input.ts';
export * from './sopflowError.ts';
export * from './state.ts';
