import type { Step } from '@sopflow/model';
import { useCallback } from 'react';
import { changeStep } from '../../commands/changeStep.ts';
import { useEditor } from '../../session/EditorContext.ts';

/** Changes settings of a step; changes of the same settings in a row are one act to undo. */
export function useSet<Kind extends Step>(step: Kind): (patch: Partial<Kind>) => void {
  const { edit } = useEditor();
  return useCallback(
    (patch) =>
      edit(
        (document) => changeStep(document, { ...step, ...patch }),
        `${step.id} ${Object.keys(patch).join(' ')}`,
      ),
    [edit, step],
  );
}
