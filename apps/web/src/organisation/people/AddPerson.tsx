import { Alert, Button, Modal, MultiSelect, PasswordInput, TextInput } from '@mantine/core';
import { routes } from '@sopflow/contract';
import { Role } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { useMay, useSession } from '../../data/session.ts';
import { PersonPicker } from '../../forms/PersonPicker.tsx';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { errorOf } from '../editing/fieldSentences.ts';
import { problemsBy, useEditing } from '../editing/useEditing.ts';
import classes from './LeaveDialog.module.css';

export interface AddPersonProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Adds a person: who they are and what they may do. A password can also be given afterwards. */
export function AddPerson({ opened, onClose }: AddPersonProps) {
  const { t } = useWords('organisation');
  return (
    <Modal opened={opened} onClose={onClose} title={t('people.add')} size="lg">
      <AddForm onClose={onClose} />
    </Modal>
  );
}

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly department: string;
  readonly managerId: string | null;
  readonly password: string;
}

function AddForm({ onClose }: Pick<AddPersonProps, 'onClose'>) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayAdminister = useMay('administer');
  const language = useSession().organisation.locale;
  const bodyOf = ({ password, department, roles, ...person }: NewPerson) => ({
    ...person,
    locale: language,
    roles: [...roles],
    department: department === '' ? null : department,
    ...(password === '' ? {} : { password }),
  });
  const { value, change, errors, submit, saving, failure } = useEditing<NewPerson>({
    initial: { name: '', email: '', roles: ['staff'], department: '', managerId: null, password: '' },
    check: (person) => problemsBy(routes.people.create.body, bodyOf(person)),
    save: async (person) => {
      const { id, name } = await api.people.create({ body: bodyOf(person) });
      await queries.invalidateQueries({ queryKey: ['organisation'] });
      announceDone({ message: t('people.added', { name }) });
      onClose();
      await navigate({ to: '/organisation/people/$personId', params: { personId: id } });
    },
  });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.pair}>
        <TextInput
          data-autofocus
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
          value={value.department}
          {...errorOf(errors, 'department')}
          onChange={(event) => change({ department: event.currentTarget.value })}
        />
        <PersonPicker
          label={t('people.manager')}
          value={value.managerId}
          {...errorOf(errors, 'managerId')}
          onChange={(managerId) => change({ managerId })}
        />
      </div>
      <MultiSelect
        required
        withAsterisk
        label={t('people.roles')}
        description={t('people.rolesHelp')}
        value={[...value.roles]}
        {...errorOf(errors, 'roles')}
        data={Role.options.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        onChange={(chosen) => change({ roles: Role.options.filter((role) => chosen.includes(role)) })}
      />
      {mayAdminister && (
        <PasswordInput
          label={t('people.passwordOptional')}
          description={t('people.passwordLater')}
          autoComplete="new-password"
          value={value.password}
          {...errorOf(errors, 'password')}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
      )}
      {failure !== null && failure !== undefined && (
        <Alert color="red" variant="light" role="alert" title={t('people.addFailed')}>
          {failureSentence(failure, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('editing.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('people.add')}
        </Button>
      </div>
    </form>
  );
}
