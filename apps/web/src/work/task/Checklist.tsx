import { Checkbox } from '@mantine/core';
import type { ChecklistItem } from '@sopflow/model';
import { inLocale } from '@sopflow/model';
import { useEffect, useId, useRef } from 'react';
import { FieldError } from '../../surface/FieldError.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './Checklist.module.css';

interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  readonly checked: readonly string[];
  readonly disabled: boolean;
  readonly error: string | undefined;
  /** How often the reader was to be led to the first open point; leads there when it grows. */
  readonly refusals: number;
  readonly onChange: (checked: readonly string[]) => void;
}

/** The points to be done, to be ticked one by one. */
export function Checklist({ items, checked, disabled, error, refusals, onChange }: ChecklistProps) {
  const { t, locale } = useWords('work');
  const errorId = useId();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the point may lie outside the window: without this the button would seem to do nothing.
  useEffect(() => {
    if (refusals > 0) list.current?.querySelector<HTMLElement>('input[data-open]')?.focus();
  }, [refusals]);
  const tick = (id: string, on: boolean) =>
    onChange(on ? [...checked, id] : checked.filter((other) => other !== id));
  return (
    <div role="group" aria-label={t('task.checklist')} aria-describedby={errorId}>
      <ul ref={list} className={classes.list}>
        {items.map((item) => {
          const on = checked.includes(item.id);
          return (
            <li key={item.id}>
              <Checkbox
                className={classes.item ?? ''}
                checked={on}
                disabled={disabled}
                data-open={(item.required && !on) || undefined}
                error={error !== undefined && item.required && !on}
                label={
                  <>
                    {inLocale(item.text, locale)}
                    {!item.required && <span className={classes.optional}> {t('task.optional')}</span>}
                  </>
                }
                onChange={(event) => tick(item.id, event.currentTarget.checked)}
              />
            </li>
          );
        })}
      </ul>
      <FieldError id={errorId} message={error} />
    </div>
  );
}
