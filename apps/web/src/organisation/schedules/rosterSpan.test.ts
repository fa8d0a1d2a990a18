import { type Handover, OnCallSchedule } from '@sopflow/model';
import { describe, expect, it } from 'vitest';
import { rosterSpan, weeksFor } from './rosterSpan.ts';

const wednesday = Date.parse('2026-11-25T10:00:00+08:00');

describe('the weeks of a roster', () => {
  it('begin on the Monday of the present week, at midnight of the zone', () => {
    const span = rosterSpan(wednesday, 'Asia/Shanghai', 0, 4);
    expect(span.from).toBe(Date.parse('2026-11-23T00:00:00+08:00'));
    expect(span.to).toBe(Date.parse('2026-12-21T00:00:00+08:00'));
    expect(span.days).toHaveLength(28);
  });

  it('can begin earlier or later', () => {
    expect(rosterSpan(wednesday, 'Asia/Shanghai', -1, 1).from).toBe(Date.parse('2026-11-16T00:00:00+08:00'));
    expect(rosterSpan(wednesday, 'Asia/Shanghai', 2, 1).from).toBe(Date.parse('2026-12-07T00:00:00+08:00'));
  });

  it('count a Sunday to the week that ends with it', () => {
    const sunday = Date.parse('2026-11-29T23:00:00+08:00');
    expect(rosterSpan(sunday, 'Asia/Shanghai', 0, 1).from).toBe(Date.parse('2026-11-23T00:00:00+08:00'));
  });

  it('have a day of 25 hours where the clocks go back', () => {
    const { days } = rosterSpan(Date.parse('2026-10-25T12:00:00Z'), 'Europe/Berlin', 0, 2);
    const lengths = days.slice(1).map((day, index) => (day - (days[index] ?? 0)) / 3_600_000);
    expect(lengths.filter((hours) => hours !== 24)).toEqual([25]);
  });
});

describe('what is read at once', () => {
  const schedule = (handover: Handover) =>
    OnCallSchedule.parse({
      key: 'shop-duty',
      name: { en: 'Shop' },
      levels: [
        {
          kind: 'rotation',
          layers: [
            { members: ['li.wei', 'wang.lei'], handover, timeZone: 'Asia/Shanghai', start: '2026-01-05' },
          ],
        },
      ],
    });

  it('is four weeks where duty passes every week', () => {
    const weekly = schedule({ every: 'week', length: 1, at: '09:00', weekday: 'monday' });
    expect(weeksFor(weekly, wednesday, 'Asia/Shanghai')).toBe(4);
  });

  it('is two where it passes every day', () => {
    expect(weeksFor(schedule({ every: 'day', length: 1, at: '20:00' }), wednesday, 'Asia/Shanghai')).toBe(2);
  });
});
