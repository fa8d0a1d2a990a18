export * from './calendar.ts';
export * from './instant.ts';
export * from './onCall.ts';
