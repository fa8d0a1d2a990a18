import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

export interface NoticeProps {
  /** `fault` where something is wrong now, `warning` where it can go wrong. */
  readonly tone: 'warning' | 'fault';
  readonly title: string;
  readonly children: ReactNode;
}

/** Something about the object on the page that its reader must know before relying on it. */
export function Notice({ tone, title, children }: NoticeProps) {
  const Mark = tone === 'fault' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.notice} data-tone={tone} role="note">
      <Mark size={18} aria-hidden />
      <div>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
    </div>
  );
}
