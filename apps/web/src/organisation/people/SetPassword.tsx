import { Alert, Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import type { PersonView } from '@sopflow/contract';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../data/client.ts';
import { fieldErrors } from '../../data/problem.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';

/** Gives a person a password to sign in with. */
export function SetPassword({
  person,
  onClose,
}: {
  readonly person: PersonView;
  readonly onClose: () => void;
}) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface');
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const errors = fieldErrors(refusal, locale);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setRefusal(undefined);
    try {
      await api.people.setPassword({ params: { id: person.id }, body: { password } });
      announceDone({ message: t('people.passwordSet', { name: person.name }) });
      onClose();
    } catch (error) {
      setRefusal(error);
      setSending(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title={t('people.passwordFor', { name: person.name })}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="md">
          {refusal !== undefined && errors['password'] === undefined && (
            <Alert color="red" variant="light" role="alert" title={t('people.passwordFailed')}>
              {failureSentence(refusal, surface.t, locale)}
            </Alert>
          )}
          <PasswordInput
            data-autofocus
            label={t('people.password')}
            description={t('people.passwordHelp')}
            autoComplete="new-password"
            required
            value={password}
            error={errors['password']}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={sending} disabled={password === ''}>
              {t('people.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
