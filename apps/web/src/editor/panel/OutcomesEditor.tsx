import { Checkbox } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import type { Outcome } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { freeName } from '../commands/ids.ts';
import { moved } from '../../surface/list/moved.ts';
import { ListEditor } from '../fields/ListEditor.tsx';
import { LocalizedField } from '../fields/LocalizedField.tsx';
import { TargetSelect } from './OutcomeTargets.tsx';

export interface OutcomesEditorProps {
  readonly stepId: string;
  readonly outcomes: readonly Outcome[];
  /** Ids that outcomes of the step have besides these. */
  readonly taken?: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly onChange: (outcomes: Outcome[]) => void;
}

/** How a step can be finished, by names its author gives, and where each leads. */
export function OutcomesEditor({ stepId, outcomes, taken = [], least, most, onChange }: OutcomesEditorProps) {
  const { t, locale } = useWords('editor');
  const add = () => {
    const id = freeName('outcome', new Set([...taken, ...outcomes.map((outcome) => outcome.id)]));
    onChange([...outcomes, { id, name: { [locale]: t('outcomes.newOutcome') }, reasonRequired: false }]);
  };
  return (
    <ListEditor
      items={outcomes}
      keyOf={(outcome) => outcome.id}
      nameOf={(outcome) => inLocale(outcome.name, locale)}
      onMove={(index, by) => onChange(moved(outcomes, index, by))}
      onRemove={(index) => onChange(outcomes.toSpliced(index, 1))}
      least={least}
      most={most}
      add={t('outcomes.add')}
      onAdd={add}
    >
      {(outcome, index) => (
        <>
          <LocalizedField
            label={t('outcomes.name')}
            value={outcome.name}
            required
            onChange={(name) => name !== undefined && onChange(outcomes.with(index, { ...outcome, name }))}
          />
          <TargetSelect stepId={stepId} outcome={outcome.id} />
          <Checkbox
            label={t('outcomes.reason')}
            checked={outcome.reasonRequired}
            onChange={(event) =>
              onChange(outcomes.with(index, { ...outcome, reasonRequired: event.currentTarget.checked }))
            }
          />
        </>
      )}
    </ListEditor>
  );
}
