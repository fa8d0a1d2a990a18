import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import classes from './SecretOnce.module.css';

/** A secret that is shown this once: what it is for, itself, and a way to copy it. */
export function SecretOnce({ secret, help }: { readonly secret: string; readonly help: string }) {
  const { t } = useWords('organisation');
  return (
    <div className={classes.secret}>
      <p className={classes.help}>{help}</p>
      <div className={classes.line}>
        <code className={classes.text}>{secret}</code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {t(copied ? 'secret.copied' : 'secret.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes.once}>{t('secret.once')}</p>
    </div>
  );
}
