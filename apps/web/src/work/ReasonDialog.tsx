import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useWords } from '../words/i18n.ts';

export interface ReasonDialogProps {
  readonly title: string;
  /** The verb that goes ahead. */
  readonly act: string;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
  /** Whether the reason may be left out. */
  readonly optional?: boolean;
  /** What else has to be chosen, above the reason. */
  readonly children?: ReactNode;
  readonly disabled?: boolean;
}

/** Asks why, before an act whose reason belongs into the history. */
export function ReasonDialog({
  title,
  act,
  onClose,
  onReason,
  optional = false,
  children,
  disabled = false,
}: ReasonDialogProps) {
  const { t } = useWords('work');
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onReason(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {children}
          <Textarea
            data-autofocus
            label={t('task.reason')}
            description={t('task.reasonHelp')}
            required={!optional}
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('task.keep')}
            </Button>
            <Button type="submit" disabled={disabled || (!optional && reason.trim() === '')}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
