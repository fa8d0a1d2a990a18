import { walkFlow } from '@sopflow/model';
import type { Document } from '@sopflow/model';
import { useMemo } from 'react';
import { useWords } from '../words/i18n.ts';
import { useNames } from './names/useNames.ts';
import { fieldNames, stepNames } from './wording/assignmentWords.ts';
import type { Wording } from './wording/assignmentWords.ts';

/** The words for a document: its language, the names of its steps and of what it refers to. */
export function useWording(document: Document): Wording {
  const { t, locale } = useWords('chart');
  const nameOf = useNames();
  return useMemo(() => {
    const steps = [...walkFlow(document.flow)].map(({ step }) => step);
    return {
      t,
      locale,
      nameOf,
      stepName: stepNames(steps, locale),
      fieldName: fieldNames(document.startForm, steps, locale),
    };
  }, [document.flow, document.startForm, t, locale, nameOf]);
}
