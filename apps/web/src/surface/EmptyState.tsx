import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly icon: Icon;
  /** What is not here, in a few words. */
  readonly title: string;
  /** What belongs here and how it gets here. */
  readonly children: ReactNode;
  /** The act that fills the place: a button, or nothing where only others can fill it. */
  readonly act?: ReactNode;
  /** `page` replaces a page's content; `panel` stands within one. */
  readonly size?: 'page' | 'panel';
  /** The heading's level in the page. */
  readonly level?: 1 | 2 | 3;
}

/** An empty place that says what belongs here and offers the act that fills it. */
export function EmptyState({ icon: Mark, title, children, act, size = 'page', level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.empty} data-size={size}>
      <span className={classes.mark}>
        <Mark size={24} stroke={1.5} aria-hidden />
      </span>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.lead}>{children}</p>
      {act !== undefined && <div className={classes.act}>{act}</div>}
    </div>
  );
}
