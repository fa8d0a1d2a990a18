import { dueAt } from '@sopflow/calendar';
import { Calendar, type Locale } from '@sopflow/model';
import { sampleCalendars } from '@sopflow/runtime';
import { castOf } from './cast.ts';
import { tellTheLaunch } from './launch.ts';
import { tellTheOutage } from './outage.ts';
import { openShop } from './shop.ts';
import { startSystem } from './system.ts';
import { timelineOn } from './timeline.ts';

/**
 * Plays the sample organisation's story on a throwaway system through its public API, with a real worker and a clock that it moves
 * itself. Resolves when all of it happened. @throws Expected, or what the API refused
 */
export async function playTheStory(locale: Locale, out: NodeJS.WritableStream): Promise<void> {
  const timeline = timelineOn(out);
  timeline.chapter(
    'Starting Sopflow on a throwaway data folder, with the sample organisation and a virtual clock …',
  );
  const system = await startSystem(locale);
  const shop = await openShop();
  try {
    const cast = await castOf(system.origin, system.administrator);
    const { api } = cast.admin;
    const clock = async () => (await api.system.clock()).now;
    const advance = async (milliseconds: number) => {
      if (milliseconds > 0)
        await api.system.advanceClock({ body: { milliseconds: Math.ceil(milliseconds) } });
    };
    await api.organisation.update({ body: { allowedHosts: [shop.host] } });
    const webhook = await api.webhooks.put({
      params: { key: 'operations-room' },
      body: { name: { zh: '运营指挥室', en: 'Operations room' }, url: `${shop.origin}/alerts` },
    });
    if (webhook.secret !== null) shop.expectSecret(webhook.secret);
    await advance((await nextWorkingMoment(await clock())) - (await clock()));
    await tellTheLaunch({ cast, shop, timeline, clock, advance });
    await tellTheOutage({ origin: system.origin, cast, timeline, clock, advance });
    timeline.chapter('Everything expected happened.');
  } finally {
    await shop.close();
    await system.close();
  }
}

/** The next instant at which the sample's office is at work, a minute in. */
async function nextWorkingMoment(now: number): Promise<number> {
  const office = sampleCalendars
    .map((calendar) => Calendar.parse(calendar))
    .find((calendar) => calendar.key === 'china-office');
  if (office === undefined) throw new TypeError('The sample has no office calendar.');
  return dueAt({ span: { amount: 1, unit: 'minutes' }, base: 'working', calendar: office }, now);
}
