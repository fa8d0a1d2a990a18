import { type Cast, deedOf, doTask, officerOf, type Player } from './cast.ts';
import type { Sentence, Timeline } from './timeline.ts';
import { Expected, until } from './until.ts';
import { withKey } from './visitor.ts';

const MINUTE = 60_000;

/** The outage: failing orders start the plan by themselves; it is declared, fixed, confirmed by two, stood down and reviewed. */
export async function tellTheOutage({
  origin,
  cast,
  timeline,
  clock,
  advance,
}: {
  origin: string;
  cast: Cast;
  timeline: Timeline;
  clock: () => Promise<number>;
  advance: (milliseconds: number) => Promise<void>;
}): Promise<void> {
  const { admin, lin, zhou, gao } = cast;
  const tell = async (sentence: Sentence) => timeline.happened(await clock(), sentence);

  timeline.chapter({ zh: '下单失败', en: 'Orders fail' });
  const { secret } = await admin.api.access.createApiKey({
    body: { name: 'Shop monitor', roles: ['operations'] },
  });
  const monitor = withKey(origin, secret);
  for (let minute = 0; minute <= 6; minute += 1) {
    const value = 91 - minute;
    await monitor.metrics.record({ body: { samples: [{ series: 'shop.order_success_rate', value }] } });
    if (minute === 0)
      await tell({
        zh: `监控上报：下单成功率 ${value}%，低于 95%。`,
        en: `The monitor reports an order success rate of ${value} %, below 95 %.`,
      });
    if (minute < 6) await advance(MINUTE);
  }
  const incident = await until(
    'an incident started by the trigger',
    async () => (await zhou.api.incidents.list({ query: { status: 'live' } })).items[0],
  );
  if (incident.triggerKey !== 'orders-failing') throw new Expected('the metric as the trigger', incident);
  await tell({
    zh: `持续超过五分钟，应急预案自动启动：“${incident.title}”。`,
    en: `It stayed there for more than five minutes: the emergency plan started by itself, “${incident.title}”.`,
  });
  const officer = await officerOf(cast);
  await until(`that ${officer.name} is told of the plan`, async () =>
    (await officer.api.notifications.list()).items.some(
      ({ topic, about }) => topic === 'planStarted' && about.runId === incident.runId,
    ),
  );
  await tell({
    zh: `值班的${officer.name}收到通知，担任总指挥。`,
    en: `${officer.name}, on duty, was told and takes command.`,
  });

  timeline.chapter({ zh: '执行预案', en: 'The plan runs' });
  const step = async (minutes: number, who: Player, stepId: string, outcome: string, values = {}) => {
    await advance(minutes * MINUTE);
    await tell(deedOf(who, await doTask(who, incident.runId, stepId, outcome, values)));
  };
  await step(2, officer, 'declare', 'done');
  await step(6, lin, 'diagnose', 'done', { cause: 'payment' });
  await step(3, gao, 'tellCustomers', 'done', { notice: 'Payments fail at the moment; we are on it.' });
  await step(8, lin, 'switchPayment', 'done');
  await step(4, officer, 'confirm', 'approved');
  await step(2, lin, 'confirm', 'approved');
  await step(5, officer, 'standDown', 'done');
  const live = async () => (await zhou.api.incidents.list({ query: { status: 'live' } })).items;
  const running = await live();
  if (running.length !== 1) throw new Expected('no second incident while the first is running', running);
  await step(20 * 60, zhou, 'review', 'done', {
    rootCause: 'Certificate of the payment provider expired',
    actions: ['Watch the expiry of certificates'],
  });
  const ended = await zhou.api.runs.get({ params: { id: incident.runId } });
  if (ended.run.status !== 'completed') throw new Expected('a finished incident', ended.run);
  const left = await live();
  if (left.length > 0) throw new Expected('no incident left', left);
  await tell({ zh: '应急事件已关闭。', en: 'The incident is closed.' });
}
