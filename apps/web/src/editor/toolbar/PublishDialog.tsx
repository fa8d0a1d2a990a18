import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { Diagnostic } from '@sopflow/model';
import { inLocale } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { useFindings } from '../checking/FindingsContext.ts';
import { errorsIn } from '../checking/findings.ts';
import { useEditor } from '../session/EditorContext.ts';
import classes from './Toolbar.module.css';

export interface PublishDialogProps {
  readonly sopKey: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Saves what is on the screen; the saved revision, or null when it could not be saved. */
  readonly flush: () => Promise<number | null>;
  readonly onShow: (stepId: string | null) => void;
}

/** Asks for a note and publishes the draft. Errors stand in the way, warnings do not. */
export function PublishDialog({ sopKey, opened, onClose, flush, onShow }: PublishDialogProps) {
  const { t, locale } = useWords('editor');
  const surface = useWords('surface');
  const { document } = useEditor();
  const findings = useFindings();
  const queries = useQueryClient();
  const router = useRouter();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const name = inLocale(document.name, locale);
  const errors = errorsIn(findings);
  const warnings = findings.filter((finding) => finding.severity === 'warning');

  const publish = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const expectedRevision = await flush();
      if (expectedRevision === null) {
        setFailure(t('publish.unsaved'));
        return;
      }
      const version = await api.sops.publish({ params: { key: sopKey }, body: { expectedRevision, note } });
      await queries.invalidateQueries({ queryKey: ['sops'] });
      announceDone({ message: t('publish.done', { name, number: version.number }) });
      await router.navigate({ to: '/procedures/$key', params: { key: sopKey } });
    } catch (error) {
      setFailure(failureSentence(error, surface.t, locale));
    } finally {
      setBusy(false);
    }
  };
  const show = (stepId: string | null) => {
    onClose();
    onShow(stepId);
  };

  return (
    <Modal opened={opened} onClose={onClose} title={t('publish.title', { name })} size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('publish.lead')}
        </Text>
        {errors.length > 0 && (
          <Findings title={t('publish.blocked')} findings={errors} color="red" onShow={show} />
        )}
        {errors.length === 0 && warnings.length > 0 && (
          <Findings title={t('publish.warned')} findings={warnings} color="yellow" onShow={show} />
        )}
        <Textarea
          label={t('publish.note')}
          description={t('publish.noteHelp')}
          value={note}
          maxLength={2000}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {failure !== undefined && (
          <Alert color="red" variant="light" role="alert" title={t('publish.failed')}>
            {failure}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button loading={busy} disabled={errors.length > 0} onClick={() => void publish()}>
            {t('publish.act')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Diagnostic[];
  readonly color: 'red' | 'yellow';
  readonly onShow: (stepId: string | null) => void;
}

function Findings({ title, findings, color, onShow }: FindingsProps) {
  const { locale } = useWords('editor');
  return (
    <Alert color={color} variant="light" title={title}>
      <ul className={classes.findings}>
        {findings.map((finding, at) => (
          <li key={`${finding.code} ${finding.pointer} ${at}`}>
            <button type="button" className={classes.link} onClick={() => onShow(finding.stepId)}>
              {finding.message[locale]}
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
