import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/i18n.ts';
import { useShortcuts } from '../shortcuts/useShortcuts.ts';
import classes from './ListToolbar.module.css';

/** One thing a list can be narrowed by. */
export interface Filter {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The chosen option; `undefined` for any. */
  readonly value: string | undefined;
}

export interface ListToolbarProps {
  /** What the search looks in: "Search SOPs". "Search" when absent. */
  readonly searchLabel?: string;
  /** The text searched for, from the address; leave `onSearch` out where a list cannot be searched. */
  readonly search?: string | undefined;
  readonly onSearch?: (text: string | undefined) => void;
  readonly filters?: readonly Filter[];
  readonly onFilter?: (id: string, value: string | undefined) => void;
  /** How many entries are shown; said aloud when it changes. */
  readonly count?: number | undefined;
  /** Buttons at the end. */
  readonly children?: ReactNode;
}

const typingMs = 200;

/** Search and filters above a list. What is chosen belongs in the address ({@link useSetSearch}), so that a list can be sent to a colleague. */
export function ListToolbar({
  searchLabel,
  search,
  onSearch,
  filters = [],
  onFilter,
  count,
  children,
}: ListToolbarProps) {
  const { t } = useWords('surface');
  const chosen = filters.filter((filter) => filter.value !== undefined);

  return (
    <div className={classes.bar} role="search">
      {onSearch !== undefined && (
        <SearchField label={searchLabel ?? t('list.search')} value={search ?? ''} onChange={onSearch} />
      )}
      {filters.map((filter) => (
        <Select
          key={filter.id}
          className={classes.filter ?? ''}
          aria-label={filter.label}
          placeholder={filter.label}
          data={filter.options.map(({ value, label }) => ({ value, label }))}
          value={filter.value ?? null}
          onChange={(value) => onFilter?.(filter.id, value ?? undefined)}
          clearable
          data-chosen={filter.value !== undefined || undefined}
          checkIconPosition="right"
          clearButtonProps={{ 'aria-label': t('list.any') }}
        />
      ))}
      {chosen.length > 1 && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => chosen.forEach((filter) => onFilter?.(filter.id, undefined))}
        >
          {t('list.clear')}
        </Button>
      )}
      {count !== undefined && (
        <span className={classes.count} role="status">
          {t('list.rows', { count })}
        </span>
      )}
      {children !== undefined && <div className={classes.acts}>{children}</div>}
    </div>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string | undefined) => void;
}

/** The field answers at once, the address a moment after the typing stopped. `/` comes here, Escape leaves. */
function SearchField({ label, value, onChange }: SearchFieldProps) {
  const { t } = useWords('surface');
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const tell = useDebouncedCallback((next: string) => onChange(next === '' ? undefined : next), typingMs);

  // The address can change without typing: back, a link, "clear filters".
  useEffect(() => {
    if (document.activeElement !== field.current) setText(value);
  }, [value]);
  useShortcuts([{ key: '/', label: t('shortcuts.search'), run: () => field.current?.focus() }]);

  const type = (next: string) => {
    setText(next);
    tell(next);
  };
  return (
    <TextInput
      ref={field}
      type="search"
      className={classes.search ?? ''}
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text !== '' && <CloseButton size="sm" aria-label={t('list.clearSearch')} onClick={() => type('')} />
      }
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
