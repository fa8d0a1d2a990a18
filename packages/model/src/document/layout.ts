import { z } from 'zod';
import { StepId } from './names.ts';

/** Where a step is drawn, in px, relative to the container it lies in; lanes and containers have a size. */
export const Box = z.strictObject({
  x: z.number().min(-100000).max(100000),
  y: z.number().min(-100000).max(100000),
  width: z.number().min(10).max(100000).optional(),
  height: z.number().min(10).max(100000).optional(),
});
export type Box = z.infer<typeof Box>;

/** The drawing of a document; has no influence on how it runs. Steps without a box are laid out automatically. */
export const Layout = z.strictObject({ steps: z.record(StepId, Box) });
export type Layout = z.infer<typeof Layout>;
