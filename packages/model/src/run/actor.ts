import { z } from 'zod';

/** Who did something: a person (perhaps seen through by an administrator), a machine with an API key, or the system itself. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: z.string(), viewedBy: z.string().optional() }),
  z.object({ kind: z.literal('apiKey'), keyId: z.string(), name: z.string() }),
  z.object({
    kind: z.literal('system'),
    part: z.enum(['timer', 'action', 'escalation', 'trigger', 'run', 'setup']),
  }),
]);
export type Actor = z.infer<typeof Actor>;

/** The person answerable for an act, where there is one. */
export function personOf(actor: Actor): string | undefined {
  return actor.kind === 'person' ? actor.personId : undefined;
}
