import { MultiSelect, Select, TextInput } from '@mantine/core';
import { type PersonView, routes } from '@sopflow/contract';
import { Locale, type Person, Role } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { PersonPicker } from '../../forms/PersonPicker.tsx';
import { OwnZoneField } from '../../surface/fields/ZoneField.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { EditForm } from '../editing/EditForm.tsx';
import { errorOf, sentenceAt } from '../editing/fieldSentences.ts';
import { problemsBy, useEditing } from '../editing/useEditing.ts';
import classes from './PersonForm.module.css';

/** What is written about a person. Positions are given on the page of the position. */
type PersonDraft = Pick<
  Person,
  'name' | 'email' | 'locale' | 'timeZone' | 'roles' | 'department' | 'managerId'
>;

export interface PersonFormProps {
  readonly person: PersonView;
  readonly onDone: () => void;
}

/** Changes what is written about a person. */
export function PersonForm({ person, onDone }: PersonFormProps) {
  const { t } = useWords('organisation');
  const queries = useQueryClient();
  const before = draftOf(person);
  const put = async (draft: PersonDraft) => {
    await api.people.update({ params: { id: person.id }, body: draft });
    await queries.invalidateQueries({ queryKey: ['organisation'] });
  };
  const editing = useEditing<PersonDraft>({
    initial: before,
    check: (draft) => problemsBy(routes.people.update.body, draft),
    save: async (draft) => {
      await put(draft);
      announceDone({ message: t('editing.saved', { name: draft.name }), undo: () => put(before) });
      onDone();
    },
  });
  const { value, change, errors } = editing;
  return (
    <EditForm label={t('people.form')} editing={editing} onCancel={onDone}>
      <ListPanel title={t('people.about')}>
        <div className={classes.fields}>
          <TextInput
            required
            withAsterisk
            label={t('people.name')}
            maxLength={100}
            value={value.name}
            {...errorOf(errors, 'name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            required
            withAsterisk
            type="email"
            label={t('people.email')}
            maxLength={200}
            value={value.email}
            {...errorOf(errors, 'email')}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <TextInput
            label={t('people.department')}
            maxLength={100}
            value={value.department ?? ''}
            {...errorOf(errors, 'department')}
            onChange={(event) =>
              change({ department: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
          />
          <PersonPicker
            label={t('people.manager')}
            description={t('people.managerHelp')}
            value={value.managerId}
            without={[person.id]}
            {...errorOf(errors, 'managerId')}
            onChange={(managerId) => change({ managerId })}
          />
          <Select
            label={t('people.language')}
            description={t('people.languageHelp')}
            data={Locale.options.map((locale) => ({ value: locale, label: t(`languages.${locale}`) }))}
            value={value.locale}
            checkIconPosition="right"
            onChange={(chosen) => {
              const locale = Locale.options.find((one) => one === chosen);
              if (locale !== undefined) change({ locale });
            }}
          />
          <OwnZoneField
            label={t('people.zone')}
            description={t('people.zoneHelp')}
            otherwise={t('people.zoneOfOrganisation')}
            value={value.timeZone}
            error={sentenceAt(errors, 'timeZone')}
            onChange={(timeZone) => change({ timeZone })}
          />
          <MultiSelect
            label={t('people.roles')}
            description={t('people.rolesHelp')}
            value={value.roles}
            {...errorOf(errors, 'roles')}
            data={Role.options.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
            onChange={(chosen) => change({ roles: Role.options.filter((role) => chosen.includes(role)) })}
          />
        </div>
      </ListPanel>
    </EditForm>
  );
}

function draftOf({ name, email, locale, timeZone, roles, department, managerId }: PersonView): PersonDraft {
  return { name, email, locale, timeZone, roles, department, managerId };
}
