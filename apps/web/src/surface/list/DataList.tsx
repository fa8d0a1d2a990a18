import { useMediaQuery } from '@mantine/hooks';
import type { LinkProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../words/i18n.ts';
import { tagOf } from '../../words/locale.ts';
import { CardList } from './CardList.tsx';
import { pressed, sorted } from './order.ts';
import type { SortOrder } from './order.ts';
import { TableList } from './TableList.tsx';
import { useSteadyRows } from './useSteadyRows.ts';

/** Where a row leads. */
export type RowLink = Pick<LinkProps, 'to' | 'params' | 'search'>;

export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS grid track: `minmax(0, 2fr)` (for names), `160px` (for times). `minmax(0, 1fr)` when absent. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Lets the list sort by this value itself. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** The server sorts by this column: the heading can be pressed and `onOrder` is told. */
  readonly sortable?: boolean;
}

/** A key that does something with the row in focus, as in an inbox. */
export interface RowShortcut<Row> {
  readonly key: string;
  readonly label: string;
  readonly run: (row: Row) => void;
}

export interface DataListProps<Row> {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The row in one phrase, for screen readers and as the text of its link. */
  readonly nameOf: (row: Row) => string;
  /** The first column names the row; it carries the link. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  /** Where a row leads; without it rows cannot be opened. */
  readonly linkTo?: (row: Row) => RowLink;
  /** How a row looks on a phone; the first column above the others when absent. */
  readonly card?: (row: Row) => ReactNode;
  /** A button of the row on a phone, where the whole card is a link and can hold none; in the table it is a column of its own. */
  readonly cardAct?: (row: Row) => ReactNode;
  readonly order?: SortOrder | undefined;
  readonly onOrder?: (order: SortOrder) => void;
  readonly shortcuts?: readonly RowShortcut<Row>[];
  /** Fetches the next page; called when the end comes near. */
  readonly onEnd?: (() => void) | undefined;
  readonly loadingMore?: boolean;
}

/**
 * A long list of like things: a dense table on a desk, cards on a phone. Only what is visible is drawn. Keys: j and k (or arrows) move,
 * Enter opens. The list scrolls with the window. It never shows an empty state itself: that belongs to {@link Loaded}.
 */
export function DataList<Row>(props: DataListProps<Row>) {
  const { columns, order, onOrder, idOf, linkTo } = props;
  const phone = useMediaQuery('(max-width: 40em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const { locale } = useWords('surface');
  const router = useRouter();
  const valueOf = columns.find((column) => column.id === order?.column)?.sortBy;
  const ordered =
    valueOf === undefined || order === undefined
      ? props.rows
      : sorted(props.rows, valueOf, order.direction, tagOf(locale));
  const { rows, hold, release } = useSteadyRows(ordered, idOf);

  const open = (row: Row) => {
    if (linkTo !== undefined) void router.navigate(linkTo(row));
  };
  const press = (column: string) => {
    release();
    onOrder?.(pressed(order, column));
  };

  return (
    <div {...hold}>
      {phone ? (
        <CardList {...props} rows={rows} open={open} />
      ) : (
        <TableList {...props} rows={rows} open={open} press={press} />
      )}
    </div>
  );
}
