import type { Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Me } from '@sopflow/contract';
import type { Say } from '../../words/i18n.ts';

/** A page that the navigation leads to. */
export interface Place {
  /** Its address; typed, so that a place without a route is a type error. */
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: (say: Say) => string;
  readonly icon: Icon;
  /** Other addresses that belong to it, by their beginning, e.g. `/work/tasks`. */
  readonly covers?: readonly string[];
  /** A hook that counts what waits there; shown as a figure, 0 and undefined as nothing. */
  readonly useCount?: () => number | undefined;
  /** Who is offered it; everybody when absent. */
  readonly allowed?: (me: Me) => boolean;
}

export type AreaName = 'work' | 'procedures' | 'duty' | 'organisation';

/** One of the product's areas, with the places that its folders contribute; the first is its home. */
export interface Area {
  readonly name: AreaName;
  readonly icon: Icon;
  readonly places: readonly [Place, ...Place[]];
}

/** The place that an address belongs to: the one whose own or covered address is the longest beginning of it. */
export function placeAt<P extends Pick<Place, 'to' | 'covers'>>(
  path: string,
  places: readonly P[],
): P | undefined {
  let found: P | undefined;
  let longest = 0;
  for (const place of places) {
    for (const beginning of [place.to, ...(place.covers ?? [])]) {
      const covers = path === beginning || path.startsWith(`${beginning}/`);
      if (covers && beginning.length > longest) {
        found = place;
        longest = beginning.length;
      }
    }
  }
  return found;
}
