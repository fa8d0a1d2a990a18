import { MultiSelect, Select } from '@mantine/core';
import { inLocale, isBelow, Position } from '@sopflow/model';
import type { Position as PositionDraft } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { useChoices } from '../../chart/names/useNames.ts';
import { api } from '../../data/client.ts';
import { PersonPicker } from '../../forms/PersonPicker.tsx';
import { LocalizedField } from '../../surface/fields/LocalizedField.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { EditForm } from '../editing/EditForm.tsx';
import { errorOf, sentenceAt } from '../editing/fieldSentences.ts';
import { NameAndKey } from '../editing/NameAndKey.tsx';
import { newKeyProblems } from '../editing/newKey.ts';
import { problemsBy, useEditing } from '../editing/useEditing.ts';

import classes from './PositionForm.module.css';

export interface PositionFormProps {
  readonly initial: PositionDraft;
  /** Whether the server has it already: then its key is settled, and what it was can be put back. */
  readonly known: boolean;
  readonly all: readonly PositionDraft[];
  /** Told the key it was saved under, or nothing when it was given up. */
  readonly onDone: (saved: string | undefined) => void;
}

/** What a position answers for, who holds and covers it, and to which it reports. */
export function PositionForm({ initial, known, all, onDone }: PositionFormProps) {
  const { t, locale } = useWords('organisation');
  const queries = useQueryClient();
  const people = useChoices('person');
  const taken = all.map(({ key }) => key);
  const put = async ({ key, name, duties, holderIds, deputyId, reportsTo }: PositionDraft) => {
    await api.positions.put({ params: { key }, body: { name, duties, holderIds, deputyId, reportsTo } });
    await queries.invalidateQueries({ queryKey: ['organisation'] });
  };
  const editing = useEditing<PositionDraft>({
    initial,
    check: (value) => [
      ...(known ? [] : newKeyProblems(value.key, taken)),
      ...problemsBy(Position, { ...value, key: 'any' }),
    ],
    save: async (value) => {
      await put(value);
      announceDone({
        message: t('editing.saved', { name: inLocale(value.name, locale) }),
        ...(known ? { undo: () => put(initial) } : {}),
      });
      onDone(value.key);
    },
  });
  const { value, change, errors } = editing;
  return (
    <EditForm label={t('positions.form')} editing={editing} onCancel={() => onDone(undefined)}>
      <ListPanel title={t('positions.about')}>
        <div className={classes.fields}>
          <NameAndKey
            label={t('positions.name')}
            value={value}
            errors={errors}
            fresh={known ? null : { fallback: 'position', taken }}
            onChange={change}
          />
          <LocalizedField
            multiline
            label={t('positions.duties')}
            description={t('positions.dutiesHelp')}
            value={value.duties ?? {}}
            error={sentenceAt(errors, 'duties')}
            onChange={(duties) =>
              change({ duties: duties.en === undefined && duties.zh === undefined ? null : duties })
            }
          />
        </div>
      </ListPanel>
      <ListPanel title={t('positions.people')}>
        <div className={classes.fields}>
          <MultiSelect
            label={t('positions.holders')}
            description={t('positions.holdersHelp')}
            searchable
            data={[...people]}
            value={value.holderIds}
            {...errorOf(errors, 'holderIds')}
            onChange={(holderIds) => change({ holderIds })}
          />
          <PersonPicker
            label={t('positions.deputy')}
            description={t('positions.deputyHelp')}
            value={value.deputyId}
            without={value.holderIds}
            {...errorOf(errors, 'deputyId')}
            onChange={(deputyId) => change({ deputyId })}
          />
          <Select
            label={t('positions.reportsTo')}
            description={t('positions.reportsToHelp')}
            placeholder={t('positions.top')}
            searchable
            clearable
            checkIconPosition="right"
            // A position cannot report to one that reports to it.
            data={all
              .filter(({ key }) => key !== value.key && !isBelow(key, value.key, all))
              .map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }))}
            value={value.reportsTo}
            {...errorOf(errors, 'reportsTo')}
            onChange={(reportsTo) => change({ reportsTo })}
          />
        </div>
      </ListPanel>
    </EditForm>
  );
}
