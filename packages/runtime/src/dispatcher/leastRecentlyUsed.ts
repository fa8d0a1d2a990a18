/** A map that forgets what was used longest ago once it holds more than `most`. */
export function leastRecentlyUsed<Value>(most: number): {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
} {
  const kept = new Map<string, Value>();
  const use = (key: string, value: Value): void => {
    // A map keeps the order of insertion: what is inserted again is the youngest.
    kept.delete(key);
    kept.set(key, value);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined) use(key, value);
      return value;
    },
    set(key, value) {
      use(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    delete(key) {
      kept.delete(key);
    },
  };
}
