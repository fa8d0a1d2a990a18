import type { PersonView } from '@sopflow/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';

/** Everybody who can be given work, by name. */
export const activePeopleQuery = queryOptions({
  queryKey: ['organisation', 'people', 'active'],
  queryFn: async ({ signal }) => (await api.people.list({ query: { status: 'active' }, signal })).items,
});

/** Names by person id, for values that hold an id; the id itself where a person is unknown or gone. */
export function usePersonNames(): (id: string) => string {
  const people: readonly PersonView[] = useQuery(activePeopleQuery).data ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
