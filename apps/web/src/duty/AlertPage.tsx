import {
  Anchor,
  Button,
  Card,
  Group,
  Modal,
  Stack,
  Table,
  Text,
  Textarea,
  Timeline,
  Title,
} from '@mantine/core';
import type { AlertView } from '@sopflow/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { usePersonNames } from '../forms/people.ts';
import { factSentence } from '../runs/factSentence.ts';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { When } from '../surface/When.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { AlertState } from './AlertState.tsx';
import { useAlertName } from './AlertsPage.tsx';
import { useAcknowledge } from './useAcknowledge.ts';

const route = getRouteApi('/signed-in/duty/alerts/$alertId');

/** One alert: how it climbed, who was told, what comes next. */
export function AlertPage() {
  const { alertId } = route.useParams();
  const alert = useQuery({
    queryKey: ['alerts', 'one', alertId],
    queryFn: ({ signal }) => api.alerts.get({ params: { id: alertId }, signal }),
  });
  return <Loaded query={alert}>{(view) => <OneAlert view={view} />}</Loaded>;
}

function OneAlert({ view }: { readonly view: AlertView }) {
  const { t } = useWords('duty');
  const { alert, allowed, next } = view;
  const acknowledge = useAcknowledge();
  const [resolving, setResolving] = useState(false);
  const name = useAlertName()(alert);
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t('alerts.title'), link: { to: '/duty' } }]}
        status={<AlertState status={alert.status} />}
        lead={
          <Group gap="md">
            <DueText at={alert.dueAt} status="late" />
            <span>{t('alerts.levelOf', { level: alert.level, levels: alert.levels })}</span>
            <Anchor
              renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: alert.runId }} />}
            >
              {t('alert.toRun')}
            </Anchor>
            {alert.acknowledgedByName !== null && (
              <span>{t('alert.acknowledgedBy', { name: alert.acknowledgedByName })}</span>
            )}
          </Group>
        }
        actions={
          <>
            {allowed.includes('resolve') && (
              <Button variant="default" onClick={() => setResolving(true)}>
                {t('alert.resolve')}
              </Button>
            )}
            {allowed.includes('acknowledge') && (
              <Button onClick={() => void acknowledge(alert.id, name)}>{t('alerts.acknowledge')}</Button>
            )}
          </>
        }
      />
      <Stack gap="lg" maw={880}>
        <Card withBorder padding="md">
          <Title order={2} mb="xs">
            {t('alert.nextTitle')}
          </Title>
          {next === null ? (
            <Text c="dimmed">{t('alert.nextNone')}</Text>
          ) : (
            <Group gap="md">
              <DueText at={next.at} />
              <Text>
                {t('alert.nextTo', {
                  level: next.level,
                  who: next.recipients.map((person) => person.name).join(', '),
                })}
              </Text>
            </Group>
          )}
        </Card>
        <Story view={view} />
        <Deliveries view={view} />
      </Stack>
      {resolving && <Resolve alertId={alert.id} name={name} onClose={() => setResolving(false)} />}
    </>
  );
}

function Story({ view }: { readonly view: AlertView }) {
  const { t } = useWords('duty');
  const runs = useWords('runs');
  const nameOf = usePersonNames();
  return (
    <section aria-label={t('alert.timeline')}>
      <Title order={2} mb="sm">
        {t('alert.timeline')}
      </Title>
      <Timeline bulletSize={12} lineWidth={2}>
        {view.timeline.map((entry) => {
          const sentences = entry.facts.flatMap(
            (fact) => factSentence(fact, { t: runs.t, locale: runs.locale, document: null, nameOf }) ?? [],
          );
          if (sentences.length === 0) return null;
          return (
            <Timeline.Item
              key={entry.seq}
              title={
                <Group gap="sm">
                  <Text fw={500}>{entry.actorName ?? t('alert.system')}</Text>
                  <Text c="dimmed" size="sm">
                    <When at={entry.at} />
                  </Text>
                </Group>
              }
            >
              {sentences.map((sentence) => (
                <Text key={sentence}>{sentence}</Text>
              ))}
            </Timeline.Item>
          );
        })}
      </Timeline>
    </section>
  );
}

function Deliveries({ view: { deliveries } }: { readonly view: AlertView }) {
  const { t } = useWords('duty');
  return (
    <section aria-label={t('alert.deliveries')}>
      <Title order={2} mb="sm">
        {t('alert.deliveries')}
      </Title>
      {deliveries.length === 0 ? (
        <Text c="dimmed">{t('alert.noDeliveries')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('alert.target')}</Table.Th>
                <Table.Th>{t('alert.channel')}</Table.Th>
                <Table.Th>{t('alerts.level')}</Table.Th>
                <Table.Th>{t('alert.state')}</Table.Th>
                <Table.Th>{t('alert.attempts')}</Table.Th>
                <Table.Th>{t('alert.when')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {deliveries.map((delivery) => (
                <Table.Tr key={delivery.key}>
                  <Table.Td>
                    {delivery.personName === null ? (
                      delivery.target
                    ) : (
                      <PersonChip name={delivery.personName} />
                    )}
                  </Table.Td>
                  <Table.Td>{t(`channels.${delivery.channel}`)}</Table.Td>
                  <Table.Td>{delivery.level}</Table.Td>
                  <Table.Td title={delivery.lastError ?? undefined}>{t(`alert.${delivery.status}`)}</Table.Td>
                  <Table.Td>{delivery.attempts}</Table.Td>
                  <Table.Td>
                    <When at={delivery.deliveredAt ?? delivery.createdAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

function Resolve({
  alertId,
  name,
  onClose,
}: {
  readonly alertId: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords('duty');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const resolve = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      await api.alerts.resolve({ params: { id: alertId }, body: { reason } });
      announceDone({ message: t('alert.resolved', { name }) });
      await queries.invalidateQueries({ queryKey: ['alerts'] });
    } catch (error) {
      announceFailed(t('alerts.failed'), error);
    }
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('alert.resolveTitle', { name })}>
      <form onSubmit={(event) => void resolve(event)}>
        <Stack gap="md">
          <Textarea
            data-autofocus
            label={t('alert.reason')}
            description={t('alert.reasonHelp')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={reason.trim() === ''}>
              {t('alert.resolve')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
