import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { serverNow } from '../../data/clock.ts';
import { useWords } from '../../words/i18n.ts';
import { zoneName } from './zoneName.ts';

interface FieldProps {
  readonly description?: string;
  readonly error?: string | undefined;
}

export interface ZoneFieldProps extends FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

/** Chooses a time zone by typing part of its name or its offset. */
export function ZoneField({ value, onChange, ...props }: ZoneFieldProps) {
  return (
    <ZoneSelect
      {...props}
      value={value}
      onChange={(zone) => zone !== null && zone !== '' && onChange(zone)}
    />
  );
}

export interface OwnZoneFieldProps extends FieldProps {
  readonly label?: string;
  /** The id of the label, where it stands elsewhere. */
  readonly labelledBy?: string;
  /** What holds while no zone of their own is chosen, in words. */
  readonly otherwise: string;
  readonly value: string | null;
  readonly onChange: (zone: string | null) => void;
}

/** Chooses a time zone, or none: then another one holds. */
export function OwnZoneField({ otherwise, labelledBy, value, onChange, ...props }: OwnZoneFieldProps) {
  return (
    <ZoneSelect
      {...props}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      otherwise={otherwise}
      value={value ?? ''}
      onChange={(zone) => onChange(zone === '' ? null : zone)}
    />
  );
}

interface ZoneSelectProps extends FieldProps {
  readonly label?: string;
  readonly 'aria-labelledby'?: string;
  readonly otherwise?: string;
  readonly value: string;
  readonly onChange: (zone: string | null) => void;
}

function ZoneSelect({ label, description, error, otherwise, value, onChange, ...named }: ZoneSelectProps) {
  const { t } = useWords('surface');
  const zones = useMemo(() => {
    const now = serverNow();
    const known = new Set([value, 'Asia/Shanghai', 'UTC', ...Intl.supportedValuesOf('timeZone')]);
    known.delete('');
    const named = [...known].map((zone) => ({ value: zone, label: zoneName(zone, now) }));
    return otherwise === undefined ? named : [{ value: '', label: otherwise }, ...named];
  }, [value, otherwise]);
  return (
    <Select
      {...named}
      {...(label === undefined ? {} : { label })}
      {...(description === undefined ? {} : { description })}
      {...(error === undefined ? {} : { error })}
      data={zones}
      value={value}
      searchable
      limit={60}
      allowDeselect={false}
      nothingFoundMessage={t('fields.noZone')}
      checkIconPosition="right"
      onChange={onChange}
    />
  );
}
