import { cpuOfFamily } from '../server/processTime.ts';
import type { Measured } from '../subject.ts';

/** Measures with the server's CPU time in place of the client's own: the client is part of the bench, not of what is measured. */
export async function withCpuOf(serverPid: number, drive: () => Promise<Measured>): Promise<Measured> {
  const before = cpuOfFamily(serverPid);
  const measured = await drive();
  const after = cpuOfFamily(serverPid);
  return { ...measured, cpuMicros: before === null || after === null ? null : after - before };
}
