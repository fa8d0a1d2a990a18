import { Button, Modal, Stack, Text } from '@mantine/core';
import type { SopView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { useEditor } from '../session/EditorContext.ts';

export interface StaleDialogProps {
  readonly sop: SopView;
  readonly opened: boolean;
  readonly onReload: () => void;
}

/** The draft was saved by somebody else meanwhile: theirs is loaded, or ours becomes an SOP of its own. There is no third way out. */
export function StaleDialog({ sop, opened, onReload }: StaleDialogProps) {
  const { t, locale } = useWords('editor');
  const { document } = useEditor();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  const copy = async () => {
    setBusy(true);
    const original = document.name;
    const name = { [locale]: t('stale.copyName', { name: inLocale(original, locale) }).slice(0, 200) };
    // The end of the moment's number tells one copy from the next.
    const key = `${sop.key.slice(0, 52)}-copy-${Date.now().toString(36).slice(-5)}`;
    try {
      await api.sops.create({
        body: { key, kind: document.kind, name, document: { ...document, key, name } },
      });
      announceDone({ message: t('stale.copied', { name: inLocale(name, locale) }) });
      await router.navigate({ to: '/procedures/$sop/edit', params: { sop: key } });
    } catch (error) {
      announceFailed(t('stale.copyFailed'), error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      title={t('stale.title')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        <Text size="sm">{t('stale.lead')}</Text>
        <div>
          <Button fullWidth loading={busy} onClick={() => void copy()}>
            {t('stale.copy')}
          </Button>
          <Text size="xs" c="dimmed" mt={4}>
            {t('stale.copyHelp')}
          </Text>
        </div>
        <div>
          <Button fullWidth variant="default" disabled={busy} onClick={onReload}>
            {t('stale.reload')}
          </Button>
          <Text size="xs" c="dimmed" mt={4}>
            {t('stale.reloadHelp')}
          </Text>
        </div>
      </Stack>
    </Modal>
  );
}
