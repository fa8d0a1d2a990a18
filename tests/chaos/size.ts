/** How often a fault strikes, and how much it strikes at: a few seconds' worth in `npm test`; `pnpm chaos` raises it. */
export const TIMES = Number(process.env['CHAOS_TIMES'] ?? 2);
/** Timers that fall due in one second: more than two workers claim at once. */
export const TIMERS = Number(process.env['CHAOS_TIMERS'] ?? 1_200);
/** Runs whose deadline passes while everything is down. */
export const OVERDUE = Number(process.env['CHAOS_OVERDUE'] ?? 200);
/** Of one test: against hanging, not against a busy machine. */
export const LIMIT_MS = 60_000 + TIMES * 30_000 + (TIMERS + OVERDUE) * 50;
