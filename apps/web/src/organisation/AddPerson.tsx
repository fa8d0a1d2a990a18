import { Alert, Button, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { Role } from '@sopflow/model';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { fieldErrors } from '../data/problem.ts';
import { failureSentence } from '../surface/failureWords.ts';
import { announceDone } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';

/** Adds a person: who they are and what they may do. A password can be given afterwards. */
export function AddPerson({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords('organisation');
  return (
    <Modal opened={opened} onClose={onClose} title={t('people.add')}>
      <AddForm onDone={onClose} />
    </Modal>
  );
}

function AddForm({ onDone }: { readonly onDone: () => void }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>(['staff']);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const errors = fieldErrors(refusal, locale);

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setRefusal(undefined);
    try {
      await api.people.create({ body: { name, email, roles, locale } });
      announceDone({ message: t('people.added', { name }) });
      onDone();
    } catch (error) {
      setRefusal(error);
      setSending(false);
    }
  };

  return (
    <form onSubmit={(event) => void add(event)} noValidate>
      <Stack gap="md">
        {refusal !== undefined && Object.keys(errors).length === 0 && (
          <Alert color="red" variant="light" role="alert" title={t('people.addFailed')}>
            {failureSentence(refusal, surface.t, locale)}
          </Alert>
        )}
        <TextInput
          data-autofocus
          label={t('people.name')}
          required
          value={name}
          error={errors['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.email')}
          type="email"
          required
          value={email}
          error={errors['email']}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <MultiSelect
          label={t('people.roles')}
          required
          value={roles}
          error={errors['roles']}
          onChange={(values) => setRoles(Role.options.filter((role) => values.includes(role)))}
          data={Role.options.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={sending}
            disabled={name.trim() === '' || email.trim() === '' || roles.length === 0}
          >
            {t('people.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
