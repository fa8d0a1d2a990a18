import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useWords } from '../../words/i18n.ts';
import type { FieldOf, FieldProps } from './fieldProps.ts';
import classes from './ListField.module.css';
import { keptOf, rowsOf, withText } from './rows.ts';
import { useFieldWords } from './useFieldWords.ts';

/** Several entries, one per row. Enter begins the next row; pasting several lines fills several rows. */
export function ListField({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'list'>>) {
  const { t } = useWords('forms');
  const { 'aria-required': _required, ...words } = useFieldWords(field, error);
  const [drawn, setDrawn] = useState<readonly string[]>(rowsOf(value));
  const group = useRef<HTMLDivElement>(null);
  // Blank rows live on screen only; when the kept value is another than theirs, it was changed from outside.
  const same = JSON.stringify(keptOf(drawn) ?? []) === JSON.stringify(rowsOf(value));
  const shown = same ? drawn : rowsOf(value);
  const rows = shown.length === 0 ? [''] : shown;
  const full = rows.length >= field.maxItems;

  const change = (next: readonly string[], focus?: number) => {
    setDrawn(next);
    onChange(keptOf(next));
    if (focus === undefined) return;
    requestAnimationFrame(() => group.current?.querySelectorAll('input').item(focus)?.focus());
  };
  const addAfter = (index: number) => {
    if (!full) change([...rows.slice(0, index + 1), '', ...rows.slice(index + 1)], index + 1);
  };

  return (
    <Input.Wrapper {...words} labelElement="div">
      <div ref={group} role="group" aria-label={words.label} className={classes.rows}>
        {rows.map((row, index) => (
          // Rows have no identity of their own besides their place.
          <div key={index} className={classes.row}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            <TextInput
              className={classes.text ?? ''}
              aria-label={t('list.row', { number: index + 1 })}
              value={row}
              disabled={disabled}
              error={error !== undefined}
              maxLength={2000}
              onChange={(event) => change(withText(rows, index, event.currentTarget.value))}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text');
                if (!pasted.includes('\n')) return;
                event.preventDefault();
                change(withText(rows, index, row + pasted).slice(0, field.maxItems));
              }}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter') {
                  event.preventDefault();
                  addAfter(index);
                } else if (event.key === 'Backspace' && row === '' && rows.length > 1) {
                  event.preventDefault();
                  change(
                    rows.filter((_, at) => at !== index),
                    Math.max(index - 1, 0),
                  );
                }
              }}
            />
            <ActionIcon
              aria-label={t('list.remove', { number: index + 1 })}
              disabled={disabled}
              data-idle={(rows.length === 1 && row === '') || undefined}
              className={classes.remove ?? ''}
              onClick={() => change(rows.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </div>
        ))}
        <Button
          className={classes.add ?? ''}
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          disabled={disabled || full}
          onClick={() => addAfter(rows.length - 1)}
        >
          {full ? t('list.full', { count: field.maxItems }) : t('list.add')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
