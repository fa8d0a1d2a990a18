import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useWords } from '../words/i18n.ts';

export interface ReasonDialogProps {
  readonly title: string;
  /** The verb that goes ahead. */
  readonly act: string;
  readonly onClose: () => void;
  /** Given without space around it; empty where it may be left out. */
  readonly onReason: (reason: string) => void;
  /** Names the reason; "Reason", or "Comment" where it may be left out. */
  readonly label?: string;
  /** Whether the reason may be left out. */
  readonly optional?: boolean;
  /** What else has to be chosen, above the reason. */
  readonly children?: ReactNode;
  readonly disabled?: boolean;
}

/** Asks why, before an act whose reason belongs into the history. Ctrl/⌘-Enter goes ahead. */
export function ReasonDialog({
  title,
  act,
  onClose,
  onReason,
  label,
  optional = false,
  children,
  disabled = false,
}: ReasonDialogProps) {
  const { t } = useWords('work');
  const [reason, setReason] = useState('');
  const ready = !disabled && (optional || reason.trim() !== '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) onReason(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {children}
          <Textarea
            {...(children === undefined ? { 'data-autofocus': true } : {})}
            label={label ?? t(optional ? 'task.comment' : 'task.reason')}
            description={t(optional ? 'task.commentHelp' : 'task.reasonHelp')}
            withAsterisk={!optional}
            aria-required={!optional}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('task.keep')}
            </Button>
            <Button type="submit" disabled={!ready}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
