import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../words/i18n.ts';

export interface ZoneFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly description?: string;
  readonly error?: string | undefined;
}

/** Chooses a time zone by typing part of its name. */
export function ZoneField({ label, value, onChange, description, error }: ZoneFieldProps) {
  const { t } = useWords('organisation');
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    return [...new Set([value, 'Asia/Shanghai', 'UTC', ...known])].map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    }));
  }, [value]);
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      {...(error === undefined ? {} : { error })}
      data={zones}
      value={value}
      searchable
      limit={60}
      nothingFoundMessage={t('editing.noZone')}
      checkIconPosition="right"
      onChange={(zone) => zone !== null && onChange(zone)}
    />
  );
}
