import type { Actor } from '@sopflow/model';
import { expect, test } from 'vitest';
import { resolverOver } from '../assignment/resolverOver.ts';
import { summary } from '../read/summary.ts';
import { replay } from '../replay/replay.ts';
import { document, each, end, flow, task } from './draw.ts';
import { DAY, HOUR, MONDAY } from './organisation.ts';
import { TEAM } from './story.ts';
import { World } from './world.ts';

const OWNER: Actor = { kind: 'person', personId: 'owner' };
const due = {
  deadline: { kind: 'within' as const, span: { amount: 4, unit: 'hours' as const }, base: 'wall' as const },
};

/** A run whose two shops are each asked; what runs tell each other arrives at once. */
class Shops {
  readonly world = new World(
    document(
      flow(
        [
          each(
            'ask',
            '["east", "west"]',
            { wait: 'all' },
            flow([task('answer', 'ann', due), end('done1')], ['answer --done--> done1']),
          ),
          end('over'),
          end('failed'),
        ],
        ['ask --done--> over', 'ask --failed--> failed'],
      ),
    ),
    resolverOver(TEAM, MONDAY),
    MONDAY,
  );
  readonly items = ['r_1-1', 'r_1-2'] as const;
  #carried = 0;

  constructor() {
    const begun = this.world.begin('r_1', {}, { starterId: 'ann' });
    if (!begun.ok) throw begun.error;
    this.carry();
  }

  carry(): void {
    const { outbox } = this.world.get('r_1');
    for (; this.#carried < outbox.length; this.#carried += 1) {
      const effect = outbox[this.#carried];
      if (effect?.effect === 'startChild')
        this.world.begin(effect.child.childId, effect.child.input, { eachStep: 'ask', parentId: 'r_1' });
      if (effect?.effect === 'send') this.world.send(effect.to, effect.stimulus);
    }
  }

  steers(id: string, type: 'suspend' | 'resume'): void {
    const decision = this.world.send(
      id,
      type === 'suspend' ? { type, reason: 'Stocktaking.' } : { type },
      OWNER,
    );
    if (!decision.ok) throw decision.error;
    this.carry();
  }

  get standing() {
    return this.items.map((id) => summary(this.world.get(id).snapshot).status);
  }

  timers(id: string): readonly number[] {
    return [...this.world.get(id).timers.values()];
  }
}

test('the items of a suspended run stand still with it, and their deadlines move as its own do', () => {
  const shops = new Shops();
  expect(shops.timers('r_1-1')).toEqual([MONDAY + 4 * HOUR]);
  shops.steers('r_1', 'suspend');
  expect(shops.standing).toEqual(['suspended', 'suspended']);
  expect(shops.timers('r_1-1')).toEqual([]);
  shops.world.now += 2 * DAY;
  shops.steers('r_1', 'resume');
  expect(shops.standing).toEqual(['running', 'running']);
  expect(shops.timers('r_1-1')).toEqual([MONDAY + 4 * HOUR + 2 * DAY]);
});

test('an item that somebody had suspended by itself stays so when the run goes on', () => {
  const shops = new Shops();
  shops.steers('r_1-2', 'suspend');
  shops.steers('r_1', 'suspend');
  shops.steers('r_1', 'resume');
  expect(shops.standing).toEqual(['running', 'suspended']);
  shops.steers('r_1-2', 'resume');
  expect(shops.standing).toEqual(['running', 'running']);
});

test('a suspended run that is cancelled takes its items along', () => {
  const shops = new Shops();
  shops.steers('r_1', 'suspend');
  shops.world.send('r_1', { type: 'cancel', reason: 'No longer needed.' }, OWNER);
  shops.carry();
  expect(shops.standing).toEqual(['cancelled', 'cancelled']);
  expect(summary(shops.world.get('r_1-1').snapshot).timers).toEqual([]);
});

test('words of the waiting run that arrive in the wrong order do not leave an item standing still', () => {
  const shops = new Shops();
  shops.steers('r_1', 'suspend');
  shops.steers('r_1', 'resume');
  const [suspend, , resume] = shops.world
    .get('r_1')
    .outbox.flatMap((sent) => (sent.effect === 'send' ? [sent.stimulus] : []));
  if (suspend === undefined || resume === undefined) throw new Error('The items were not told.');
  const late = new Shops();
  late.world.send('r_1-1', resume);
  late.world.send('r_1-1', suspend);
  expect(late.standing).toEqual(['running', 'running']);
  const { machine, events, id, snapshot } = late.world.get('r_1-1');
  expect(replay(machine, events, id)).toStrictEqual(snapshot);
  // the next word counts again
  late.world.send('r_1-1', { ...suspend, order: 100 } as typeof suspend);
  expect(late.standing).toEqual(['suspended', 'running']);
});
