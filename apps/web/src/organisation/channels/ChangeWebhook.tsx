import { Alert, Button, Modal } from '@mantine/core';
import type { WebhookView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { useEditing } from '../editing/useEditing.ts';
import { webhooksQuery } from '../queries.ts';
import classes from './AddWebhook.module.css';
import { WebhookFields } from './WebhookFields.tsx';
import { type WebhookDraft, webhookProblems } from './webhookForm.ts';

export interface ChangeWebhookProps {
  readonly webhook: WebhookView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Changes the name, the address, or whether anything is sent. The secret stays. */
export function ChangeWebhook({ webhook, opened, onClose }: ChangeWebhookProps) {
  const { t, locale } = useWords('organisation');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('channels.edit', { name: inLocale(webhook.name, locale) })}
    >
      <ChangeForm webhook={webhook} onClose={onClose} />
    </Modal>
  );
}

function ChangeForm({ webhook, onClose }: Omit<ChangeWebhookProps, 'opened'>) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const queries = useQueryClient();
  const put = async ({ key, name, url, enabled }: WebhookDraft) => {
    await api.webhooks.put({ params: { key }, body: { name, url: url.trim(), enabled } });
    await queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
  };
  const { value, change, errors, submit, saving, failure } = useEditing<WebhookDraft>({
    initial: webhook,
    check: webhookProblems,
    save: async (draft) => {
      await put(draft);
      announceDone({
        message: t('editing.saved', { name: inLocale(draft.name, locale) }),
        undo: () => put(webhook),
      });
      onClose();
    },
  });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <WebhookFields value={value} errors={errors} onChange={change} />
      {failure !== null && failure !== undefined && (
        <Alert color="red" variant="light" role="alert" title={t('editing.failed')}>
          {failureSentence(failure, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('editing.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('editing.save')}
        </Button>
      </div>
    </form>
  );
}
