import { Alert, Button, Group, Menu, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { RunAct, RunView } from '@sopflow/contract';
import { inLocale, walkFlow } from '@sopflow/model';
import { IconDots } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { failureSentence } from '../surface/failureWords.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';

type AskedAct = Exclude<RunAct, 'resume'>;

/** What the reader may do to the run as it stands; everything but resuming asks for the reason first. */
export function RunActs({ view }: { readonly view: RunView }) {
  const { t } = useWords('runs');
  const [asked, setAsked] = useState<AskedAct>();
  const { allowed, run } = view;
  if (allowed.length === 0) return null;

  const resume = async () => {
    try {
      await api.runs.resume({ params: { id: run.id } });
      announceDone({ message: t('acts.done.resume') });
    } catch (error) {
      announceFailed(t('acts.failed'), error);
    }
  };
  const inMenu = allowed.filter((act): act is AskedAct => act !== 'resume');

  return (
    <>
      {allowed.includes('resume') && <Button onClick={() => void resume()}>{t('acts.resume')}</Button>}
      {inMenu.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={16} />}>
              {t('acts.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {inMenu.map((act) => (
              <Menu.Item
                key={act}
                {...(act === 'cancel' || act === 'withdraw' ? { color: 'red' } : {})}
                onClick={() => setAsked(act)}
              >
                {t(`acts.${act}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked === undefined ? '' : `${t(`acts.${asked}`)}: ${run.title}`}
      >
        {asked !== undefined && <Ask act={asked} view={view} onDone={() => setAsked(undefined)} />}
      </Modal>
    </>
  );
}

function Ask({
  act,
  view,
  onDone,
}: {
  readonly act: AskedAct;
  readonly view: RunView;
  readonly onDone: () => void;
}) {
  const { t, locale } = useWords('runs');
  const surface = useWords('surface');
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const [signal, setSignal] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const complete = act === 'signal' ? signal !== '' : reason.trim() !== '' && (act !== 'jump' || to !== null);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setProblem(undefined);
    const params = { id: view.run.id };
    try {
      if (act === 'signal') await api.runs.signal({ params, body: { name: signal } });
      else if (act === 'jump') await api.runs.jump({ params, body: { to: to ?? '', reason } });
      else await api.runs[act]({ params, body: { reason } });
      announceDone({ message: t(`acts.done.${act}`) });
      onDone();
    } catch (error) {
      setProblem(failureSentence(error, surface.t, locale));
      setSending(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="md">
        <Text>{t(`acts.consequences.${act}`)}</Text>
        {problem !== undefined && (
          <Alert color="red" variant="light" role="alert" title={t('acts.failed')}>
            {problem}
          </Alert>
        )}
        {act === 'jump' && (
          <Select
            label={t('acts.to')}
            searchable
            required
            value={to}
            onChange={setTo}
            data={[...walkFlow(view.document.flow)].map(({ step }) => ({
              value: step.id,
              label: inLocale(step.name, locale),
            }))}
          />
        )}
        {act === 'signal' ? (
          <TextInput
            label={t('acts.name')}
            required
            value={signal}
            onChange={(event) => setSignal(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            label={t('acts.reason')}
            description={t('acts.reasonHelp')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('acts.keep')}
          </Button>
          <Button
            type="submit"
            {...(act === 'cancel' || act === 'withdraw' ? { color: 'red' } : {})}
            loading={sending}
            disabled={!complete}
          >
            {t(`acts.${act}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
