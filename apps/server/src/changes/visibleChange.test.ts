import type { Role } from '@sopflow/model';
import { expect, it } from 'vitest';
import type { Caller } from '../caller/caller.ts';
import { visibleChange } from './visibleChange.ts';

function reader(personId: string, ...roles: Role[]): Caller {
  return {
    kind: 'person',
    personId,
    name: '',
    email: '',
    department: null,
    locale: 'zh',
    timeZone: null,
    roles,
    viewedBy: null,
    session: { tokenHash: '', accountId: '' },
  };
}

it('tells staff nothing of alerts, and of runs only that some changed', () => {
  expect(visibleChange({ topic: 'alerts', ids: ['a_1'] }, reader('li', 'staff'))).toBeNull();
  expect(visibleChange({ topic: 'runs', ids: ['r_1'] }, reader('li', 'staff'))).toEqual({ topic: 'runs' });
  expect(visibleChange({ topic: 'runs', ids: ['r_1'] }, reader('li', 'operations'))).toEqual({
    topic: 'runs',
    ids: ['r_1'],
  });
});

it('tells of a notification only whom it is for', () => {
  expect(visibleChange({ topic: 'notifications', ids: ['li'] }, reader('li', 'staff'))).toEqual({
    topic: 'notifications',
  });
  expect(visibleChange({ topic: 'notifications', ids: ['li'] }, reader('wang', 'administrator'))).toBeNull();
});

it('tells nobody anything', () => {
  expect(visibleChange({ topic: 'organisation' }, { kind: 'nobody', roles: [] })).toBeNull();
});
