import type { Document } from '../document/document.ts';
import { calendars } from './checks/calendars.ts';
import { duplicateKeys, duplicateSteps } from './checks/duplicates.ts';
import { loopsWithoutPause } from './checks/loops.ts';
import { owners } from './checks/people.ts';
import { reach } from './checks/reach.ts';
import { rules } from './checks/rules.ts';
import { stepReferences } from './checks/stepReferences.ts';
import { subrunsOfItself } from './checks/subruns.ts';
import { transitionEnds } from './checks/transitions.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Everything that can be found wrong with a document by looking at it alone, expressions apart. */
export function diagnoseStructure(document: Document): readonly Diagnostic[] {
  return [
    duplicateSteps,
    duplicateKeys,
    transitionEnds,
    reach,
    rules,
    owners,
    stepReferences,
    calendars,
    loopsWithoutPause,
    subrunsOfItself,
  ].flatMap((check) => check(document));
}

/** Whether a document with these findings may be published. */
export function mayPublish(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error');
}
