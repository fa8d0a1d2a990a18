import { diagnose } from '@sopflow/engine';
import { type Diagnostic, type Directory, knownIn, readDocument } from '@sopflow/model';
import type { DefinitionStore } from '../ports/instanceStore.ts';

/** Every finding about a document: its shape, structure, expressions, and what it names of the organisation as it is now. */
export function diagnoseOver(
  directory: () => Promise<Directory>,
  definitions: DefinitionStore,
): (document: unknown) => Promise<readonly Diagnostic[]> {
  return async (json) => {
    const read = readDocument(json);
    if (!read.ok) return read.diagnostics;
    const [organisation, sopKeys] = await Promise.all([directory(), definitions.sopKeys()]);
    return diagnose(read.document, knownIn(organisation, sopKeys));
  };
}
