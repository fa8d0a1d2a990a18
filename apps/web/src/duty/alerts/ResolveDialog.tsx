import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { AlertSummary } from '@sopflow/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { fieldErrors } from '../../data/problem.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { alertName } from './alertWords.ts';

export interface ResolveDialogProps {
  /** The alert that is to be resolved; closed without one. */
  readonly alert: AlertSummary | undefined;
  readonly onClose: () => void;
}

/** Asks what was done about an alert, and resolves it. */
export function ResolveDialog({ alert, onClose }: ResolveDialogProps) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const name = alert === undefined ? '' : alertName(alert, t, locale);

  const close = () => {
    setReason('');
    setMissing(false);
    resolve.reset();
    onClose();
  };
  const resolve = useMutation({
    mutationFn: (id: string) => api.alerts.resolve({ params: { id }, body: { reason } }),
    onSuccess: () => {
      announceDone({ message: t('acts.resolved', { name }) });
      close();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  });
  const send = () => {
    if (reason.trim() === '') setMissing(true);
    else if (alert !== undefined) resolve.mutate(alert.id);
  };
  const refusal =
    resolve.error === null
      ? undefined
      : (fieldErrors(resolve.error, locale)['reason'] ?? failureSentence(resolve.error, surface, locale));
  const error = missing && reason.trim() === '' ? t('acts.reasonMissing') : refusal;

  return (
    <Modal opened={alert !== undefined} onClose={close} title={t('acts.resolveTitle', { name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md">
          <Text c="dimmed">{t('acts.resolveLead')}</Text>
          <Textarea
            data-autofocus
            withAsterisk
            required
            autosize
            minRows={3}
            maxLength={2000}
            label={t('acts.reason')}
            description={t('acts.reasonHelp')}
            value={reason}
            {...(error === undefined ? {} : { error })}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t('acts.cancel')}
            </Button>
            <Button type="submit" loading={resolve.isPending}>
              {t('acts.resolve')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
