import type { Document, EscalationPolicy, LocalizedText, SopKind } from '@sopflow/model';
import type { PolicyView, PositionView, ScheduleView } from './organisationStore.ts';

/**
 * A document that counts: the published version or the draft of an SOP, or an earlier version of which runs are still under way.
 */
export interface CountingDocument {
  readonly key: string;
  readonly name: LocalizedText;
  readonly kind: SopKind;
  readonly status: 'published' | 'draft' | 'earlier';
  readonly document: Document;
}

/** Everything that may name something of the organisation, as it is at one moment. */
export interface Naming {
  /** Only those in which the key that was asked for stands as a value somewhere. */
  readonly documents: readonly CountingDocument[];
  readonly policies: readonly PolicyView[];
  /** Wordings that alerts still climb although their policy was reworded or removed since. */
  readonly climbed: readonly EscalationPolicy[];
  readonly schedules: readonly ScheduleView[];
  readonly positions: readonly PositionView[];
  readonly defaultCalendar: string;
}
