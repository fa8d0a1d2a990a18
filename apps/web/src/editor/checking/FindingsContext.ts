import type { Diagnostic } from '@sopflow/model';
import { createContext, useContext } from 'react';

/** Everything that is wrong with the document as it stands, errors first. */
export const FindingsContext = createContext<readonly Diagnostic[]>([]);

export function useFindings(): readonly Diagnostic[] {
  return useContext(FindingsContext);
}
