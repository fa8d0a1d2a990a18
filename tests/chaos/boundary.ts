import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A place in what a process says to Postgres. */
export interface Boundary {
  /** What one connection sends in this order: names of prepared statements (or the beginning of one, up to a colon), or whole plain statements. */
  readonly statements: readonly string[];
  /** `before`: the last one never arrives. `after`: it is carried out, and nobody hears of it. */
  readonly side: 'before' | 'after';
}

/**
 * A way to Postgres on which processes are stopped at a boundary, so that a test can kill them between two statements, deliberately and
 * without a word of it in the product.
 */
export interface StoppableWay {
  readonly databaseUrl: string;
  /** Resolves when a process has got there; nothing passes any more then, in either direction, until `open`. */
  stopAt(boundary: Boundary): Promise<void>;
  /** Cuts what was stopped and lets new connections through. */
  open(): void;
  close(): Promise<void>;
}

/** The server has carried out everything that it was sent, and no transaction is open: the end of each such answer. */
const READY_AND_IDLE = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
/** Names and plain statements end with a zero byte in the protocol. */
const END = '\0';

interface Stop {
  readonly boundary: Boundary;
  readonly reached: () => void;
}

export async function openStoppableWay(databaseUrl: string): Promise<StoppableWay> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let stop: Stop | undefined;
  let closed = false;

  const freeze = (): void => {
    closed = true;
    stop?.reached();
    stop = undefined;
  };

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    let seen: Stop | undefined;
    let place = 0;
    let said = '';
    let lastWord = false;

    near.on('data', (data) => {
      if (closed) return;
      if (stop !== undefined) {
        if (seen !== stop) [seen, place, said] = [stop, 0, ''];
        said += data.toString('latin1');
        const { statements, side } = stop.boundary;
        for (let next = statements[place]; next !== undefined; next = statements[place]) {
          const words = next.endsWith(':') ? next : next + END;
          const found = said.indexOf(words);
          if (found < 0) break;
          said = said.slice(found + words.length);
          place += 1;
        }
        // A name may come in two pieces.
        said = said.slice(-100);
        if (place === statements.length) {
          if (side === 'before') return freeze();
          lastWord = true;
        }
      }
      far.write(data);
    });
    far.on('data', (data) => {
      if (closed) return;
      if (!lastWord) return void near.write(data);
      if (data.subarray(-READY_AND_IDLE.length).equals(READY_AND_IDLE)) freeze();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const own = new URL(databaseUrl);
  own.port = String((server.address() as AddressInfo).port);
  return {
    databaseUrl: own.href,
    stopAt: (boundary) =>
      new Promise((resolve) => {
        stop = { boundary, reached: resolve };
      }),
    open() {
      cut();
      closed = false;
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
