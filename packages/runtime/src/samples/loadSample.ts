import { Calendar, Document, type Locale, NameTaken, OnCallSchedule } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { PlanStore } from '../ports/planStore.ts';
import type { ProcedureStore } from '../ports/procedureStore.ts';
import {
  sampleDocuments,
  samplePeople,
  samplePolicies,
  samplePositions,
  sampleTriggers,
  sampleCalendars,
  sampleSchedules,
} from './index.ts';

export interface SampleParts {
  readonly organisation: OrganisationStore;
  readonly procedures: ProcedureStore;
  readonly plans: PlanStore;
  readonly requireRight: RequireRight;
  readonly newId: (prefix: string) => string;
  readonly now: () => Promise<number>;
}

/**
 * Loads the sample organisation: people who cannot sign in until somebody lets them, positions, calendars, the roster, policies,
 * triggers, and the procedures: the launch as a draft to be published by its reader, the rest published.
 *
 * @throws NotAllowed; NameTaken when it is loaded already
 */
export async function loadSample(
  parts: SampleParts,
  context: CallContext,
  locale: Locale,
): Promise<{ readonly people: number; readonly sops: number }> {
  const { organisation, procedures, plans, requireRight, newId, now } = parts;
  await requireRight(context, 'administer', { kind: 'person', id: null });
  const people = samplePeople(locale, await now());
  const [first] = people;
  if (first !== undefined && (await organisation.person(first.id)) !== null)
    throw new NameTaken('person', first.id);

  const record = (
    what: 'person' | 'position' | 'calendar' | 'schedule' | 'policy' | 'trigger' | 'sop',
    id: string | null = null,
  ) =>
    recordOf(withoutRepeat(context), `sample.${what}`, what, id, what === 'sop' ? 'sops' : 'organisation', {
      locale,
    });
  await organisation.savePeople(people, 'add', record('person'));
  await organisation.savePositions(samplePositions, record('position'));
  const [calendars, schedules, policies] = await Promise.all([
    organisation.calendars(),
    organisation.schedules(),
    organisation.policies(),
  ]);
  await organisation.saveCalendars(
    sampleCalendars.map((calendar) => ({
      calendar: Calendar.parse(calendar),
      expectedRevision: revisionOf(calendar.key, calendars),
    })),
    record('calendar'),
  );
  await organisation.saveSchedules(
    sampleSchedules.map((schedule) => ({
      schedule: OnCallSchedule.parse(schedule),
      expectedRevision: revisionOf(schedule.key, schedules),
    })),
    record('schedule'),
  );
  await organisation.savePolicies(
    samplePolicies.map((policy) => ({
      id: newId('pol'),
      policy,
      expectedRevision: revisionOf(policy.key, policies),
    })),
    record('policy'),
  );
  const name = locale === 'zh' ? { zh: '云杉电商运营部' } : { en: 'Spruce Commerce, Operations' };
  await organisation.saveSettings(
    { ...(await organisation.settings()), name, locale, defaultCalendar: 'china-office' },
    record('calendar'),
  );

  for (const input of sampleDocuments) {
    const document = Document.parse(input);
    await procedures.create(
      {
        id: newId('sop'),
        versionId: newId('ver'),
        key: document.key,
        kind: document.kind,
        name: document.name,
        document,
        createdBy: null,
      },
      record('sop', document.key),
    );
    if (document.key !== 'product-launch')
      await procedures.publish(document.key, document, 1, '', null, record('sop', document.key));
  }
  await plans.saveTriggers(sampleTriggers, record('trigger'));
  return { people: people.length, sops: sampleDocuments.length };
}

/** The sample replaces what somebody has made under the same key. */
function revisionOf(
  key: string,
  present: readonly { readonly key: string; readonly revision: number }[],
): number | null {
  return present.find((one) => one.key === key)?.revision ?? null;
}

/** One request makes many changes here; only the last of them may keep its answer. */
function withoutRepeat({ idempotency: _idempotency, ...context }: CallContext): CallContext {
  return context;
}
