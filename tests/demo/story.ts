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
  const timeline = timelineOn(out, locale);
  timeline.chapter({
    zh: '正在启动 Sopflow：临时数据目录、示例组织、可拨动的时钟……',
    en: 'Starting Sopflow on a throwaway data folder, with the sample organisation and a clock that can be moved …',
  });
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
    const work = async (amount: number, unit: 'minutes' | 'hours') => {
      const now = await clock();
      await advance(afterWork(now, amount, unit) - now);
    };
    // A minute into the office's next hours.
    await work(1, 'minutes');
    await tellTheLaunch({ cast, shop, timeline, clock, advance, work });
    await tellTheOutage({ origin: system.origin, cast, timeline, clock, advance });
    timeline.chapter({ zh: '以上每一步都已核实。', en: 'Everything above was checked as it happened.' });
  } finally {
    await shop.close();
    await system.close();
  }
}

/** The instant after this much work in the sample's office, from `now` on. */
function afterWork(now: number, amount: number, unit: 'minutes' | 'hours'): number {
  const office = sampleCalendars
    .map((calendar) => Calendar.parse(calendar))
    .find((calendar) => calendar.key === 'china-office');
  if (office === undefined) throw new TypeError('The sample has no office calendar.');
  return dueAt({ span: { amount, unit }, base: 'working', calendar: office }, now);
}
