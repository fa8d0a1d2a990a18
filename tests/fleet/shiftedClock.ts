/**
 * Loaded before anything else of a process, gives it the clock of a machine whose clock is wrong by `CLOCK_AHEAD_MS`. Timeouts take as long
 * as ever, as they do there.
 */
const AHEAD_MS = Number(process.env['CLOCK_AHEAD_MS'] ?? 0);
const RightDate = Date;

globalThis.Date = new Proxy(RightDate, {
  construct: (_target, args: [] | [number], newTarget) =>
    Reflect.construct(RightDate, args.length === 0 ? [RightDate.now() + AHEAD_MS] : args, newTarget) as Date,
  apply: () => new RightDate(RightDate.now() + AHEAD_MS).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => RightDate.now() + AHEAD_MS : (Reflect.get(target, name, receiver) as unknown),
});
