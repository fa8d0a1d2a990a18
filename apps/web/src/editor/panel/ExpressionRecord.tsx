import { FieldKey } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { freeName } from '../commands/ids.ts';
import { ExpressionField } from '../fields/ExpressionField.tsx';
import { ListEditor } from '../fields/ListEditor.tsx';
import { TextField } from '../fields/TextField.tsx';

export interface ExpressionRecordProps {
  readonly record: Readonly<Record<string, string>>;
  readonly stepId: string;
  readonly onChange: (record: Record<string, string>) => void;
  /** How many values must stay. */
  readonly least?: number;
}

/** Names with an expression each: what is sent, set or handed over. */
export function ExpressionRecord({ record, stepId, onChange, least = 0 }: ExpressionRecordProps) {
  const { t } = useWords('editor');
  const entries = Object.entries(record);
  const keep = (next: readonly (readonly [string, string])[]) => onChange(Object.fromEntries(next));
  const taken = new Set(entries.map(([name]) => name));
  return (
    <ListEditor
      items={entries}
      keyOf={(_entry, index) => String(index)}
      nameOf={([name]) => name}
      onRemove={(index) => keep(entries.toSpliced(index, 1))}
      least={least}
      add={t('action.addValue')}
      onAdd={() => keep([...entries, [freeName('value', taken), 'null']])}
    >
      {([name, source], index) => (
        <>
          <TextField
            label={t('action.name')}
            value={name}
            maxLength={64}
            code
            onLeave
            refuse={(next) =>
              FieldKey.safeParse(next).success && (next === name || !taken.has(next))
                ? undefined
                : t('action.nameTaken')
            }
            onChange={(next) => keep(entries.with(index, [next, source]))}
          />
          <ExpressionField
            label={t('action.value')}
            value={source}
            stepId={stepId}
            onChange={(next) => next !== undefined && keep(entries.with(index, [name, next]))}
          />
        </>
      )}
    </ListEditor>
  );
}
