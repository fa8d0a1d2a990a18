import type { LocalizedText } from '@sopflow/model';

/** Something of the organisation that a document refers to by its key or id. */
export type Referred = 'person' | 'position' | 'schedule' | 'calendar' | 'policy' | 'sop';

/** The name of what a document refers to; the key itself where there is no such thing, or none that the reader may see. */
export type NameOf = (what: Referred, key: string) => string;

/** Things that can be chosen, in the order in which to offer them. */
export interface Choice {
  readonly key: string;
  readonly name: LocalizedText;
}
