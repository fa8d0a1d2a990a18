import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { announce } from '../../surface/LiveRegion.tsx';

/** Puts the focus on the page that was arrived at and says its name, as a browser does when it loads a page. */
export function useFocusOnArrival() {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        // The first page gets its focus from the browser; a filter in the address is no arrival.
        if (!pathChanged || fromLocation === undefined) return;
        main.current?.focus({ preventScroll: true });
        const heading = main.current?.querySelector('h1')?.textContent;
        if (heading !== undefined && heading !== null) announce(heading);
      }),
    [router],
  );
  return main;
}
