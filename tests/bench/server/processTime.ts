import { readdirSync, readFileSync } from 'node:fs';

/** The unit of the times in `/proc/<pid>/stat` on every Linux that Node runs on. */
const microsPerTick = 10_000;

interface ProcessTime {
  readonly parent: number;
  /** User and system time of the process itself, and of its children that have ended and were waited for, in ticks. */
  readonly own: number;
  readonly ended: number;
}

/**
 * CPU time in microseconds that a process and its children took since they began, those that ended included; to be read twice and
 * subtracted. Null where there is no `/proc`.
 */
export function cpuOfFamily(pid: number): number | null {
  const head = timeOf(pid);
  if (head === null) return null;
  let ticks = head.own + head.ended;
  for (const entry of readdirSync('/proc')) {
    const time = /^\d+$/.test(entry) ? timeOf(Number(entry)) : null;
    if (time?.parent === pid) ticks += time.own + time.ended;
  }
  return ticks * microsPerTick;
}

/** Fields 4 and 14 to 17 of proc(5)'s stat; counted from the last parenthesis, because a process name may contain anything. */
function timeOf(pid: number): ProcessTime | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // Not Linux, or the process ended between being listed and being read.
    return null;
  }
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent, user, system, endedUser, endedSystem] = [
    fields[1],
    fields[11],
    fields[12],
    fields[13],
    fields[14],
  ];
  if (
    parent === undefined ||
    user === undefined ||
    system === undefined ||
    endedUser === undefined ||
    endedSystem === undefined
  )
    return null;
  return { parent, own: user + system, ended: endedUser + endedSystem };
}
