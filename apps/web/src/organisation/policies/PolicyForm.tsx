import { Button, SegmentedControl, Select } from '@mantine/core';
import { EscalationPolicy, inLocale, policyProblems } from '@sopflow/model';
import type { FieldProblem } from '@sopflow/model';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useChoices } from '../../chart/names/useNames.ts';
import { api } from '../../data/client.ts';
import { SpanField } from '../../surface/fields/SpanField.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { EditForm } from '../editing/EditForm.tsx';
import { sentenceAt } from '../editing/fieldSentences.ts';
import { NameAndKey } from '../editing/NameAndKey.tsx';
import { moved } from '../../surface/list/moved.ts';
import { newKeyProblems } from '../editing/newKey.ts';
import { problemsBy } from '../editing/useEditing.ts';
import { useSharedEditing } from '../editing/useSharedEditing.ts';
import { Columns } from '../facts/Columns.tsx';
import { newPolicyLevel } from './newPolicyLevel.ts';
import { PolicyLevelFields } from './PolicyLevelFields.tsx';
import classes from './PolicyForm.module.css';

const mostLevels = 10;

export interface PolicyFormProps {
  readonly initial: EscalationPolicy;
  /** The revision it was read at; null while it is new. With one its key is settled, and what it was can be put back. */
  readonly revision: number | null;
  /** Keys that a new policy may not have. */
  readonly taken?: readonly string[];
  /** Told the key it was saved under, or nothing when it was given up. */
  readonly onDone: (saved: string | undefined) => void;
}

/** The levels of a policy: when each begins, whom it tells by what, and what else happens. */
export function PolicyForm({ initial, revision, taken = [], onDone }: PolicyFormProps) {
  const { t, locale } = useWords('organisation');
  const queries = useQueryClient();
  const id = useId();
  const calendars = useChoices('calendar');
  const known = revision !== null;
  const put = async ({ key, ...body }: EscalationPolicy, expectedRevision: number | null) => {
    const saved = await api.policies.put({ params: { key }, body: { ...body, expectedRevision } });
    await queries.invalidateQueries({ queryKey: ['organisation'] });
    return saved;
  };
  const editing = useSharedEditing<EscalationPolicy>({
    initial: { value: initial, revision },
    check: (value) => checkPolicy(value, known ? undefined : taken),
    load: async () => {
      const {
        revision: newer,
        revisionId: _revisionId,
        ...theirs
      } = await api.policies.get({ params: { key: initial.key } });
      return { value: theirs, revision: newer };
    },
    save: async (value, read) => {
      const saved = await put(value, read.revision);
      announceDone({
        message: t('editing.saved', { name: inLocale(value.name, locale) }),
        ...(known ? { undo: async () => void (await put(read.value, saved.revision)) } : {}),
      });
      onDone(value.key);
    },
  });
  const { value, change, errors } = editing;

  return (
    <EditForm label={t('policies.form')} editing={editing} onCancel={() => onDone(undefined)}>
      <Columns
        aside={
          <ListPanel title={t('policies.about')}>
            <div className={classes.fields}>
              <NameAndKey
                label={t('policies.name')}
                value={value}
                errors={errors}
                fresh={known ? null : { fallback: 'policy', taken }}
                onChange={change}
              />
              <div>
                <div id={`${id}-base`} className="mantine-InputWrapper-label">
                  {t('policies.counted')}
                </div>
                <SegmentedControl
                  fullWidth
                  aria-labelledby={`${id}-base`}
                  value={value.base}
                  onChange={(base) => change({ base })}
                  data={(['working', 'wall'] as const).map((base) => ({
                    value: base,
                    label: t(`policies.base.${base}`),
                  }))}
                />
                <p className={classes.help}>{t(`policies.baseHelp.${value.base}`)}</p>
              </div>
              {value.base === 'working' && (
                <Select
                  label={t('policies.calendar')}
                  placeholder={t('policies.ownCalendar')}
                  data={[...calendars]}
                  value={value.calendar ?? null}
                  clearable
                  checkIconPosition="right"
                  onChange={(calendar) => change({ calendar: calendar ?? undefined })}
                />
              )}
              <SpanField
                optional
                label={t('policies.repeat')}
                description={t('policies.repeatHelp')}
                value={value.repeatLast}
                error={sentenceAt(errors, 'repeatLast')}
                onChange={(repeatLast) => change({ repeatLast })}
              />
            </div>
          </ListPanel>
        }
      >
        {value.levels.map((level, index) => (
          <PolicyLevelFields
            key={index}
            level={level}
            index={index}
            count={value.levels.length}
            base={value.base}
            errors={errors}
            onChange={(next) => change({ levels: value.levels.with(index, next) })}
            onMove={(by) => change({ levels: moved(value.levels, index, by) })}
            onRemove={() => change({ levels: value.levels.toSpliced(index, 1) })}
          />
        ))}
        {value.levels.length < mostLevels && (
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={() => change({ levels: [...value.levels, newPolicyLevel(value.levels)] })}
            >
              {t('addLevel')}
            </Button>
          </div>
        )}
      </Columns>
    </EditForm>
  );
}

/** @param taken the keys in use when the policy is new. */
function checkPolicy(
  policy: EscalationPolicy,
  taken: readonly string[] | undefined,
): readonly FieldProblem[] {
  return [
    ...(taken === undefined ? [] : newKeyProblems(policy.key, taken)),
    ...problemsBy(EscalationPolicy, { ...policy, key: 'any' }),
    ...policyProblems(policy),
  ];
}
