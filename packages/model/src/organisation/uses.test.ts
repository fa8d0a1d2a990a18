import { describe, expect, it } from 'vitest';
import { OnCallSchedule } from '../calendar/onCall.ts';
import { EscalationPolicy } from '../escalation/policy.ts';
import { isNamed, namesInPolicy, namesInPosition, namesInSchedule } from './uses.ts';

const hours = (amount: number) => ({ amount, unit: 'hours' as const });

describe('what the organisation names', () => {
  it('in a policy: its calendar and whom it tells by name, not the owner', () => {
    const policy = EscalationPolicy.parse({
      key: 'standard',
      name: { en: 'Standard' },
      calendar: 'office',
      levels: [
        {
          after: hours(0),
          notify: [{ to: 'owner' }, { to: 'person', personId: 'gao.yan' }],
          channels: ['inApp'],
        },
        {
          after: hours(2),
          notify: [
            { to: 'onCall', schedule: 'shop-duty' },
            { to: 'position', position: 'head' },
          ],
          channels: ['email'],
        },
      ],
    });
    expect(namesInPolicy(policy)).toEqual([
      { kind: 'calendar', key: 'office' },
      { kind: 'person', key: 'gao.yan' },
      { kind: 'schedule', key: 'shop-duty' },
      { kind: 'position', key: 'head' },
    ]);
  });

  it('in a schedule: the members, whoever holds a level, and the stand-ins', () => {
    const schedule = OnCallSchedule.parse({
      key: 'shop-duty',
      name: { en: 'Shop' },
      levels: [
        {
          kind: 'rotation',
          layers: [
            {
              members: ['li.wei', 'wang.lei'],
              handover: { every: 'day', length: 1, at: '09:00' },
              timeZone: 'Asia/Shanghai',
              start: '2026-01-05',
            },
          ],
        },
        { kind: 'position', position: 'lead' },
        { kind: 'person', personId: 'zhou.ming' },
      ],
      overrides: [{ level: 1, from: 1, to: 2, personId: 'gao.yan' }],
    });
    const names = namesInSchedule(schedule);
    for (const key of ['li.wei', 'wang.lei', 'zhou.ming', 'gao.yan'])
      expect(isNamed({ kind: 'person', key }, names)).toBe(true);
    expect(isNamed({ kind: 'position', key: 'lead' }, names)).toBe(true);
    expect(isNamed({ kind: 'person', key: 'lead' }, names)).toBe(false);
  });

  it('in a position: its holders, its deputy and the position above', () => {
    const position = {
      key: 'tester',
      name: { en: 'Tester' },
      duties: null,
      holderIds: ['zhao.na'],
      deputyId: 'chen.yu',
      reportsTo: 'lead',
    };
    expect(namesInPosition(position)).toEqual([
      { kind: 'person', key: 'zhao.na' },
      { kind: 'person', key: 'chen.yu' },
      { kind: 'position', key: 'lead' },
    ]);
    expect(namesInPosition({ ...position, holderIds: [], deputyId: null, reportsTo: null })).toEqual([]);
  });
});
