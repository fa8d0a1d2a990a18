import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../../words/i18n.ts';
import type { Place } from './place.ts';
import classes from './WaitingCount.module.css';

const noCount = () => undefined;

interface WaitingCountProps {
  readonly place: Place;
  /** `figure` stands at the end of a line, `badge` on the corner of an icon. */
  readonly look: 'figure' | 'badge';
}

/** How much waits at a place; nothing where nothing waits. */
export function WaitingCount({ place, look }: WaitingCountProps) {
  const { t } = useWords('shell');
  // A place's hook is the same on every render, as the rules of hooks ask.
  const useCount = place.useCount ?? noCount;
  const count = useCount() ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count} data-look={look}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <VisuallyHidden>{t('waiting', { count })}</VisuallyHidden>
    </span>
  );
}
