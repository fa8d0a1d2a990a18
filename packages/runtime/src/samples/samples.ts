import type { Locale } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { loadSample, type SampleParts } from './loadSample.ts';

/** The sample organisation. */
export interface Samples {
  /** Loads it in a language. @throws NotAllowed; NameTaken when it is loaded already */
  load(context: CallContext, locale: Locale): Promise<{ readonly people: number; readonly sops: number }>;
}

export function createSamples(parts: SampleParts): Samples {
  return { load: (context, locale) => loadSample(parts, context, locale) };
}
