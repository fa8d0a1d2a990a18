import { handovers, onDuty, type OnDuty } from '@sopflow/calendar';
import { assertNever, type Directory, type LocalizedText, type OnCallSchedule } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import type { RequireRight } from '../call/requireRight.ts';

export interface OnCallParts {
  readonly directory: () => Promise<Directory>;
  readonly now: () => Promise<number>;
  readonly requireRight: RequireRight;
}

/** Who is on duty at a level of a schedule; nobody in a gap of the roster. */
export interface DutyOfLevel {
  readonly level: number;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** When the duty passes on; null when it does not within a month. */
  readonly until: number | null;
}

export interface OnCall {
  now(context: CallContext): Promise<
    readonly {
      readonly scheduleKey: string;
      readonly name: LocalizedText;
      readonly levels: readonly DutyOfLevel[];
    }[]
  >;
}

const LOOK_AHEAD_MS = 31 * 24 * 60 * 60 * 1000;

export function createOnCall({ directory, now, requireRight }: OnCallParts): OnCall {
  return {
    async now(context) {
      await requireRight(context, 'readOrganisation', { kind: 'schedule', id: null });
      const [organisation, at] = await Promise.all([directory(), now()]);
      return [...organisation.schedules.values()].map((schedule) => ({
        scheduleKey: schedule.key,
        name: schedule.name,
        levels: schedule.levels.map((_, place) => dutyOf(schedule, place + 1, at, organisation)),
      }));
    },
  };
}

function dutyOf(schedule: OnCallSchedule, level: number, at: number, organisation: Directory): DutyOfLevel {
  const next = handovers(schedule, at, at + LOOK_AHEAD_MS).find((handover) => handover.level === level);
  return { level, people: peopleOf(onDuty(schedule, level, at), organisation), until: next?.at ?? null };
}

function peopleOf(
  duty: OnDuty,
  { people, positions }: Directory,
): readonly { readonly id: string; readonly name: string }[] {
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? id });
  switch (duty.kind) {
    case 'person':
      return [named(duty.personId)];
    case 'position':
      return (positions.get(duty.position)?.holderIds ?? []).map(named);
    case 'gap':
      return [];
    default:
      return assertNever(duty);
  }
}
