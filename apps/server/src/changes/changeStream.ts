import type { ServerResponse } from 'node:http';
import { Change } from '@sopflow/contract';
import { RateLimited } from '@sopflow/model';
import type { Caller } from '../caller/caller.ts';
import { visibleChange } from './visibleChange.ts';

/** The readers of the stream of changes in this process. */
export interface ChangeStream {
  /** Begins to tell a reader; `again` says who they are now, or nobody. */
  open(response: ServerResponse, reader: Caller, again: () => Promise<Caller>): void;
  /** Passes on what the database announced. */
  announce(payload: string): void;
  /** Readers may have missed something: each is made to connect again, and reads anew. */
  reconnectAll(): void;
  /** Sessions or rights changed: whoever is nobody now hears nothing more. */
  recheckAll(): void;
  readonly readers: number;
  close(): void;
}

interface Reader {
  readonly response: ServerResponse;
  readonly again: () => Promise<Caller>;
  caller: Caller;
}

const HEARTBEAT_MS = 20_000;
/** What a reader who does not read may leave in memory. */
const MAX_BACKLOG_BYTES = 256 * 1024;
const MAX_READERS_EACH = 20;
/** The browser tries again this long after the connection is gone. */
const RETRY_MS = 1_000;

/** Fans the news of one database connection out to everybody who listens to this process. */
export function createChangeStream(): ChangeStream {
  const readers = new Set<Reader>();
  let number = 0;
  const heartbeat = setInterval(() => {
    for (const reader of readers) write(reader, ': here\n\n');
    recheckAll();
  }, HEARTBEAT_MS);
  heartbeat.unref();

  function write({ response }: Reader, text: string): void {
    if (response.writableLength > MAX_BACKLOG_BYTES) response.destroy();
    else response.write(text);
  }

  function recheckAll(): void {
    for (const reader of readers) {
      reader.again().then(
        (caller) => {
          reader.caller = caller;
          if (caller.kind === 'nobody') reader.response.end();
        },
        () => reader.response.end(),
      );
    }
  }

  return {
    open(response, caller, again) {
      const own = nameOf(caller);
      if ([...readers].filter((reader) => nameOf(reader.caller) === own).length >= MAX_READERS_EACH)
        throw new RateLimited(30);
      const reader: Reader = { response, caller, again };
      readers.add(reader);
      response.on('close', () => readers.delete(reader));
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write(`retry: ${RETRY_MS}\n: here\n\n`);
    },
    announce(payload) {
      const changes = read(payload);
      for (const change of changes) {
        number += 1;
        for (const reader of readers) {
          const visible = visibleChange(change, reader.caller);
          if (visible !== null) write(reader, `id: ${number}\ndata: ${JSON.stringify(visible)}\n\n`);
        }
      }
    },
    reconnectAll() {
      for (const { response } of readers) response.end();
    },
    recheckAll,
    get readers() {
      return readers.size;
    },
    close() {
      clearInterval(heartbeat);
      for (const { response } of readers) response.end();
    },
  };
}

function nameOf(caller: Caller): string {
  return caller.kind === 'person' ? caller.session.tokenHash : caller.kind === 'apiKey' ? caller.keyId : '';
}

/** One change, or several of one commit. What is not in the form of the contract is nothing that a screen could use. */
function read(payload: string): readonly Change[] {
  try {
    const value: unknown = JSON.parse(payload);
    const parsed = (Array.isArray(value) ? value : [value]).map((change) => Change.safeParse(change));
    return parsed.flatMap(({ data }) => (data === undefined ? [] : [data]));
  } catch {
    return [];
  }
}
