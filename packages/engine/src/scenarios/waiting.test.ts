import { SignalNotAwaited } from '@sopflow/model';
import { expect, test } from 'vitest';
import { document, end, flow, task, wait } from './draw.ts';
import { DAY, HOUR, MINUTE } from './organisation.ts';
import { Story } from './story.ts';

const seconds = (amount: number) => ({ amount, unit: 'seconds' as const });

function waiting(until: Parameters<typeof wait>[1]): Story {
  const late = until.for === 'signal' && until.timeout !== undefined ? ['pause --timedOut--> late'] : [];
  return new Story(
    document(
      flow(
        [wait('pause', until), task('on', 'ann'), task('late', 'bo'), end('z')],
        ['pause --done--> on', ...late, 'on --done--> z', 'late --done--> z'],
      ),
    ),
  );
}

test('a duration ends when it is over, never before', () => {
  const story = waiting({ for: 'duration', span: { amount: 7, unit: 'days' } });
  const [{ key }] = [...story.run.timers].map(([key]) => ({ key })) as [{ key: string }];
  story.world.now += 7 * DAY - 1;
  story.sends({ type: 'timerFired', key });
  expect(story.at).toEqual(['pause']);
  story.passes(1);
  expect(story.at).toEqual(['on']);
});

test('a time is worked out from the run; where that fails the run stands and says so', () => {
  const story = waiting({ for: 'time', at: '"2026-03-03T09:30:00+08:00"' });
  story.passes(DAY + 29 * MINUTE);
  expect(story.at).toEqual(['pause']);
  story.passes(MINUTE);
  expect(story.at).toEqual(['on']);

  const never = waiting({ for: 'time', at: 'start.launchDay' });
  never.passes(10 * DAY);
  expect(never.at).toEqual(['pause']);
  expect(never.facts('expressionFailed')).toHaveLength(1);
});

test('a signal brings its data; one that nobody waits for is refused', () => {
  const story = waiting({ for: 'signal', signal: 'delivered' });
  expect(story.sends({ type: 'signal', name: 'lost', data: {} })).toBeInstanceOf(SignalNotAwaited);
  story.sends({ type: 'signal', name: 'delivered', data: { boxes: 3 } });
  expect(story.at).toEqual(['on']);
  expect(story.facts('signalReceived')).toHaveLength(1);
});

test('a signal that does not come in time leads another way', () => {
  const story = waiting({ for: 'signal', signal: 'delivered', timeout: { span: seconds(3600) } });
  story.passes(HOUR);
  expect(story.at).toEqual(['late']);
});

test('an old timer changes nothing', () => {
  const story = waiting({ for: 'duration', span: seconds(10) });
  const key = [...story.run.timers.keys()][0] ?? '';
  story.passes(10_000);
  const before = story.run.snapshot;
  expect(story.sends({ type: 'timerFired', key })).toBeNull();
  expect(story.run.snapshot).toBe(before);
});
