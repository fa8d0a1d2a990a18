import type { Field, Form, Json, JsonObject, Locale } from '@sopflow/model';
import { assertNever, inLocale } from '@sopflow/model';
import type { ReactNode } from 'react';
import { PersonChip } from '../surface/PersonChip.tsx';
import { useWords } from '../words/i18n.ts';
import { tagOf } from '../words/locale.ts';
import { moneyDecimals } from './fields/amount.ts';
import { rowsOf } from './fields/rows.ts';
import { readFile } from './fields/uploadedFile.ts';
import { FileLink } from './FileLink.tsx';
import classes from './FormValues.module.css';
import { usePersonNames } from './people.ts';

export interface FormValuesProps {
  readonly form: Form;
  readonly values: JsonObject;
  /** Also the questions that were left open; only answers when absent. */
  readonly unanswered?: boolean;
}

/** What was filled in, to be read: each question with its answer in words. */
export function FormValues({ form, values, unanswered = false }: FormValuesProps) {
  const { t, locale } = useWords('forms');
  const fields = form.filter((field) => unanswered || isAnswer(values[field.key]));
  if (fields.length === 0) return <p className={classes.nothing}>{t('nothing')}</p>;
  return (
    <dl className={classes.values}>
      {fields.map((field) => (
        <div key={field.key} className={classes.pair}>
          <dt>{inLocale(field.name, locale)}</dt>
          <dd>
            <FieldValue field={field} value={values[field.key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One answer in words; a value that does not fit its field is shown as it stands. */
export function FieldValue({
  field,
  value,
}: {
  readonly field: Field;
  readonly value: Json | undefined;
}): ReactNode {
  const { t, locale } = useWords('forms');
  const nameOf = usePersonNames();
  if (!isAnswer(value)) return <span className={classes.open}>{t('open')}</span>;
  switch (field.type) {
    case 'text':
      return <span className={classes.text}>{plain(value)}</span>;
    case 'number':
      return typeof value === 'number' ? withUnit(value, field.unit, locale) : plain(value);
    case 'money':
      return typeof value === 'number' ? moneyWords(value, field.currency, locale) : plain(value);
    case 'date':
      return typeof value === 'string' ? dateWords(value, locale) : plain(value);
    case 'choice': {
      const names = new Map(field.options.map((option) => [option.value, inLocale(option.name, locale)]));
      const chosen = Array.isArray(value) ? value.map(plain) : [plain(value)];
      return chosen.map((option) => names.get(option) ?? option).join(locale === 'zh' ? '、' : ', ');
    }
    case 'yesNo':
      return value === true ? t('yes') : t('no');
    case 'person':
      return typeof value === 'string' ? <PersonChip name={nameOf(value)} /> : plain(value);
    case 'list': {
      return (
        <ol className={classes.list}>
          {rowsOf(value).map((row, index) => (
            <li key={index}>{row}</li>
          ))}
        </ol>
      );
    }
    case 'file': {
      const file = readFile(value);
      return file === undefined ? plain(value) : <FileLink file={file} />;
    }
    default:
      return assertNever(field);
  }
}

function isAnswer(value: Json | undefined): value is Json {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function withUnit(value: number, unit: string | undefined, locale: Locale): string {
  const figure = new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 6 }).format(value);
  return unit === undefined ? figure : `${figure} ${unit}`;
}

function moneyWords(minor: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(tagOf(locale), {
    style: 'currency',
    currency,
    minimumFractionDigits: moneyDecimals,
    maximumFractionDigits: moneyDecimals,
  }).format(minor / 10 ** moneyDecimals);
}

/** A day in words; it has no time zone, so none may move it. */
function dateWords(day: string, locale: Locale): string {
  const instant = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(instant)) return day;
  return new Intl.DateTimeFormat(tagOf(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(instant);
}
