import type { VersionView } from '@sopflow/contract';
import { Document } from '@sopflow/model';
import type { Diagnostic } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../data/client.ts';
import { DraftSaver } from './draftSaver.ts';
import type { SaveState } from './draftSaver.ts';

/** How a draft is kept on the server while it is edited. */
export interface Saving {
  readonly state: SaveState;
  /** What the server found in the draft when it was last saved. */
  readonly found: readonly Diagnostic[];
  /** Whether the document as it stands has the shape of one, and can be saved at all. */
  readonly savable: boolean;
  /** Saves now; resolves to the saved revision, or null when something is not saved. */
  readonly flush: () => Promise<number | null>;
}

/** Saves the document a moment after each change, on leaving the page, and says how it went. */
export function useDraftSaver(draft: VersionView, document: Document): Saving {
  const queries = useQueryClient();
  const key = draft.sopKey;
  const [state, setState] = useState<SaveState>({ status: 'saved' });
  const [found, setFound] = useState<readonly Diagnostic[]>([]);
  const [savable, setSavable] = useState(true);
  const [saver] = useState(
    () =>
      new DraftSaver({
        revision: draft.revision,
        send: (wanted, expectedRevision) =>
          api.sops.saveDraft({ params: { key }, body: { document: wanted, expectedRevision } }),
        onState: setState,
        onSaved: (saved) => setFound(saved.diagnostics),
      }),
  );
  const first = useRef(document);

  useEffect(() => {
    if (document === first.current) return;
    first.current = document;
    const fits = Document.safeParse(document).success;
    setSavable(fits);
    if (fits) saver.want(document);
  }, [document, saver]);

  // What was found in the draft as it was read; later saves say it themselves.
  useEffect(() => {
    let current = true;
    api.sops.check({ params: { key }, body: { document: draft.document } }).then(
      ({ diagnostics }) => {
        if (current) setFound(diagnostics);
      },
      // The checks of the browser stand in; a save will ask again.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key, draft.document]);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (saver.dirty && saver.state.status !== 'stale') event.preventDefault();
    };
    const hidden = () => {
      if (window.document.visibilityState === 'hidden') void saver.flush();
    };
    window.addEventListener('beforeunload', leaving);
    window.document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.document.removeEventListener('visibilitychange', hidden);
      void saver.flush().then(() => queries.invalidateQueries({ queryKey: ['sops'] }));
    };
  }, [saver, queries]);

  const flush = useCallback(async () => ((await saver.flush()) ? saver.revision : null), [saver]);
  return { state, found, savable, flush };
}
