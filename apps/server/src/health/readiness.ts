/** Whether this process can serve: each part with whether it answered in time. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, 'ok' | 'failed'>>;
}

const PATIENCE_MS = 2_000;

/** Asks every part at once; one that takes longer than two seconds has failed. */
export async function checkReadiness(
  parts: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(parts).map(
      async ([name, ask]) => [name, (await answersInTime(ask)) ? 'ok' : 'failed'] as const,
    ),
  );
  return { ready: answers.every(([, answer]) => answer === 'ok'), parts: Object.fromEntries(answers) };
}

async function answersInTime(ask: () => Promise<unknown>): Promise<boolean> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  try {
    await Promise.race([ask(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
