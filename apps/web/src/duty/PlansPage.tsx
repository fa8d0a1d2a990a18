import {
  Alert,
  Anchor,
  Button,
  Card,
  Group,
  Modal,
  Stack,
  Switch,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import type { PlanView, TriggerView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconUrgent } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { FormFields } from '../forms/FormFields.tsx';
import { useFormAnswers } from '../forms/useFormAnswers.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { failureSentence } from '../surface/failureWords.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { useConditionWords } from './useConditionWords.ts';

/** The emergency plans, each with its button and its triggers. */
export function PlansPage() {
  const { t } = useWords('duty');
  const plans = useQuery({
    queryKey: ['alerts', 'plans'],
    queryFn: ({ signal }) => api.plans.list({ signal }),
  });
  return (
    <>
      <PageHeader title={t('plans.title')} lead={t('plans.lead')} />
      <Loaded
        query={plans}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={IconUrgent} title={t('plans.empty')}>
            {t('plans.emptyLead')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <Stack gap="md" maw={880}>
            {items.map((plan) => (
              <Plan key={plan.key} plan={plan} />
            ))}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function Plan({ plan }: { readonly plan: PlanView }) {
  const { t, locale } = useWords('duty');
  const mayStart = useMay('startPlans');
  const [starting, setStarting] = useState(false);
  const name = inLocale(plan.name, locale);
  return (
    <Card withBorder padding="md" component="section">
      <Stack gap="md">
        <Group justify="space-between" align="start" wrap="nowrap">
          <Stack gap={4}>
            <Title order={2}>{name}</Title>
            {plan.purpose !== null && <Text c="dimmed">{inLocale(plan.purpose, locale)}</Text>}
          </Stack>
          {mayStart && (
            <Button
              color="red"
              leftSection={<IconUrgent size={16} />}
              onClick={() => setStarting(true)}
              style={{ flexShrink: 0 }}
            >
              {t('plans.start')}
            </Button>
          )}
        </Group>
        {plan.running.map((incident) => (
          <Alert key={incident.runId} color="red" variant="light" icon={<IconUrgent size={16} />}>
            <Anchor
              renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: incident.runId }} />}
            >
              {incident.title}
            </Anchor>
          </Alert>
        ))}
        <Stack gap="xs">
          <Text fw={500}>{t('plans.triggers')}</Text>
          {plan.triggers.length === 0 && <Text c="dimmed">{t('plans.noTriggers')}</Text>}
          {plan.triggers.map((trigger) => (
            <OneTrigger key={trigger.key} trigger={trigger} />
          ))}
        </Stack>
      </Stack>
      <Modal
        opened={starting}
        onClose={() => setStarting(false)}
        title={t('plans.startTitle', { name })}
        size="lg"
      >
        <StartForm plan={plan} name={name} />
      </Modal>
    </Card>
  );
}

function OneTrigger({ trigger }: { readonly trigger: TriggerView }) {
  const { t, locale } = useWords('duty');
  const words = useConditionWords();
  const queries = useQueryClient();
  const mayEdit = useMay('editPlans');
  const toggle = async (enabled: boolean) => {
    const { key, name, plan, condition, coolDown } = trigger;
    try {
      await api.triggers.put({ params: { key }, body: { name, plan, condition, coolDown, enabled } });
      await queries.invalidateQueries({ queryKey: ['alerts', 'plans'] });
    } catch (error) {
      announceFailed(t('plans.switchFailed'), error);
    }
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      <Stack gap={0}>
        <Text>{inLocale(trigger.name, locale)}</Text>
        <Text c="dimmed" size="sm">
          {words(trigger.condition)}
          {trigger.quietUntil === null ? '' : ` · ${t('plans.quiet')}`}
        </Text>
      </Stack>
      <Switch
        aria-label={`${t('plans.enabled')}: ${inLocale(trigger.name, locale)}`}
        checked={trigger.enabled}
        disabled={!mayEdit}
        onChange={(event) => void toggle(event.currentTarget.checked)}
      />
    </Group>
  );
}

function StartForm({ plan, name }: { readonly plan: PlanView; readonly name: string }) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface');
  const router = useRouter();
  const answers = useFormAnswers(plan.startForm, { at: 'input' });
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = answers.check();
    if (input === undefined) return;
    setSending(true);
    setProblem(undefined);
    try {
      const { runId } = await api.plans.start({
        params: { key: plan.key },
        body: { input, reason },
        idempotencyKey: crypto.randomUUID(),
      });
      announceDone({ message: t('plans.started', { name }) });
      await router.navigate({ to: '/runs/$runId', params: { runId } });
    } catch (error) {
      if (!answers.refuse(error)) setProblem(failureSentence(error, surface.t, locale));
      setSending(false);
    }
  };

  return (
    <form onSubmit={(event) => void start(event)} noValidate>
      <Stack gap="md">
        <Text>{t('plans.startLead')}</Text>
        {problem !== undefined && (
          <Alert color="red" variant="light" role="alert" title={t('plans.failed')}>
            {problem}
          </Alert>
        )}
        <FormFields answers={answers} disabled={sending} />
        <Textarea
          label={t('plans.reason')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" color="red" loading={sending} disabled={reason.trim() === ''}>
            {t('plans.start')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
