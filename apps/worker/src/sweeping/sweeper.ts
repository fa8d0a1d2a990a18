/** Something to be done again and again, whether or not anybody hints at it. */
export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

export interface Sweeper {
  /** Begins no more rounds and waits for those under way. */
  close(): Promise<void>;
}

/**
 * Does each chore at once and then with its pause between the end of one round and the beginning of the next, so that rounds of one
 * chore never overlap and a slow database is not asked ever faster. A round that fails is reported and tried again next time.
 */
export function startSweeper(
  chores: readonly Chore[],
  onTrouble: (error: unknown, chore: string) => void,
): Sweeper {
  const stop = new AbortController();
  const loops = chores.map(async (chore) => {
    while (!stop.signal.aborted) {
      try {
        await chore.run();
      } catch (error) {
        onTrouble(error, chore.name);
      }
      await pause(chore.everyMs, stop.signal);
    }
  });
  return {
    async close() {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(ended, milliseconds);
    function ended(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', ended);
      resolve();
    }
    signal.addEventListener('abort', ended);
  });
}
