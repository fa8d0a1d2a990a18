import { z } from 'zod';
import { LocalizedName, LocalizedProse } from '../text/localizedText.ts';
import { AssignmentStrategy } from './assignment.ts';
import { Deadline } from './deadline.ts';
import { Form } from './form.ts';
import { Layout } from './layout.ts';
import { Key } from './names.ts';
import { Flow } from './step.ts';

/** An SOP for daily work, or a plan for an emergency. */
export const SopKind = z.enum(['sop', 'emergency']);
export type SopKind = z.infer<typeof SopKind>;

/** The content of a version: what `packages/engine` compiles to a machine. Data only; publishing one never runs code. */
export const Document = z.strictObject({
  formatVersion: z.literal(1),
  key: Key,
  kind: SopKind,
  name: LocalizedName,
  purpose: LocalizedProse.optional(),
  /** The process owner: answerable for the SOP, and the last resort of every assignment. */
  owner: AssignmentStrategy.optional(),
  /** Counts working time wherever a deadline names no calendar of its own. */
  calendar: Key.optional(),
  /** Asked when a run is started; its values are `start.*` in expressions. */
  startForm: Form.default([]),
  /** A FEEL text with `{{ }}` places that names a run in lists, e.g. `新品：{{ start.product }}`. */
  runTitle: z.string().max(200).optional(),
  /** When the whole run is due. */
  deadline: Deadline.optional(),
  flow: Flow,
  layout: Layout.default({ steps: {} }),
});
export type Document = z.infer<typeof Document>;
/** A document as an author may write it: what has a default may be left out. */
export type DocumentInput = z.input<typeof Document>;
