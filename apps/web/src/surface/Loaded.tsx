import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadFailed } from './LoadFailed.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** What is shown once there is something to show. */
  readonly children: (data: Data) => ReactNode;
  /** Whether there is nothing in it. */
  readonly isEmpty?: (data: Data) => boolean;
  /** What is shown then: an {@link EmptyState}. */
  readonly empty?: ReactNode;
  /** What is shown while nothing has come; grey rows when absent. */
  readonly skeleton?: ReactNode;
  readonly size?: 'page' | 'panel';
  /** Whether the page is about this alone: without it there is no title and no other way on. */
  readonly whole?: boolean;
}

/**
 * The four faces of everything that is loaded: not yet, failed, empty, there. What was there stays on screen while it is renewed, also
 * when the renewal fails.
 */
export function Loaded<Data>({
  query,
  children,
  isEmpty,
  empty,
  skeleton = <SkeletonRows />,
  size = 'page',
  whole = false,
}: LoadedProps<Data>) {
  if (query.data !== undefined) return isEmpty?.(query.data) === true ? empty : children(query.data);
  if (query.isError) {
    return (
      <LoadFailed
        error={query.error}
        size={size}
        whole={whole}
        retrying={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    );
  }
  return skeleton;
}
