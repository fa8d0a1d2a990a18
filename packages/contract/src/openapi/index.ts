export * from './describe.ts';
export * from './documentSchema.ts';
