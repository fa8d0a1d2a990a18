/** Something that does not answer must not keep the other figures back: whoever collects them gives up after ten seconds. */
const PATIENCE_MS = 5_000;

/** The answer, or null when it is late or there is none. */
export async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), PATIENCE_MS);
  try {
    return await Promise.race([answer, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
