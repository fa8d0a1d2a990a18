import { Alert, Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import type { RunAct, RunView } from '@sopflow/contract';
import { findStep, inLocale, walkFlow } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../data/client.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { awaitedSignals } from './awaitedSignals.ts';

/** The acts that ask before they go ahead. */
export type AskedAct = Exclude<RunAct, 'resume'>;

interface AskForActProps {
  readonly act: AskedAct;
  readonly view: RunView;
  readonly onClose: () => void;
}

/** Says what an act will do, asks for its reason and what else it needs, and does it. A refusal is shown where the question stands. */
export function AskForAct({ act, view, onClose }: AskForActProps) {
  const { t, locale } = useWords('runs');
  const surface = useWords('surface').t;
  const queries = useQueryClient();
  const { run } = view;
  const steps = stepsOf(view).map((step) => ({ value: step.id, label: inLocale(step.name, locale) }));
  const signals = awaitedSignals(view).map(({ signal, stepName }) => ({
    value: signal,
    label: t('acts.signalFor', { signal, step: inLocale(stepName, locale) }),
  }));
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const [signal, setSignal] = useState(signals[0]?.value ?? null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const ready = act === 'signal' ? signal !== null : reason.trim() !== '' && (act !== 'jump' || to !== null);
  const danger = act === 'cancel' || act === 'withdraw';

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    setSending(true);
    setRefusal(undefined);
    try {
      await carryOut();
      announceDone({ message: t(`acts.done.${act}`, { title: run.title }) });
      onClose();
      await queries.invalidateQueries({ queryKey: ['runs'] });
    } catch (error) {
      setRefusal(error);
      setSending(false);
    }
  };
  const carryOut = () => {
    const params = { id: run.id };
    if (act === 'signal') return api.runs.signal({ params, body: { name: signal ?? '' } });
    if (act === 'jump') return api.runs.jump({ params, body: { to: to ?? '', reason: reason.trim() } });
    return api.runs[act]({ params, body: { reason: reason.trim() } });
  };

  return (
    <Modal opened onClose={onClose} title={t(`acts.questions.${act}`, { title: run.title })}>
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="md">
          <Text>{t(`acts.consequences.${act}`)}</Text>
          {refusal !== undefined && (
            <Alert color="red" variant="light" role="alert" title={t('acts.failed')}>
              {failureSentence(refusal, surface, locale)}
            </Alert>
          )}
          {act === 'jump' && (
            <Select
              label={t('acts.to')}
              placeholder={t('acts.chooseStep')}
              data={steps}
              searchable
              withAsterisk
              aria-required
              value={to}
              onChange={setTo}
            />
          )}
          {act === 'signal' ? (
            <Select
              label={t('acts.name')}
              data={signals}
              withAsterisk
              aria-required
              value={signal}
              onChange={setSignal}
            />
          ) : (
            <Textarea
              {...(act === 'jump' ? {} : { 'data-autofocus': true })}
              label={t('acts.reason')}
              description={t('acts.reasonHelp')}
              withAsterisk
              aria-required
              autosize
              minRows={3}
              maxRows={10}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('acts.keep')}
            </Button>
            <Button type="submit" {...(danger ? { color: 'red' } : {})} loading={sending} disabled={!ready}>
              {t(`acts.confirm.${act}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The steps of the flow that this run runs: of the whole document, or of the inside of an `each`. */
function stepsOf({ document, eachStep }: RunView) {
  const each = eachStep === null ? undefined : findStep(document, eachStep)?.step;
  return [...walkFlow(each?.kind === 'each' ? each.flow : document.flow)].map(({ step }) => step);
}
