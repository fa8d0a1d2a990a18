import type { ReactNode } from 'react';
import classes from './Columns.module.css';

export interface ColumnsProps {
  /** What the page is about. */
  readonly children: ReactNode;
  /** What belongs to it and is looked up; below it on a phone. */
  readonly aside: ReactNode;
}

/** The page of one object: its content, and beside it what is known about it. */
export function Columns({ children, aside }: ColumnsProps) {
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>{children}</div>
      <div className={classes.stack}>{aside}</div>
    </div>
  );
}
