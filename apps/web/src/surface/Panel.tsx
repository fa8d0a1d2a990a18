import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** A link or button at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One titled part of a page, on its own sheet. */
export function Panel({ title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
