import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Changes some of the page's search parameters and keeps the others. Filters replace the address instead of adding to the history: back
 * leads to the page before the list.
 *
 * `const setSearch = useSetSearch<RunsSearch>(); setSearch({ state: 'late' })`; `undefined` takes a parameter away.
 */
export function useSetSearch<Search extends object>(): (patch: {
  readonly [Key in keyof Search]?: Search[Key] | undefined;
}) => void {
  const navigate = useNavigate();
  return useCallback(
    (patch) => {
      void navigate({
        to: '.',
        search: (before: object) =>
          Object.fromEntries(
            Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined),
          ),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
