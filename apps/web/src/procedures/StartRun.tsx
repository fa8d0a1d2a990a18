import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Form } from '@sopflow/model';
import { useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { requestDone, requestKeyFor } from '../data/requestKey.ts';
import { FormFields } from '../forms/FormFields.tsx';
import { useFormAnswers } from '../forms/useFormAnswers.ts';
import { failureSentence } from '../surface/failureWords.ts';
import { announceDone } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';

export interface StartRunProps {
  readonly sopKey: string;
  readonly name: string;
  readonly form: Form;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks what the start form asks, starts a run and leads to it. */
export function StartRun({ opened, onClose, ...sop }: StartRunProps) {
  const { t } = useWords('procedures');
  const phone = useMediaQuery('(max-width: 40em)') ?? false;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('start.title', { name: sop.name })}
      size="lg"
      fullScreen={phone}
    >
      <StartForm {...sop} />
    </Modal>
  );
}

function StartForm({ sopKey, name, form }: Pick<StartRunProps, 'sopKey' | 'name' | 'form'>) {
  const { t, locale } = useWords('procedures');
  const surface = useWords('surface');
  const router = useRouter();
  const answers = useFormAnswers(form, { at: 'input' });
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = `start:${sopKey}`;

  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = answers.check();
    if (input === undefined) return;
    setSending(true);
    setProblem(undefined);
    try {
      const { runId } = await api.runs.start({
        params: { key: sopKey },
        body: { input },
        idempotencyKey: requestKeyFor(act, input),
      });
      requestDone(act);
      announceDone({ message: t('start.started', { name }) });
      router.history.push(`/runs/${runId}`);
    } catch (error) {
      if (!answers.refuse(error)) setProblem(failureSentence(error, surface.t, locale));
    }
    setSending(false);
  };

  return (
    <form onSubmit={(event) => void start(event)} noValidate>
      <Stack gap="md">
        {problem !== undefined && (
          <Alert color="red" variant="light" role="alert" title={t('start.failed')}>
            {problem}
          </Alert>
        )}
        {form.length === 0 ? (
          <Text c="dimmed">{t('start.nothingAsked')}</Text>
        ) : (
          <FormFields answers={answers} disabled={sending} />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={sending}>
            {t('start.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
