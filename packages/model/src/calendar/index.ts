export * from './calendar.ts';
export * from './instant.ts';
export * from './localTime.ts';
export * from './onCall.ts';
export * from './week.ts';
