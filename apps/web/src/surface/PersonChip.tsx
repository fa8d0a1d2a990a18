import { VisuallyHidden } from '@mantine/core';
import { IconBeach, IconUserQuestion } from '@tabler/icons-react';
import { useWords } from '../words/i18n.ts';
import classes from './PersonChip.module.css';
import { initialsOf } from './initials.ts';

export interface PersonChipProps {
  /** The name; `null` when nobody is there (an unclaimed task, a position without holder). */
  readonly name: string | null;
  /** The position in which the person acts, or what stands in for a missing person. */
  readonly position?: string | undefined;
  /** On leave: marked with an icon and said to screen readers. */
  readonly away?: boolean | undefined;
  /** `mark` shows the initials alone, with the name for screen readers and on hover. */
  readonly look?: 'name' | 'mark';
}

/** A person wherever one is named: initials, name, position, away. */
export function PersonChip({ name, position, away = false, look = 'name' }: PersonChipProps) {
  const { t } = useWords('surface');
  const shown = name ?? t('person.nobody');
  return (
    <span
      className={classes.chip}
      data-nobody={name === null || undefined}
      title={look === 'mark' ? shown : undefined}
    >
      <span className={classes.mark} aria-hidden>
        {name === null ? <IconUserQuestion size={14} /> : initialsOf(name)}
        {away && (
          <span className={classes.away}>
            <IconBeach size={10} stroke={2.25} />
          </span>
        )}
      </span>
      {look === 'mark' ? (
        <VisuallyHidden>{shown}</VisuallyHidden>
      ) : (
        <span className={classes.name}>{shown}</span>
      )}
      {away && <VisuallyHidden>{t('person.away')}</VisuallyHidden>}
      {position !== undefined && look === 'name' && <span className={classes.position}>{position}</span>}
    </span>
  );
}
