import { MultiSelect } from '@mantine/core';
import type { Assignment } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { moved } from '../../surface/list/moved.ts';
import { ListEditor } from '../fields/ListEditor.tsx';
import { useEditor } from '../session/EditorContext.ts';
import { strategyWords } from '../../chart/wording/assignmentWords.ts';
import { fresh, StrategyFields, useEarlierSteps } from './StrategyFields.tsx';

export interface AssignmentEditorProps {
  readonly stepId: string;
  readonly assignment: Assignment | undefined;
  readonly onChange: (assignment: Assignment | undefined) => void;
  readonly empty: string;
  /** Lies in a list of several. */
  readonly nested?: boolean;
}

/** Who does a step: ways of finding somebody, tried from the top, and who may not. */
export function AssignmentEditor({
  stepId,
  assignment,
  onChange,
  empty,
  nested = false,
}: AssignmentEditorProps) {
  const { t } = useWords('editor');
  const { wording } = useEditor();
  const others = useEarlierSteps(stepId);
  const strategies = assignment?.strategies ?? [];
  const notSameAs = assignment?.notSameAs ?? [];
  const keep = (next: Assignment['strategies']) =>
    onChange(next.length === 0 ? undefined : { strategies: next, notSameAs });
  return (
    <>
      <ListEditor
        items={strategies}
        keyOf={(_strategy, index) => String(index)}
        nameOf={(strategy) => strategyWords(strategy, wording)}
        onMove={(index, by) => keep(moved(strategies, index, by))}
        onRemove={(index) => keep(strategies.toSpliced(index, 1))}
        most={10}
        look={nested ? 'plain' : 'boxed'}
        empty={empty}
        add={strategies.length === 0 ? t('owner.name') : t('owner.add')}
        onAdd={() => keep([...strategies, fresh('position')])}
      >
        {(strategy, index) => (
          <StrategyFields
            strategy={strategy}
            stepId={stepId}
            onChange={(next) => keep(strategies.with(index, next))}
          />
        )}
      </ListEditor>
      {assignment !== undefined && !nested && others.length > 0 && (
        <MultiSelect
          label={t('owner.notSameAs')}
          description={t('owner.notSameAsHelp')}
          data={[...others]}
          value={[...notSameAs]}
          maxValues={10}
          searchable
          clearable
          onChange={(next) => onChange({ ...assignment, notSameAs: next })}
        />
      )}
    </>
  );
}
