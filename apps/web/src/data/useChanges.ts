import type { Change } from '@sopflow/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listenToChanges } from './changes.ts';
import { sessionQuery } from './session.ts';

/** Changes that arrive within this time are answered with one round of reads. */
const gatherMs = 200;
/** A connection that comes back within this time is nobody's concern. */
const patienceMs = 5_000;
/** A connection made this soon after opening the page leaves no gap worth a second round of reads. */
const freshMs = 10_000;

/**
 * Keeps what screens show equal to what the server holds: a change of topic `t` renews every query whose key begins with `t`; after a gap
 * everything on screen is renewed. Mounted once, in the signed-in frame.
 *
 * @returns whether the stream has been interrupted for longer than a moment.
 */
export function useChanges(): { readonly interrupted: boolean } {
  const queries = useQueryClient();
  const [interrupted, setInterrupted] = useState(false);

  useEffect(() => {
    const topics = new Set<Change['topic']>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let losing: ReturnType<typeof setTimeout> | undefined;
    const mountedAt = performance.now();

    const renew = () => {
      gathering = undefined;
      for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] });
      topics.clear();
      // A clock that an administrator moves has moved when things change; the session carries where it stands now.
      if (queries.getQueryData(sessionQuery.queryKey)?.clock.virtual === true) {
        void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }
    };

    const stop = listenToChanges((report) => {
      switch (report.kind) {
        case 'changed':
          topics.add(report.topic);
          gathering ??= setTimeout(renew, gatherMs);
          return;
        case 'lost':
          losing ??= setTimeout(() => {
            setInterrupted(true);
            // A stream is also refused when the session ended; asking for the session tells the two apart.
            void queries.invalidateQueries({ queryKey: ['session'] });
          }, patienceMs);
          return;
        case 'connected':
          clearTimeout(losing);
          losing = undefined;
          setInterrupted(false);
          // What was read while the page opened is fresh; after any later gap nothing on screen can be trusted.
          if (performance.now() - mountedAt > freshMs) void queries.invalidateQueries();
          return;
        default:
          report satisfies never;
      }
    });
    return () => {
      stop();
      clearTimeout(gathering);
      clearTimeout(losing);
    };
  }, [queries]);

  return { interrupted };
}
