import { z } from 'zod';

/** A person as others show them: enough for an avatar and a name. */
export const PersonRef = z.object({ id: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;
