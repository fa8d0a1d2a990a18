import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './fields.module.css';

export interface SectionProps {
  readonly title: string;
  readonly help?: string | undefined;
  /** Stands beside the title: a switch, a button. */
  readonly act?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a panel under its title. */
export function Section({ title, help, act, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        {act}
      </div>
      {help !== undefined && <p className={classes.help}>{help}</p>}
      {children}
    </section>
  );
}
