import type {
  Calendar,
  EscalationPolicy,
  Locale,
  LocalizedText,
  OnCallSchedule,
  Person,
  Position,
} from '@sopflow/model';
import type { ChangeRecord } from './change.ts';
import type { Naming } from './naming.ts';
import type { Page, PageRequest } from './page.ts';

interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** A person with what lists show beside them. */
export type PersonView = Person & {
  readonly managerName: string | null;
  readonly positions: readonly { readonly key: string; readonly name: LocalizedText }[];
  /** Whether they have an account to sign in with. */
  readonly canSignIn: boolean;
};

export type PositionView = Position & {
  readonly holders: readonly PersonRef[];
  readonly deputyName: string | null;
};

/** What is to be saved, of which somebody has read this revision; null: there was none yet. */
interface Expecting {
  readonly expectedRevision: number | null;
}

export type CalendarView = Calendar & { readonly revision: number };
export type ScheduleView = OnCallSchedule & { readonly revision: number };

/** A policy in its present wording. */
export type PolicyView = EscalationPolicy & { readonly revisionId: string; readonly revision: number };

/** What is kept out of everybody's hands again by removing it, unless something names it. */
export type RemovableKind = 'calendar' | 'schedule' | 'policy';

export interface Webhook {
  readonly key: string;
  readonly name: LocalizedText;
  readonly url: string;
  readonly enabled: boolean;
}

export interface OrganisationSettings {
  readonly name: LocalizedText | null;
  readonly locale: Locale;
  readonly defaultCalendar: string;
  /** Null: that of the default calendar. */
  readonly timeZone: string | null;
  /** Hosts that actions and webhooks may reach although their address is inside. */
  readonly allowedHosts: readonly string[];
}

export interface PeopleQuery extends PageRequest {
  readonly search?: string | undefined;
  readonly status?: Person['status'] | undefined;
  readonly position?: string | undefined;
}

/**
 * People, positions, calendars, schedules, policies, webhooks and settings. Every change raises the organisation's revision in the
 * same transaction, so that caches of the directory notice.
 */
export interface OrganisationStore {
  people(query: PeopleQuery): Promise<Page<PersonView>>;
  person(id: string): Promise<PersonView | null>;
  /** Adds people, or replaces those who exist where `replace` says so. @throws NameTaken */
  savePeople(people: readonly Person[], mode: 'add' | 'replace', record: ChangeRecord): Promise<void>;
  positions(): Promise<readonly PositionView[]>;
  savePositions(positions: readonly Position[], record: ChangeRecord): Promise<void>;
  /** @throws NotFound */
  removePosition(key: string, record: ChangeRecord): Promise<void>;
  calendars(): Promise<readonly CalendarView[]>;
  /** Gives them as they are now. @throws StaleVersion, NameTaken, NotFound */
  saveCalendars(
    saved: readonly (Expecting & { readonly calendar: Calendar })[],
    record: ChangeRecord,
  ): Promise<readonly CalendarView[]>;
  schedules(): Promise<readonly ScheduleView[]>;
  /** Gives them as they are now. @throws StaleVersion, NameTaken, NotFound */
  saveSchedules(
    saved: readonly (Expecting & { readonly schedule: OnCallSchedule })[],
    record: ChangeRecord,
  ): Promise<readonly ScheduleView[]>;
  /** Policies that were not removed, each in its present wording. */
  policies(): Promise<readonly PolicyView[]>;
  /** Keeps each wording under the id given for it, and gives them as they are now. @throws StaleVersion, NameTaken, NotFound */
  savePolicies(
    saved: readonly (Expecting & { readonly id: string; readonly policy: EscalationPolicy })[],
    record: ChangeRecord,
  ): Promise<readonly PolicyView[]>;
  /** Everything that may name what has this key. */
  naming(key: string): Promise<Naming>;
  /**
   * Removes a calendar, schedule or policy. `refuse` is shown what may name it, within the same transaction, and throws to keep it. The
   * wordings of a policy stay for the alerts that climb them. @throws NotFound
   */
  remove(
    kind: RemovableKind,
    key: string,
    refuse: (naming: Naming) => void,
    record: ChangeRecord,
  ): Promise<void>;
  webhooks(): Promise<readonly Webhook[]>;
  /** With the signing secrets, still sealed: for whoever sends. */
  sealedWebhooks(): Promise<readonly (Webhook & { readonly sealedSecret: string })[]>;
  /** `sealedSecret` null keeps the secret there is. */
  saveWebhook(
    webhook: Webhook & { readonly sealedSecret: string | null },
    record: ChangeRecord,
  ): Promise<void>;
  /** Replaces the signing secret. @throws NotFound */
  changeWebhookSecret(key: string, sealedSecret: string, record: ChangeRecord): Promise<void>;
  /** @throws NotFound */
  removeWebhook(key: string, record: ChangeRecord): Promise<void>;
  settings(): Promise<OrganisationSettings>;
  /** @throws NotFound when the default calendar is to be one that is not there */
  saveSettings(settings: OrganisationSettings, record: ChangeRecord): Promise<void>;
}
