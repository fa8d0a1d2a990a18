import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import type { CalendarException } from '@sopflow/model';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { withText } from '../../surface/fields/withText.ts';
import { useWords } from '../../words/i18n.ts';
import { DayField } from '../editing/DayField.tsx';
import { errorOf, type FieldSentences } from '../editing/fieldSentences.ts';

import classes from './ExceptionFields.module.css';

const kinds = ['holiday', 'workday'] as const;

export interface ExceptionFieldsProps {
  readonly exceptions: readonly CalendarException[];
  readonly errors: FieldSentences;
  readonly onChange: (exceptions: CalendarException[]) => void;
}

/** The organisation's own days off and extra workdays. They win over the announcement and over the week. */
export function ExceptionFields({ exceptions, errors, onChange }: ExceptionFieldsProps) {
  const { t, locale } = useWords('organisation');
  return (
    <div role="group" aria-label={t('calendars.exceptions.title')}>
      <div className="mantine-InputWrapper-label">{t('calendars.exceptions.title')}</div>
      <p className={classes.help}>{t('calendars.exceptions.help')}</p>
      {exceptions.map((exception, index) => {
        const number = index + 1;
        const set = (patch: Partial<CalendarException>) =>
          onChange(exceptions.with(index, { ...exception, ...patch }));
        return (
          <div key={index} className={classes.entry}>
            <DayField
              bare
              label={t('calendars.exceptions.date', { number })}
              value={exception.date === '' ? null : exception.date}
              {...errorOf(errors, `exceptions.${index}.date`)}
              onChange={(date) => set({ date: date ?? '' })}
            />
            <Select
              aria-label={t('calendars.exceptions.kind', { number })}
              data={kinds.map((kind) => ({ value: kind, label: t(`calendars.exceptions.${kind}`) }))}
              value={exception.kind}
              checkIconPosition="right"
              onChange={(value) => {
                const kind = kinds.find((one) => one === value);
                if (kind !== undefined) set({ kind });
              }}
            />
            <TextInput
              className={classes.name ?? ''}
              aria-label={t('calendars.exceptions.name', { number })}
              placeholder={t('calendars.exceptions.namePlaceholder')}
              maxLength={200}
              value={exception.name?.[locale] ?? ''}
              {...errorOf(errors, `exceptions.${index}.name`)}
              onChange={(event) => {
                const name = withText(exception.name ?? {}, locale, event.currentTarget.value);
                const { name: _before, ...rest } = exception;
                onChange(
                  exceptions.with(
                    index,
                    name.en === undefined && name.zh === undefined ? rest : { ...rest, name },
                  ),
                );
              }}
            />
            <ActionIcon
              aria-label={t('calendars.exceptions.remove', { number })}
              onClick={() => onChange(exceptions.toSpliced(index, 1))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={() => onChange([...exceptions, { date: '', kind: 'holiday' }])}
      >
        {t('calendars.exceptions.add')}
      </Button>
    </div>
  );
}
