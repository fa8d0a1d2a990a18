import { Calendar, type JsonObject } from '@sopflow/model';
import { describe, expect, test } from 'vitest';
import { resolverOver } from '../assignment/resolverOver.ts';
import { scopeOf } from '../read/scopeOf.ts';
import { replay } from '../replay/replay.ts';
import { action, document, each, end, flow, task, wait } from './draw.ts';
import { organisation, person } from './organisation.ts';
import { factsOf, World } from './world.ts';

/** Monday 1:30 in Shanghai; in UTC and Berlin it is still Sunday. */
const SMALL_HOURS = Date.parse('2026-03-01T17:30:00Z');

const calendar = (key: string, timeZone: string) =>
  Calendar.parse({ key, name: { en: key }, timeZone, alwaysOpen: true });

const company = organisation([person('ann'), person('owner', { roles: ['administrator'] })], [], {
  calendars: new Map([
    ['office', calendar('office', 'Asia/Shanghai')],
    ['berlin', calendar('berlin', 'Europe/Berlin')],
  ]),
});

const noting = flow(
  [
    action('note', {
      do: 'setData',
      values: { day: 'today', weekday: 'date(today).weekday', at: 'now', hour: 'date and time(now).hour' },
    }),
    task('look', 'ann'),
    end('over'),
  ],
  ['note --done--> look', 'note --failed--> look', 'look --done--> over'],
);

function begun(calendarKey: string | undefined, directory = company, now = SMALL_HOURS): World {
  const world = new World(
    document(noting, calendarKey === undefined ? {} : { calendar: calendarKey }),
    resolverOver(directory, now),
    now,
  );
  const started = world.begin('r_1', {}, { starterId: 'ann' });
  if (!started.ok) throw started.error;
  return world;
}

const dataOf = (world: World): JsonObject =>
  scopeOf(world.get('r_1').snapshot, world.now)['data'] as JsonObject;

describe('what day and time it is for the expressions of a run', () => {
  test('its SOP’s calendar says', () => {
    expect(dataOf(begun('berlin'))).toEqual({
      day: '2026-03-01',
      weekday: 7,
      at: '2026-03-01T18:30:00.000+01:00',
      hour: 18,
    });
  });

  test('without one, the organisation’s default calendar', () => {
    expect(dataOf(begun(undefined))).toEqual({
      day: '2026-03-02',
      weekday: 1,
      at: '2026-03-02T01:30:00.000+08:00',
      hour: 1,
    });
  });

  test('or the zone that the organisation has said', () => {
    expect(dataOf(begun(undefined, { ...company, timeZone: 'America/New_York' }))).toMatchObject({
      day: '2026-03-01',
      hour: 12,
    });
    expect(dataOf(begun('gone', { ...company, timeZone: 'America/New_York' }))).toMatchObject({ hour: 12 });
  });

  test('stays as it was when the run started, whatever becomes of the calendar', () => {
    const world = begun('berlin');
    const moved = { ...company, calendars: new Map([['berlin', calendar('berlin', 'Asia/Tokyo')]]) };
    const later = new World(world.document, resolverOver(moved, SMALL_HOURS), SMALL_HOURS);
    later.instances.set('r_1', world.get('r_1'));
    later.send('r_1', { type: 'jump', to: 'note', reason: 'again' });
    expect(dataOf(later)).toMatchObject({ hour: 18 });
  });

  test('and so does a day that it waits for', () => {
    const until = document(
      flow(
        [
          task('look', 'ann'),
          wait('tomorrow', { for: 'time', at: 'date(today) + duration("P1D")' }),
          end('over'),
        ],
        ['look --done--> tomorrow', 'tomorrow --done--> over'],
      ),
      { calendar: 'berlin' },
    );
    const world = new World(until, resolverOver(company, SMALL_HOURS), SMALL_HOURS);
    world.begin('r_1', {}, { starterId: 'ann' });
    const moved = { ...company, calendars: new Map([['berlin', calendar('berlin', 'Asia/Tokyo')]]) };
    const later = new World(until, resolverOver(moved, SMALL_HOURS), SMALL_HOURS);
    later.instances.set('r_1', world.get('r_1'));
    later.send('r_1', { type: 'jump', to: 'tomorrow', reason: 'Looked already.' });
    expect([...world.get('r_1').timers.values()]).toEqual([Date.parse('2026-03-01T23:00:00Z')]);
  });

  test('a replay knows it from the log alone', () => {
    const { machine, events, id, snapshot } = begun('berlin').get('r_1');
    expect(replay(machine, JSON.parse(JSON.stringify(events)) as typeof events, id)).toStrictEqual(snapshot);
  });

  test('a run from before zones were kept goes on in UTC, and replays to what was stored', () => {
    const recorded = resolverOver(company, SMALL_HOURS);
    const world = new World(document(noting), { ...recorded, timeZone: () => null }, SMALL_HOURS);
    world.begin('r_1', {}, { starterId: 'ann' });
    expect(dataOf(world)).toMatchObject({ day: '2026-03-01', at: '2026-03-01T17:30:00.000Z' });
    const { machine, events, id, snapshot } = world.get('r_1');
    expect(factsOf(world.get('r_1')).some((fact) => 'timeZone' in fact)).toBe(false);
    expect(replay(machine, events, id)).toStrictEqual(snapshot);
  });

  test('the items of an “each” live in the zone of their run', () => {
    const items = document(
      flow(
        [each('shops', '["east"]', { wait: 'all' }, noting), end('end1'), end('end2')],
        ['shops --done--> end1', 'shops --failed--> end2'],
      ),
      { calendar: 'office' },
    );
    const world = new World(items, resolverOver(company, SMALL_HOURS), SMALL_HOURS);
    world.begin('r_1', {}, { starterId: 'ann' });
    const [child] = world.get('r_1').outbox;
    if (child?.effect !== 'startChild') throw new Error('No item was started.');
    world.begin('r_1-1', child.child.input, { eachStep: 'shops', parentId: 'r_1' });
    expect(scopeOf(world.get('r_1-1').snapshot, world.now)['today']).toBe('2026-03-02');
  });

  test('a wait until a day begins when that day begins there', () => {
    const until = document(
      flow(
        [wait('tomorrow', { for: 'time', at: 'date(today) + duration("P1D")' }), end('over')],
        ['tomorrow --done--> over'],
      ),
      { calendar: 'berlin' },
    );
    const world = new World(until, resolverOver(company, SMALL_HOURS), SMALL_HOURS);
    world.begin('r_1', {}, { starterId: 'ann' });
    expect([...world.get('r_1').timers.values()]).toEqual([Date.parse('2026-03-01T23:00:00Z')]);
  });
});
