import { inLocale } from '@sopflow/model';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { useMay } from '../../data/session.ts';
import { useLocale } from '../../words/i18n.ts';

const sopNamesQuery = queryOptions({
  queryKey: ['sops', 'choices'],
  queryFn: async ({ signal }) => (await api.sops.list({ query: { sort: 'name', limit: 200 }, signal })).items,
});

/** The SOPs that a list can be narrowed to; empty until they are known. */
export function useSopChoices(): readonly { readonly value: string; readonly label: string }[] {
  const locale = useLocale();
  const sops = useQuery({ ...sopNamesQuery, enabled: useMay('readSops') });
  return (sops.data ?? []).map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }));
}
