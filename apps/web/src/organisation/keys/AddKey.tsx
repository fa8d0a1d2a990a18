import { Alert, Button, Modal, MultiSelect, Select, TextInput } from '@mantine/core';
import { routes } from '@sopflow/contract';
import { Role } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { serverNow } from '../../data/clock.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { useWords } from '../../words/i18n.ts';
import { errorOf } from '../editing/fieldSentences.ts';
import { problemsBy, useEditing } from '../editing/useEditing.ts';
import { SecretOnce } from '../secret/SecretOnce.tsx';
import classes from './AddKey.module.css';
import { keysQuery } from './keysQuery.ts';

const dayMs = 86_400_000;
const lives = ['30', '90', '365', 'never'] as const;

export interface AddKeyProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a key for a machine and shows its secret, once. */
export function AddKey({ opened, onClose }: AddKeyProps) {
  const { t } = useWords('organisation');
  const [secret, setSecret] = useState<string>();
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(secret === undefined ? 'keys.add' : 'keys.madeTitle')}
      // A click beside the dialog must not lose a secret that is shown only once.
      closeOnClickOutside={secret === undefined}
    >
      {secret === undefined ? (
        <AddForm onMade={setSecret} onCancel={close} />
      ) : (
        <SecretOnce secret={secret} help={t('keys.secretHelp')} />
      )}
    </Modal>
  );
}

interface NewKey {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Days, or for good. */
  readonly life: (typeof lives)[number];
}

interface AddFormProps {
  readonly onMade: (secret: string) => void;
  readonly onCancel: () => void;
}

function AddForm({ onMade, onCancel }: AddFormProps) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const queries = useQueryClient();
  const { value, change, errors, submit, saving, failure } = useEditing<NewKey>({
    initial: { name: '', roles: ['operations'], life: '365' },
    check: (key) => problemsBy(routes.access.createApiKey.body, bodyOf(key)),
    save: async (key) => {
      const { secret } = await api.access.createApiKey({ body: bodyOf(key) });
      await queries.invalidateQueries({ queryKey: keysQuery.queryKey });
      onMade(secret);
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
      <TextInput
        data-autofocus
        required
        withAsterisk
        label={t('keys.name')}
        description={t('keys.nameHelp')}
        maxLength={100}
        value={value.name}
        {...errorOf(errors, 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <MultiSelect
        required
        withAsterisk
        label={t('people.roles')}
        description={t('keys.rolesHelp')}
        value={[...value.roles]}
        {...errorOf(errors, 'roles')}
        data={Role.options.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        onChange={(chosen) => change({ roles: Role.options.filter((role) => chosen.includes(role)) })}
      />
      <Select
        label={t('keys.expires')}
        data={lives.map((life) => ({
          value: life,
          label: life === 'never' ? t('keys.never') : t('keys.inDays', { count: Number(life) }),
        }))}
        value={value.life}
        checkIconPosition="right"
        onChange={(chosen) => {
          const life = lives.find((one) => one === chosen);
          if (life !== undefined) change({ life });
        }}
      />
      {failure !== null && failure !== undefined && (
        <Alert color="red" variant="light" role="alert" title={t('editing.failed')}>
          {failureSentence(failure, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {t('editing.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('keys.add')}
        </Button>
      </div>
    </form>
  );
}

function bodyOf({ name, roles, life }: NewKey) {
  const expiresAt = life === 'never' ? null : serverNow() + Number(life) * dayMs;
  return { name, roles: [...roles], expiresAt };
}
