import {
  Alert,
  Button,
  Card,
  Code,
  Group,
  Modal,
  MultiSelect,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { Role } from '@sopflow/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { ConfirmButton } from '../surface/ConfirmButton.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';

/** The keys with which machines use the API. */
export function ApiKeys() {
  const { t } = useWords('organisation');
  const may = useMay('administer');
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const keys = useQuery({
    queryKey: ['apiKeys'],
    queryFn: ({ signal }) => api.access.apiKeys({ signal }),
    enabled: may,
  });
  if (!may) return null;
  const renew = () => queries.invalidateQueries({ queryKey: ['apiKeys'] });
  const revoke = async (id: string) => {
    await api.access.revokeApiKey({ params: { id } });
    await renew();
  };
  return (
    <Card withBorder padding="md" component="section">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{t('settings.keys')}</Title>
          <Button size="compact-sm" variant="default" onClick={() => setMaking(true)}>
            {t('settings.newKey')}
          </Button>
        </Group>
        <Loaded
          query={keys}
          size="panel"
          isEmpty={({ items }) => items.length === 0}
          empty={<Text c="dimmed">{t('settings.none')}</Text>}
        >
          {({ items }) => (
            <>
              {items.map((key) => (
                <Group key={key.id} justify="space-between" wrap="nowrap">
                  <Stack gap={0}>
                    <Text>{key.name}</Text>
                    <Text c="dimmed" size="sm">
                      {key.roles.map((role) => t(`roles.${role}`)).join(' · ')}
                    </Text>
                  </Stack>
                  {key.revokedAt === null ? (
                    <ConfirmButton
                      variant="subtle"
                      danger
                      question={t('settings.revokeQuestion', { name: key.name })}
                      consequence={t('settings.revokeConsequence')}
                      confirm={t('settings.revoke')}
                      onConfirm={() => revoke(key.id)}
                    >
                      {t('settings.revoke')}
                    </ConfirmButton>
                  ) : (
                    <Text c="dimmed">{t('settings.revoked')}</Text>
                  )}
                </Group>
              ))}
            </>
          )}
        </Loaded>
      </Stack>
      <Modal opened={making} onClose={() => setMaking(false)} title={t('settings.newKey')}>
        <NewKey onMade={() => void renew()} />
      </Modal>
    </Card>
  );
}

function NewKey({ onMade }: { readonly onMade: () => void }) {
  const { t } = useWords('organisation');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>(['operations']);
  const [secret, setSecret] = useState<string>();
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      setSecret((await api.access.createApiKey({ body: { name, roles } })).secret);
      onMade();
    } catch (error) {
      announceFailed(t('settings.failed'), error);
    }
  };
  if (secret !== undefined) {
    return (
      <Alert title={t('settings.keyMade')} variant="light">
        <Stack gap="sm">
          <Text>{t('settings.keySecret')}</Text>
          <Code block>{secret}</Code>
        </Stack>
      </Alert>
    );
  }
  return (
    <form onSubmit={(event) => void make(event)}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('settings.keyName')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <MultiSelect
          label={t('people.roles')}
          required
          value={roles}
          onChange={(values) => setRoles(Role.options.filter((role) => values.includes(role)))}
          data={Role.options.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={name.trim() === '' || roles.length === 0}>
            {t('settings.newKey')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
