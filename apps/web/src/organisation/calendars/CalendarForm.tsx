import { SegmentedControl, Switch } from '@mantine/core';
import { Calendar, type FieldProblem, inLocale } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../data/client.ts';
import { useNow } from '../../data/clock.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { EditForm } from '../editing/EditForm.tsx';
import { sentenceAt } from '../editing/fieldSentences.ts';
import { NameAndKey } from '../editing/NameAndKey.tsx';
import { newKeyProblems } from '../editing/newKey.ts';
import { problemsBy } from '../editing/useEditing.ts';
import { useSharedEditing } from '../editing/useSharedEditing.ts';
import { ZoneField } from '../../surface/fields/ZoneField.tsx';
import { Columns } from '../facts/Columns.tsx';
import classes from './CalendarForm.module.css';
import { ExceptionFields } from './ExceptionFields.tsx';
import { monthAt } from './month.ts';
import { MonthView } from './MonthView.tsx';
import { WeekFields } from './WeekFields.tsx';

export interface CalendarFormProps {
  readonly initial: Calendar;
  /** The revision it was read at; null while it is new. With one its key is settled, and what it was can be put back. */
  readonly revision: number | null;
  /** Keys that a new calendar may not have. */
  readonly taken?: readonly string[];
  /** Told the key it was saved under, or nothing when it was given up. */
  readonly onDone: (saved: string | undefined) => void;
}

/** Working hours, holidays and the organisation's own days of a calendar, with the month as it will be. */
export function CalendarForm({ initial, revision, taken = [], onDone }: CalendarFormProps) {
  const { t, locale } = useWords('organisation');
  const queries = useQueryClient();
  const now = useNow();
  const id = useId();
  const [month, setMonth] = useState(() => monthAt(now, initial.timeZone));

  const known = revision !== null;
  const put = async ({ key, ...body }: Calendar, expectedRevision: number | null) => {
    const saved = await api.calendars.put({ params: { key }, body: { ...body, expectedRevision } });
    await queries.invalidateQueries({ queryKey: ['organisation'] });
    return saved;
  };
  const editing = useSharedEditing<Calendar>({
    initial: { value: initial, revision },
    check: (value) => checkCalendar(value, known ? undefined : taken),
    load: async () => {
      const { revision: newer, ...theirs } = await api.calendars.get({ params: { key: initial.key } });
      return { value: theirs, revision: newer };
    },
    save: async (value, read) => {
      const ordered = {
        ...value,
        exceptions: value.exceptions.toSorted((a, b) => a.date.localeCompare(b.date)),
      };
      const saved = await put(ordered, read.revision);
      announceDone({
        message: t('editing.saved', { name: inLocale(value.name, locale) }),
        ...(known ? { undo: async () => void (await put(read.value, saved.revision)) } : {}),
      });
      onDone(value.key);
    },
  });
  const { value, change, errors } = editing;
  // What is not a calendar yet cannot be drawn; the last one that was keeps the place.
  const drawable = Calendar.safeParse({ ...value, key: 'any', name: { en: 'any' } }).data;
  const [drawn, setDrawn] = useState(initial);
  if (drawable !== undefined && JSON.stringify(drawable) !== JSON.stringify(drawn)) setDrawn(drawable);

  return (
    <EditForm label={t('calendars.form')} editing={editing} onCancel={() => onDone(undefined)}>
      <Columns
        aside={
          <ListPanel title={t('calendars.preview')}>
            <MonthView small calendar={drawn} month={month} onMonth={setMonth} />
          </ListPanel>
        }
      >
        <ListPanel title={t('calendars.about')}>
          <div className={classes.fields}>
            <NameAndKey
              label={t('calendars.name')}
              value={value}
              errors={errors}
              fresh={known ? null : { fallback: 'calendar', taken }}
              onChange={change}
            />
            <ZoneField
              label={t('calendars.zone')}
              value={value.timeZone}
              error={sentenceAt(errors, 'timeZone')}
              onChange={(timeZone) => change({ timeZone })}
            />
            <Switch
              label={t('calendars.alwaysOpen')}
              description={t('calendars.alwaysOpenHelp')}
              checked={value.alwaysOpen}
              onChange={(event) => change({ alwaysOpen: event.currentTarget.checked })}
            />
          </div>
        </ListPanel>
        {!value.alwaysOpen && (
          <>
            <ListPanel title={t('calendars.week')}>
              <div className={classes.fields}>
                <WeekFields week={value.week} errors={errors} onChange={(week) => change({ week })} />
              </div>
            </ListPanel>
            <ListPanel title={t('calendars.holidays')}>
              <div className={classes.fields}>
                <div>
                  <div id={`${id}-source`} className="mantine-InputWrapper-label">
                    {t('calendars.source')}
                  </div>
                  <SegmentedControl
                    aria-labelledby={`${id}-source`}
                    value={value.holidays}
                    onChange={(holidays) => change({ holidays })}
                    data={(['china', 'none'] as const).map((source) => ({
                      value: source,
                      label: t(`calendars.sources.${source}`),
                    }))}
                  />
                  <p className={classes.help}>{t(`calendars.sourceHelp.${value.holidays}`)}</p>
                </div>
                <ExceptionFields
                  exceptions={value.exceptions}
                  errors={errors}
                  onChange={(exceptions) => change({ exceptions })}
                />
              </div>
            </ListPanel>
          </>
        )}
      </Columns>
    </EditForm>
  );
}

/** @param taken the keys in use when the calendar is new. */
function checkCalendar(calendar: Calendar, taken: readonly string[] | undefined): readonly FieldProblem[] {
  return [
    ...(taken === undefined ? [] : newKeyProblems(calendar.key, taken)),
    ...problemsBy(Calendar, { ...calendar, key: 'any' }),
  ];
}
