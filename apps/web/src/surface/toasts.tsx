import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { announce } from './LiveRegion.tsx';
import { failureSentence } from './failureWords.ts';
import classes from './toasts.module.css';

/** How long an act can be undone from its toast. */
const undoMs = 8_000;
const failureMs = 10_000;

export interface Done {
  /** What was done, with the object's name: "‘Market research’ completed". */
  readonly message: string;
  /** Does the opposite on the server; without it the toast only tells. */
  readonly undo?: () => Promise<void>;
}

/** Tells that an act is done and offers to undo it for a few seconds. The act itself has happened: closing the tab loses nothing. */
export function announceDone({ message, undo }: Done): void {
  const t = wordsNow();
  const takeBack = async (id: string, act: () => Promise<void>) => {
    notifications.hide(id);
    try {
      await act();
      announceDone({ message: t('undo.done') });
    } catch (error) {
      announceFailed(t('undo.failed'), error);
    }
  };
  const id = notifications.show({
    message: (
      <span className={classes.line}>
        <IconCheck size={16} className={classes.check} aria-hidden />
        <span className={classes.text}>{message}</span>
        {undo !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={() => void takeBack(id, undo)}>
            {t('undo.act')}
          </Button>
        )}
      </span>
    ),
    autoClose: undoMs,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('close') },
  });
  announce(message);
}

/** Tells that an act failed: what, and why with the remedy. */
export function announceFailed(what: string, error: unknown): void {
  const t = wordsNow();
  const why = failureSentence(error, t, i18next.language === 'zh' ? 'zh' : 'en');
  notifications.show({
    message: (
      <span className={classes.line}>
        <IconAlertTriangle size={16} className={classes.failed} aria-hidden />
        <span className={classes.text}>
          <strong>{what}</strong>
          <br />
          {why}
        </span>
      </span>
    ),
    autoClose: failureMs,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('close') },
  });
  announce(`${what}. ${why}`, 'urgent');
}

/** Toasts are shown from event handlers, where no hook can run. */
function wordsNow(): TFunction<'surface'> {
  return i18next.getFixedT(null, 'surface');
}
