import { inLocale } from '@sopflow/model';
import type { Locale } from '@sopflow/model';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../../data/client.ts';
import { useMay } from '../../data/session.ts';
import { useLocale } from '../../words/i18n.ts';
import type { Choice, NameOf, Referred } from './orgNames.ts';

/** More SOPs than this are found by their key alone. */
const sopsNamed = 200;

/** Everything that documents can refer to. */
const choicesQuery = queryOptions({
  queryKey: ['organisation', 'referred'],
  queryFn: async ({ signal }): Promise<Readonly<Record<Exclude<Referred, 'sop'>, readonly Choice[]>>> => {
    const [people, positions, schedules, calendars, policies] = await Promise.all([
      api.people.list({ signal, query: { status: 'active' } }),
      api.positions.list({ signal }),
      api.schedules.list({ signal }),
      api.calendars.list({ signal }),
      api.policies.list({ signal }),
    ]);
    return {
      // A person's name is one text, whatever the language.
      person: people.items.map(({ id, name }) => ({ key: id, name: { en: name, zh: name } })),
      position: positions.items.map(({ key, name }) => ({ key, name })),
      schedule: schedules.items.map(({ key, name }) => ({ key, name })),
      calendar: calendars.items.map(({ key, name }) => ({ key, name })),
      policy: policies.items.map(({ key, name }) => ({ key, name })),
    };
  },
  staleTime: 5 * 60_000,
});

const sopsQuery = queryOptions({
  queryKey: ['sops', 'referred'],
  queryFn: async ({ signal }): Promise<readonly Choice[]> => {
    const { items } = await api.sops.list({ signal, query: { sort: 'name', limit: sopsNamed } });
    return items.map(({ key, name }) => ({ key, name }));
  },
  staleTime: 5 * 60_000,
});

/** What can be chosen of a kind, by name; empty until it is known. */
export function useChoices(what: Referred): readonly { readonly value: string; readonly label: string }[] {
  const locale = useLocale();
  const all = useAllChoices();
  return useMemo(
    () => all[what].map(({ key, name }) => ({ value: key, label: inLocale(name, locale) })),
    [all, what, locale],
  );
}

/** Names for what documents refer to, in the reader's language. */
export function useNames(): NameOf {
  const locale = useLocale();
  const all = useAllChoices();
  const maps = useMemo(() => mapsOf(all, locale), [all, locale]);
  return useCallback((what, key) => maps.get(what)?.get(key) ?? key, [maps]);
}

type AllChoices = Readonly<Record<Referred, readonly Choice[]>>;

function useAllChoices(): AllChoices {
  const organisation = useQuery({ ...choicesQuery, enabled: useMay('readOrganisation') }).data;
  const sops = useQuery({ ...sopsQuery, enabled: useMay('readSops') }).data;
  return useMemo(
    () => ({
      person: organisation?.person ?? [],
      position: organisation?.position ?? [],
      schedule: organisation?.schedule ?? [],
      calendar: organisation?.calendar ?? [],
      policy: organisation?.policy ?? [],
      sop: sops ?? [],
    }),
    [organisation, sops],
  );
}

function mapsOf(all: AllChoices, locale: Locale): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    Object.entries(all).map(([what, choices]) => [
      what,
      new Map(choices.map(({ key, name }) => [key, inLocale(name, locale)])),
    ]),
  );
}
