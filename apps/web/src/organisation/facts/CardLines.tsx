import type { ReactNode } from 'react';
import classes from './CardLines.module.css';

export interface CardLinesProps {
  readonly title: ReactNode;
  /** A badge at the end of the title's line. */
  readonly mark?: ReactNode;
  readonly lines: readonly ReactNode[];
}

/** An entry of a list on a phone: its name, and what there is to say about it, line by line. */
export function CardLines({ title, mark, lines }: CardLinesProps) {
  return (
    <>
      <span className={classes.head}>
        <strong className={classes.title}>{title}</strong>
        {mark}
      </span>
      {lines
        .filter((line) => line !== null && line !== undefined && line !== '' && line !== false)
        .map((line, index) => (
          <span key={index} className={classes.line}>
            {line}
          </span>
        ))}
    </>
  );
}
