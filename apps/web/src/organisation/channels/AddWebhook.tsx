import { Alert, Button, Modal } from '@mantine/core';
import { freeKey, inLocale } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { newKeyProblems } from '../editing/newKey.ts';
import { useEditing } from '../editing/useEditing.ts';
import classes from './AddWebhook.module.css';
import { SecretOnce } from '../secret/SecretOnce.tsx';
import { WebhookFields } from './WebhookFields.tsx';
import { type WebhookDraft, webhookProblems } from './webhookForm.ts';

export interface AddWebhookProps {
  readonly opened: boolean;
  /** Keys that the new one may not have. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Makes a webhook and shows its signing secret, once. */
export function AddWebhook({ opened, taken, onClose }: AddWebhookProps) {
  const { t } = useWords('organisation');
  const [made, setMade] = useState<{ readonly key: string; readonly secret: string }>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(made === undefined ? 'channels.add' : 'channels.made')}
      size="lg"
      // A click beside the dialog must not lose a secret that is shown only once.
      closeOnClickOutside={made === undefined}
    >
      {made === undefined ? (
        <AddForm taken={taken} onMade={setMade} onCancel={close} />
      ) : (
        <div className={classes.form}>
          <SecretOnce secret={made.secret} help={t('channels.secretHelp')} />
          <div className={classes.acts}>
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/organisation/channels/$key" params={{ key: made.key }} />
              )}
            >
              {t('channels.toTest')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}

interface AddFormProps {
  readonly taken: readonly string[];
  readonly onMade: (made: { readonly key: string; readonly secret: string }) => void;
  readonly onCancel: () => void;
}

function AddForm({ taken, onMade, onCancel }: AddFormProps) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const queries = useQueryClient();
  const { value, change, errors, submit, saving, failure } = useEditing<WebhookDraft>({
    initial: { key: freeKey('', 'webhook', taken), name: {}, url: '', enabled: true },
    check: (draft) => [...newKeyProblems(draft.key, taken), ...webhookProblems(draft)],
    save: async ({ key, name, url, enabled }) => {
      const { secret } = await api.webhooks.put({
        params: { key },
        body: { name, url: url.trim(), enabled },
      });
      await queries.invalidateQueries({ queryKey: ['organisation', 'webhooks'] });
      announceDone({ message: t('editing.saved', { name: inLocale(name, locale) }) });
      onMade({ key, secret: secret ?? '' });
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
      <WebhookFields
        value={value}
        errors={errors}
        onChange={(patch) =>
          change(
            patch.name === undefined
              ? patch
              : { ...patch, key: freeKey(patch.name.en ?? '', 'webhook', taken) },
          )
        }
      />
      {failure !== null && failure !== undefined && (
        <Alert color="red" variant="light" role="alert" title={t('editing.failed')}>
          {failureSentence(failure, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {t('editing.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('channels.add')}
        </Button>
      </div>
    </form>
  );
}
