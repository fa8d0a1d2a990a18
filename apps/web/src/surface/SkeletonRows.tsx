import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../words/i18n.ts';
import classes from './SkeletonRows.module.css';

export interface SkeletonRowsProps {
  /** How many rows to hint at; about as many as will come. */
  readonly rows?: number;
  /** `list` for dense rows, `card` for phone-like blocks, `text` for a paragraph. */
  readonly shape?: 'list' | 'card' | 'text';
}

/** Widths in percent that make the hint look like words instead of a fence. */
const widths = [62, 48, 71, 55, 66, 43];

/** Grey rows in the place of what is being loaded. They appear after 150 ms, so that a quick answer shows no flicker. */
export function SkeletonRows({ rows = 6, shape = 'list' }: SkeletonRowsProps) {
  const { t } = useWords('surface');
  return (
    <div className={classes.rows} data-shape={shape} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} aria-hidden>
          <span className={classes.bar} style={{ width: `${widths[row % widths.length]}%` }} />
          {shape === 'list' && <span className={classes.end} />}
        </div>
      ))}
    </div>
  );
}
