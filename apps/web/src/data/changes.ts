import { API_PREFIX, Change } from '@sopflow/contract';

/** What the stream reports: a change, that it is connected again after a gap, or that it was lost. */
export type StreamReport =
  | { readonly kind: 'changed'; readonly topic: Change['topic'] }
  | { readonly kind: 'connected' }
  | { readonly kind: 'lost' };

const address = `${API_PREFIX}/changes`;
/** The pause before a refused stream is asked for again; it doubles up to the longest. */
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;
const channelName = 'sopflow.changes';

/**
 * Listens to the server's stream of changes until the returned function is called.
 *
 * A browser allows six connections to a host over HTTP/1.1, and every stream holds one: with a stream per tab the seventh tab would
 * hang. So one tab holds the stream and passes reports on to the others; when it closes, the next takes over.
 */
export function listenToChanges(report: (report: StreamReport) => void): () => void {
  const stop = new AbortController();
  // Locks exist on https and on localhost only; elsewhere each tab listens for itself.
  if (!('locks' in navigator)) {
    openStream(report, stop.signal);
    return () => stop.abort();
  }

  const others = new BroadcastChannel(channelName);
  others.addEventListener('message', (message: MessageEvent<StreamReport>) => report(message.data));
  const holdStream = () => {
    openStream((news) => {
      report(news);
      others.postMessage(news);
    }, stop.signal);
    return new Promise<void>((release) => stop.signal.addEventListener('abort', () => release()));
  };
  navigator.locks.request(channelName, { signal: stop.signal }, holdStream).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  stop.signal.addEventListener('abort', () => others.close());
  return () => stop.abort();
}

/** Opens the stream and opens it again, ever more slowly, when it was refused: the browser itself only returns from a broken line. */
function openStream(report: (report: StreamReport) => void, stop: AbortSignal, pauseMs = firstPauseMs): void {
  if (stop.aborted) return;
  const source = new EventSource(address);
  let pause = pauseMs;
  source.addEventListener('open', () => {
    pause = firstPauseMs;
    report({ kind: 'connected' });
  });
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const topic = readTopic(message.data);
    if (topic !== undefined) report({ kind: 'changed', topic });
  });
  source.addEventListener('error', () => {
    report({ kind: 'lost' });
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => openStream(report, stop, Math.min(pause * 2, longestPauseMs)), pause);
    }
  });
  stop.addEventListener('abort', () => source.close());
}

function readTopic(data: string): Change['topic'] | undefined {
  try {
    return Change.parse(JSON.parse(data)).topic;
  } catch {
    return undefined;
  }
}
