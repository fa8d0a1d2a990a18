import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../words/i18n.ts';
import { useShortcuts } from '../shortcuts/useShortcuts.ts';
import type { DataListProps } from './DataList.tsx';

interface RowFocus<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly open: (row: Row) => void;
  readonly canOpen: boolean;
  readonly shortcuts: DataListProps<Row>['shortcuts'];
  /** Brings a row that is not drawn into view. */
  readonly reveal: (index: number) => void;
}

/** Moves a focus over rows of which only some are drawn: one of them is in the tab order, j/k and arrows go on from it. */
export function useRowFocus<Row>({ rows, idOf, open, canOpen, shortcuts = [], reveal }: RowFocus<Row>) {
  const { t } = useWords('surface');
  const [activeId, setActiveId] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  /** The row that is to receive the focus as soon as it is drawn. */
  const wanted = useRef<string>(undefined);

  const found = rows.findIndex((row) => idOf(row) === activeId);
  const active = rows[found];
  const tabbable = rows[Math.max(found, 0)];

  const moveTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row === undefined) return;
    wanted.current = idOf(row);
    setActiveId(idOf(row));
    reveal(rows.indexOf(row));
  };

  useEffect(() => {
    if (wanted.current === undefined) return;
    const element = list.current?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(wanted.current)}"]`);
    if (element === null || element === undefined) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
  });

  useEffect(() => {
    const element = list.current;
    const arrived = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row-id]') : null;
      if (row?.dataset['rowId'] !== undefined) setActiveId(row.dataset['rowId']);
    };
    element?.addEventListener('focusin', arrived);
    return () => element?.removeEventListener('focusin', arrived);
  }, []);

  const inside = () => list.current?.contains(document.activeElement) === true;
  const down = () => moveTo(found + 1);
  const up = () => moveTo(found === -1 ? 0 : found - 1);

  useShortcuts([
    { key: 'j', label: t('shortcuts.down'), run: down },
    { key: 'k', label: t('shortcuts.up'), run: up },
    ...(canOpen
      ? [
          {
            key: 'Enter',
            label: t('shortcuts.open'),
            run: () => inside() && active !== undefined && open(active),
          },
        ]
      : []),
    ...shortcuts.map(({ key, label, run }) => ({
      key,
      label,
      run: () => active !== undefined && run(active),
    })),
  ]);

  return {
    list,
    tabbableId: tabbable === undefined ? undefined : idOf(tabbable),
    activeId: active === undefined ? undefined : activeId,
    /** For the list's key events: arrow keys count only inside the list; elsewhere they scroll. */
    onKeyDown: (event: KeyboardEvent) => {
      const move = {
        ArrowDown: down,
        ArrowUp: up,
        Home: () => moveTo(0),
        End: () => moveTo(rows.length - 1),
      }[event.key];
      if (move === undefined) return;
      event.preventDefault();
      move();
    },
  };
}
