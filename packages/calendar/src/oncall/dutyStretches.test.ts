import { OnCallSchedule } from '@sopflow/model';
import { describe, expect, it } from 'vitest';
import { shanghai } from '../working-time/exampleCalendars.ts';
import { dutyGaps, dutyStretches } from './dutyStretches.ts';

const schedule = OnCallSchedule.parse({
  key: 'shop-duty',
  name: { en: 'Shop on-call' },
  levels: [
    {
      kind: 'rotation',
      layers: [
        {
          members: ['li.wei', 'wang.lei'],
          handover: { every: 'week', length: 1, at: '09:00', weekday: 'monday' },
          timeZone: 'Asia/Shanghai',
          start: '2026-11-02',
          until: '2026-11-18',
        },
      ],
    },
    { kind: 'position', position: 'product-lead' },
  ],
  overrides: [
    { level: 1, from: shanghai('2026-11-04 18:00'), to: shanghai('2026-11-05 09:00'), personId: 'gao.yan' },
  ],
});
const from = shanghai('2026-11-01 00:00');
const to = shanghai('2026-11-22 00:00');

describe('the stretches of a roster', () => {
  it('show every turn, the stand-in in between, and the gaps before and after', () => {
    expect(dutyStretches(schedule, 1, from, to)).toEqual([
      { from, to: shanghai('2026-11-02 09:00'), duty: { kind: 'gap' } },
      {
        from: shanghai('2026-11-02 09:00'),
        to: shanghai('2026-11-04 18:00'),
        duty: { kind: 'person', personId: 'li.wei' },
      },
      {
        from: shanghai('2026-11-04 18:00'),
        to: shanghai('2026-11-05 09:00'),
        duty: { kind: 'person', personId: 'gao.yan' },
      },
      {
        from: shanghai('2026-11-05 09:00'),
        to: shanghai('2026-11-09 09:00'),
        duty: { kind: 'person', personId: 'li.wei' },
      },
      {
        from: shanghai('2026-11-09 09:00'),
        to: shanghai('2026-11-16 09:00'),
        duty: { kind: 'person', personId: 'wang.lei' },
      },
      {
        from: shanghai('2026-11-16 09:00'),
        to: shanghai('2026-11-18 00:00'),
        duty: { kind: 'person', personId: 'li.wei' },
      },
      { from: shanghai('2026-11-18 00:00'), to, duty: { kind: 'gap' } },
    ]);
  });

  it('are one where nothing passes on', () => {
    expect(dutyStretches(schedule, 2, from, to)).toEqual([
      { from, to, duty: { kind: 'position', position: 'product-lead' } },
    ]);
  });

  it('are none of no time, and a gap at a level that is not there', () => {
    expect(dutyStretches(schedule, 1, to, to)).toEqual([]);
    expect(dutyStretches(schedule, 7, from, to)).toEqual([{ from, to, duty: { kind: 'gap' } }]);
  });
});

it('names the gaps of every level, and none where everybody is covered', () => {
  expect(dutyGaps(schedule, from, to)).toEqual([
    { level: 1, from, to: shanghai('2026-11-02 09:00') },
    { level: 1, from: shanghai('2026-11-18 00:00'), to },
  ]);
  expect(dutyGaps(schedule, shanghai('2026-11-03 00:00'), shanghai('2026-11-17 00:00'))).toEqual([]);
});
