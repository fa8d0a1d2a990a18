export * from './calendar.ts';
export * from './instant.ts';
export * from './localTime.ts';
export * from './onCall.ts';
export * from './onCallLevels.ts';
export * from './week.ts';
export * from './typedTime.ts';
export * from './weekShape.ts';
