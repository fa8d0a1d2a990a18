import {
  Button,
  Card,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import type { OrganisationView } from '@sopflow/contract';
import { inLocale, type LocalizedText } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { fieldErrors } from '../data/problem.ts';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { ApiKeys } from './ApiKeys.tsx';

/** What holds for the whole organisation. */
export function SettingsPage() {
  const { t } = useWords('organisation');
  const settings = useQuery({
    queryKey: ['organisation', 'settings'],
    queryFn: ({ signal }) => api.organisation.get({ signal }),
  });
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Loaded query={settings}>
        {(loaded) => (
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
            <SettingsForm settings={loaded} />
            <Stack gap="lg">
              <Lists />
              <ApiKeys />
            </Stack>
          </SimpleGrid>
        )}
      </Loaded>
    </>
  );
}

function SettingsForm({ settings }: { readonly settings: OrganisationView }) {
  const { t, locale } = useWords('organisation');
  const calendars =
    useQuery({
      queryKey: ['organisation', 'calendars'],
      queryFn: ({ signal }) => api.calendars.list({ signal }),
    }).data?.items ?? [];
  const [name, setName] = useState(settings.name === null ? '' : inLocale(settings.name, locale));
  const [calendar, setCalendar] = useState(settings.defaultCalendar);
  const [hosts, setHosts] = useState(settings.allowedHosts.join('\n'));
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const errors = fieldErrors(refusal, locale);
  const hostError = Object.entries(errors).find(([path]) => path.startsWith('allowedHosts'))?.[1];

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setRefusal(undefined);
    const allowedHosts = hosts
      .split('\n')
      .map((host) => host.trim())
      .filter((host) => host !== '');
    try {
      await api.organisation.update({
        body: {
          allowedHosts,
          ...(calendars.some(({ key }) => key === calendar) ? { defaultCalendar: calendar } : {}),
          ...(name.trim() === '' ? {} : { name: { ...settings.name, [locale]: name.trim() } }),
        },
      });
      announceDone({ message: t('settings.saved') });
    } catch (error) {
      setRefusal(error);
      announceFailed(t('settings.failed'), error);
    }
    setSending(false);
  };

  return (
    <Card withBorder padding="md" component="section">
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="md">
          <TextInput
            label={t('settings.name')}
            maxLength={200}
            value={name}
            error={errors['name']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('settings.calendar')}
            description={t('settings.calendarHelp')}
            allowDeselect={false}
            value={calendar}
            onChange={(value) => setCalendar(value ?? calendar)}
            data={calendars.map(({ key, name: title }) => ({ value: key, label: inLocale(title, locale) }))}
          />
          <Textarea
            label={t('settings.hosts')}
            description={t('settings.hostsHelp')}
            autosize
            minRows={2}
            spellCheck={false}
            value={hosts}
            error={hostError}
            onChange={(event) => setHosts(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={sending}>
              {t('settings.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

/** What deadlines and escalations count on, to be looked up. */
function Lists() {
  const { t, locale } = useWords('organisation');
  const calendars = useQuery({
    queryKey: ['organisation', 'calendars'],
    queryFn: ({ signal }) => api.calendars.list({ signal }),
  });
  const schedules = useQuery({
    queryKey: ['organisation', 'schedules'],
    queryFn: ({ signal }) => api.schedules.list({ signal }),
  });
  const policies = useQuery({
    queryKey: ['organisation', 'policies'],
    queryFn: ({ signal }) => api.policies.list({ signal }),
  });
  return (
    <Card withBorder padding="md" component="section">
      <Stack gap="md">
        <Named
          title={t('settings.calendars')}
          items={calendars.data?.items.map(({ key, name, timeZone }) => ({ key, name, about: timeZone }))}
        />
        <Named
          title={t('settings.schedules')}
          items={schedules.data?.items.map(({ key, name, levels }) => ({
            key,
            name,
            about: t('settings.levels', { count: levels.length }),
          }))}
        />
        <Named
          title={t('settings.policies')}
          items={policies.data?.items.map(({ key, name, levels }) => ({
            key,
            name,
            about: t('settings.levels', { count: levels.length }),
          }))}
        />
        <Text c="dimmed" size="sm" lang={locale}>
          /api/v1/docs
        </Text>
      </Stack>
    </Card>
  );
}

interface NamedProps {
  readonly title: string;
  readonly items:
    | readonly { readonly key: string; readonly name: LocalizedText; readonly about: string }[]
    | undefined;
}

function Named({ title, items }: NamedProps) {
  const { t, locale } = useWords('organisation');
  return (
    <Stack gap={4}>
      <Title order={2}>{title}</Title>
      {items?.length === 0 && <Text c="dimmed">{t('settings.none')}</Text>}
      {items?.map(({ key, name, about }) => (
        <Group key={key} justify="space-between">
          <Text>{inLocale(name, locale)}</Text>
          <Text c="dimmed">{about}</Text>
        </Group>
      ))}
    </Stack>
  );
}
