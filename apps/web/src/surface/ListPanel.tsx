import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './ListPanel.module.css';

export interface ListPanelProps {
  readonly title: string;
  /** A link or button at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One titled part of a page whose rows reach from edge to edge; a {@link Panel} keeps a margin around its content instead. */
export function ListPanel({ title, aside, children }: ListPanelProps) {
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
