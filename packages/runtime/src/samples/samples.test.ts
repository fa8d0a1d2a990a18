import {
  Calendar,
  Document,
  EscalationPolicy,
  OnCallSchedule,
  Person,
  Position,
  Trigger,
} from '@sopflow/model';
import { describe, expect, it } from 'vitest';
import {
  sampleCalendars,
  sampleDocuments,
  samplePeople,
  samplePolicies,
  samplePositions,
  sampleSchedules,
  sampleTriggers,
} from './index.ts';

describe('the sample organisation', () => {
  it.each(sampleDocuments.map((document) => [document.key, document] as const))(
    'has a readable document %s',
    (_key, document) => {
      expect(Document.safeParse(document).error?.issues ?? []).toEqual([]);
    },
  );

  it('has people, positions, calendars, schedules, policies and triggers of the right shape', () => {
    for (const person of samplePeople('zh', 0)) Person.parse(person);
    for (const position of samplePositions) Position.parse(position);
    for (const calendar of sampleCalendars) Calendar.parse(calendar);
    for (const schedule of sampleSchedules) OnCallSchedule.parse(schedule);
    for (const policy of samplePolicies) EscalationPolicy.parse(policy);
    for (const trigger of sampleTriggers) Trigger.parse(trigger);
  });

  it('gives every position a holder and a deputy who exist', () => {
    const ids = new Set(samplePeople('en', 0).map((person) => person.id));
    for (const position of samplePositions) {
      expect(
        [...position.holderIds, position.deputyId].filter((id) => id === null || !ids.has(id)),
        position.key,
      ).toEqual([]);
      expect(position.holderIds.length).toBeGreaterThan(0);
    }
  });
});
