import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState } from 'react';
import type { MouseEvent } from 'react';
import { useWords } from '../../words/i18n.ts';
import type { Column, DataListProps } from './DataList.tsx';
import classes from './TableList.module.css';
import { useEndReached } from './useEndReached.ts';
import { useRowFocus } from './useRowFocus.ts';

interface TableListProps<Row> extends DataListProps<Row> {
  readonly open: (row: Row) => void;
  readonly press: (column: string) => void;
}

const rowHeight = 40;

/** The table of a {@link DataList}: a grid of rows of one height, of which only those near the window are drawn. */
export function TableList<Row>({
  label,
  rows,
  idOf,
  nameOf,
  columns,
  linkTo,
  order,
  shortcuts,
  onEnd,
  loadingMore = false,
  open,
  press,
}: TableListProps<Row>) {
  const { t } = useWords('surface');
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
    // The bar at the top covers what scrolls beneath it.
    scrollPaddingStart: 96,
    scrollPaddingEnd: 48,
  });
  const drawn = virtual.getVirtualItems();
  const focus = useRowFocus({
    rows,
    idOf,
    open,
    canOpen: linkTo !== undefined,
    shortcuts,
    reveal: (index) => virtual.scrollToIndex(index),
  });
  useLayoutEffect(() => setTop(focus.list.current?.offsetTop ?? 0), [focus.list]);
  useEndReached(drawn.at(-1)?.index, rows.length, onEnd);

  const tracks = columns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ');
  const openByClick = (event: MouseEvent) => {
    // A link, a button or a marked text inside a row has its own meaning.
    if (
      event.defaultPrevented ||
      !(event.target instanceof Element) ||
      window.getSelection()?.isCollapsed === false
    )
      return;
    if (event.target.closest('a, button, input, [role="menuitem"]') !== null) return;
    const id = event.target.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
    const row = rows.find((one) => idOf(one) === id);
    if (row !== undefined) open(row);
  };

  return (
    <div
      role="grid"
      tabIndex={-1}
      onClick={openByClick}
      onKeyDown={focus.onKeyDown}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-busy={loadingMore}
      className={classes.grid}
      style={{ ['--tracks' as string]: tracks }}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.headings}>
          {columns.map((column) => (
            <Heading
              key={column.id}
              column={column}
              direction={order?.column === column.id ? order.direction : undefined}
              press={press}
            />
          ))}
        </div>
      </div>
      <div
        ref={focus.list}
        role="rowgroup"
        className={classes.body}
        style={{ height: virtual.getTotalSize() }}
      >
        {drawn.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const id = idOf(row);
          return (
            <div
              key={id}
              role="row"
              aria-rowindex={index + 2}
              aria-label={nameOf(row)}
              data-row-id={id}
              data-active={id === focus.activeId || undefined}
              data-opens={linkTo !== undefined || undefined}
              tabIndex={id === focus.tabbableId ? 0 : -1}
              className={classes.row}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {columns.map((column, at) => (
                <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
                  {at === 0 && linkTo !== undefined ? (
                    <Link {...linkTo(row)} className={classes.link} tabIndex={-1}>
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {loadingMore && <p className={classes.more}>{t('list.more')}</p>}
    </div>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly direction: 'up' | 'down' | undefined;
  readonly press: (column: string) => void;
}

function Heading<Row>({ column, direction, press }: HeadingProps<Row>) {
  const sorts = column.sortable === true || column.sortBy !== undefined;
  const Arrow = direction === 'down' ? IconArrowDown : IconArrowUp;
  return (
    <div
      role="columnheader"
      className={classes.heading}
      data-align={column.align}
      aria-sort={direction === undefined ? undefined : direction === 'up' ? 'ascending' : 'descending'}
    >
      {sorts ? (
        <button
          type="button"
          className={classes.sort}
          data-sorted={direction !== undefined}
          onClick={() => press(column.id)}
        >
          <span>{column.heading}</span>
          <Arrow size={14} aria-hidden />
        </button>
      ) : (
        column.heading
      )}
    </div>
  );
}
