import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState } from 'react';
import { useWords } from '../../words/i18n.ts';
import classes from './CardList.module.css';
import type { DataListProps } from './DataList.tsx';
import { useEndReached } from './useEndReached.ts';
import { useRowFocus } from './useRowFocus.ts';

interface CardListProps<Row> extends DataListProps<Row> {
  readonly open: (row: Row) => void;
}

const gap = 8;

/** The cards of a {@link DataList} on a phone; each as high as its content. */
export function CardList<Row>({
  label,
  rows,
  idOf,
  columns,
  linkTo,
  card,
  cardAct,
  shortcuts,
  onEnd,
  loadingMore = false,
  open,
}: CardListProps<Row>) {
  const { t } = useWords('surface');
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 88,
    gap,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => keyAt(rows, idOf, index),
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

  return (
    <>
      <div
        ref={focus.list}
        role="list"
        aria-label={label}
        aria-busy={loadingMore}
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
      >
        {drawn.map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const act = cardAct?.(row);
          const content = card?.(row) ?? <ColumnsAsCard row={row} columns={columns} />;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {linkTo === undefined ? (
                <div className={classes.card} data-row-id={idOf(row)}>
                  {content}
                </div>
              ) : (
                <Link {...linkTo(row)} className={classes.card} data-row-id={idOf(row)}>
                  {content}
                </Link>
              )}
              {act !== undefined && act !== false && <div className={classes.act}>{act}</div>}
            </div>
          );
        })}
      </div>
      {loadingMore && <p className={classes.more}>{t('list.more')}</p>}
    </>
  );
}

/** The plain card: the first column as its title, the others below in a line that wraps. */
function ColumnsAsCard<Row>({
  row,
  columns: [first, ...others],
}: {
  row: Row;
  columns: DataListProps<Row>['columns'];
}) {
  return (
    <>
      <div className={classes.title}>{first.cell(row)}</div>
      <div className={classes.facts}>
        {others.map((column) => (
          <span key={column.id} className={classes.fact}>
            {column.cell(row)}
          </span>
        ))}
      </div>
    </>
  );
}

function keyAt<Row>(rows: readonly Row[], idOf: (row: Row) => string, index: number): string {
  const row = rows[index];
  return row === undefined ? String(index) : idOf(row);
}
