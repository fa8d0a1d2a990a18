export * from './diagnostic.ts';
export { diagnoseStructure, mayPublish } from './diagnoseStructure.ts';
export { type LocatedStep, stepsOf } from './located.ts';
export { readDocument, type ReadDocument } from './readDocument.ts';
export { diagnoseReferences } from './references/diagnoseReferences.ts';
export { knownIn, type KnownReferences } from './references/knownReferences.ts';
export { type Mention, type Named, namesIn } from './references/namesIn.ts';
