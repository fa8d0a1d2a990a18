import { Unavailable } from '@sopflow/model';

/** Does a piece of work when its turn comes. @throws Unavailable when too many are waiting already */
export type InTurns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets only so many pieces of work be under way at once and the others wait in line; past so many waiting, further ones are refused at
 * once instead of late.
 *
 * @param part what whoever is refused is told to be unavailable
 */
export function inTurns(part: string, atOnce: number, mostWaiting: number): InTurns {
  let underWay = 0;
  const line: (() => void)[] = [];

  return async (work) => {
    if (underWay < atOnce) underWay += 1;
    else if (line.length >= mostWaiting) throw new Unavailable(part);
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever is next takes over the place; only without anybody is it free.
      const next = line.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}
