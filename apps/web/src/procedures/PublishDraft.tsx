import { Alert, Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { ProblemError, type VersionView } from '@sopflow/contract';
import { IconUpload } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { failureSentence } from '../surface/failureWords.ts';
import { announceDone } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';

export interface PublishDraftProps {
  readonly sopKey: string;
  readonly name: string;
  readonly draft: VersionView;
}

/** Publishes the draft as it was read; what speaks against it is listed, each finding with its step. */
export function PublishDraft({ sopKey, name, draft }: PublishDraftProps) {
  const { t, locale } = useWords('procedures');
  const surface = useWords('surface');
  const [opened, setOpened] = useState(false);
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const findings = refusal instanceof ProblemError ? refusal.problem.problems : [];

  const publish = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setRefusal(undefined);
    try {
      const { number } = await api.sops.publish({
        params: { key: sopKey },
        body: { expectedRevision: draft.revision, note },
      });
      announceDone({ message: t('publish.done', { name, number }) });
      setOpened(false);
    } catch (error) {
      setRefusal(error);
    }
    setSending(false);
  };

  return (
    <>
      <Button leftSection={<IconUpload size={16} />} onClick={() => setOpened(true)}>
        {t('publish.act')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('publish.title', { name })}>
        <form onSubmit={(event) => void publish(event)}>
          <Stack gap="md">
            <Text>{t('publish.lead')}</Text>
            {refusal !== undefined && (
              <Alert color="red" variant="light" role="alert" title={t('publish.failed')}>
                {failureSentence(refusal, surface.t, locale)}
                <List size="sm" mt="xs">
                  {findings.map(({ pointer, message }) => (
                    <List.Item key={pointer}>{message[locale]}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
            <Textarea
              data-autofocus
              label={t('publish.note')}
              autosize
              minRows={2}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={sending}>
                {t('publish.act')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
