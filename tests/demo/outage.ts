import { type Cast, doTask, type Player } from './cast.ts';
import type { Timeline } from './timeline.ts';
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
  const tell = async (sentence: string) => timeline.happened(await clock(), sentence);

  timeline.chapter('Orders fail');
  const { secret } = await admin.api.access.createApiKey({
    body: { name: 'Shop monitor', roles: ['operations'] },
  });
  const monitor = withKey(origin, secret);
  for (let minute = 0; minute <= 6; minute += 1) {
    await monitor.metrics.record({
      body: { samples: [{ series: 'shop.order_success_rate', value: 91 - minute }] },
    });
    if (minute < 6) await advance(MINUTE);
  }
  await tell('The monitor reported an order success rate below 95 % for more than five minutes.');
  const incident = await until(
    'an incident started by the trigger',
    async () => (await zhou.api.incidents.list({ query: { status: 'live' } })).items[0],
  );
  if (incident.triggerKey !== 'orders-failing') throw new Expected('the metric as the trigger', incident);
  await tell(`The emergency plan started by itself: “${incident.title}”.`);

  const { items } = await admin.api.onCall.now();
  const officerId = items[0]?.levels[0]?.people[0]?.id;
  const officer: Player | undefined = Object.values(cast).find((visitor) => visitor.id === officerId);
  if (officer === undefined) throw new Expected('somebody on duty', items);

  timeline.chapter('The plan runs');
  const step = async (who: Player, stepId: string, outcome: string, values = {}) => {
    await doTask(who, incident.runId, stepId, outcome, values);
    await tell(`${who.name} finished “${stepId}” as ${outcome}.`);
  };
  await step(officer, 'declare', 'done');
  await step(lin, 'diagnose', 'done', { cause: 'payment' });
  await step(gao, 'tellCustomers', 'done', { notice: 'Payments fail at the moment; we are on it.' });
  await step(lin, 'switchPayment', 'done');
  await step(officer, 'confirm', 'approved');
  await step(lin, 'confirm', 'approved');
  await step(officer, 'standDown', 'done');
  await step(zhou, 'review', 'done', {
    rootCause: 'Certificate of the payment provider expired',
    actions: ['Watch the expiry of certificates'],
  });
  const ended = await zhou.api.runs.get({ params: { id: incident.runId } });
  if (ended.run.status !== 'completed') throw new Expected('a finished incident', ended.run);
  const again = (await zhou.api.incidents.list({ query: { status: 'live' } })).items;
  if (again.length > 0) throw new Expected('no second incident within the cool-down', again);
  await tell('The incident is closed; the trigger is cooling down.');
}
