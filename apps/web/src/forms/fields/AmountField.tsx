import { NumberInput } from '@mantine/core';
import type { Locale } from '@sopflow/model';
import { useState } from 'react';
import { useWords } from '../../words/i18n.ts';
import { tagOf } from '../../words/locale.ts';
import { moneyDecimals, toStored, toTyped } from './amount.ts';
import classes from './AmountField.module.css';
import type { FieldOf, FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';

/** A number with its unit, or an amount of money: typed in major units, kept in minor ones. */
export function AmountField({
  field,
  value,
  error,
  disabled,
  onChange,
}: FieldProps<FieldOf<'number' | 'money'>>) {
  const { t, locale } = useWords('forms');
  const { description, ...words } = useFieldWords(field, error);
  // "1.0" on its way to "1.05" is a text that the kept number cannot hold.
  const [typed, setTyped] = useState<number | string>(toTyped(value, field.type));
  const shown = toStored(typed, field.type) === (value ?? null) ? typed : toTyped(value, field.type);
  const decimals = field.type === 'money' ? moneyDecimals : field.decimals;
  const limits = limitWords(field, locale, t);
  const unit = field.type === 'money' ? currencySign(field.currency, locale) : field.unit;

  return (
    <NumberInput
      {...words}
      {...([description, limits].some(Boolean) ? { description: joined(description, limits) } : {})}
      className={classes.amount ?? ''}
      value={shown}
      disabled={disabled}
      decimalScale={decimals}
      thousandSeparator=","
      hideControls
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      {...(field.type === 'money'
        ? {
            leftSection: <span aria-hidden>{unit}</span>,
            leftSectionWidth: `calc(${unit?.length ?? 1}ch + 24px)`,
          }
        : {})}
      {...(field.type === 'number' && unit !== undefined
        ? {
            rightSection: <span className={classes.unit}>{unit}</span>,
            rightSectionWidth: `calc(${unit.length + 1}em + 8px)`,
          }
        : {})}
      onChange={(next) => {
        setTyped(next);
        onChange(toStored(next, field.type));
      }}
    />
  );
}

/** Help and limits in one line. */
function joined(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/[。.]$/u, ''))
    .join(' · ');
}

type LimitWords = ReturnType<typeof useWords<'forms'>>['t'];

/** The limits in words, so that nobody learns them from an error. */
function limitWords(field: FieldOf<'number' | 'money'>, locale: Locale, t: LimitWords): string | undefined {
  const { min, max } = field;
  const say = (limit: number) => new Intl.NumberFormat(tagOf(locale)).format(toTyped(limit, field.type) || 0);
  if (min !== undefined && max !== undefined) return t('amount.between', { least: say(min), most: say(max) });
  // That an amount is not negative goes without saying.
  if (min !== undefined && min !== 0) return t('amount.atLeast', { least: say(min) });
  return max === undefined ? undefined : t('amount.atMost', { most: say(max) });
}

/** The sign a reader knows for a currency: ¥, €, US$. */
export function currencySign(currency: string, locale: Locale): string {
  return (
    new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency
  );
}
