import type { Client } from '@sopflow/contract';
import { type Cast, doTask, taskOf } from './cast.ts';
import type { Shop } from './shop.ts';
import type { Timeline } from './timeline.ts';
import { Expected, until } from './until.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The product launch: published after one step was moved, run by its people, late once, escalated, acknowledged, finished. */
export async function tellTheLaunch({
  cast,
  shop,
  timeline,
  clock,
  advance,
}: {
  cast: Cast;
  shop: Shop;
  timeline: Timeline;
  clock: () => Promise<number>;
  advance: (milliseconds: number) => Promise<void>;
}): Promise<void> {
  const { admin, lin, zhou, chen, su, xu, wang, zhao } = cast;
  const tell = async (sentence: string) => timeline.happened(await clock(), sentence);

  timeline.chapter('The product launch is published');
  const { draft } = await lin.api.sops.get({ params: { key: 'product-launch' } });
  if (draft === null) throw new Expected('a draft of the product launch', draft);
  const document = structuredClone(draft.document);
  document.layout.steps['research'] = { x: 120, y: 40 };
  for (const step of document.flow.steps) {
    if (step.kind === 'action' && step.action.do === 'http')
      step.action = { ...step.action, url: `${shop.origin}/products` };
  }
  const saved = await lin.api.sops.saveDraft({
    params: { key: 'product-launch' },
    body: { document, expectedRevision: draft.revision },
  });
  const errors = saved.diagnostics.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) throw new Expected('a document without errors', errors);
  const published = await lin.api.sops.publish({
    params: { key: 'product-launch' },
    body: { expectedRevision: saved.revision, note: 'First version' },
  });
  await tell(`${lin.name} moved “Market research” and published version ${published.number}.`);

  timeline.chapter('A launch runs');
  const { runId } = await lin.api.runs.start({
    params: { key: 'product-launch' },
    body: {
      input: { product: 'Travel kettle', channels: ['Live room', 'Hotline', 'App reviews', 'Community'] },
    },
  });
  await tell(`${lin.name} started the launch of the travel kettle.`);
  const step = async (who: Cast[keyof Cast], stepId: string, outcome: string, values = {}, more = {}) => {
    await doTask(who, runId, stepId, outcome, values, more);
    await tell(`${who.name} finished “${stepId}” as ${outcome}.`);
  };
  await step(chen, 'research', 'done', {
    targetUsers: 'People on business trips',
    priceFrom: 9900,
    priceTo: 19900,
    recommendation: 'go',
  });
  await step(zhou, 'goNoGo', 'approved');
  await step(lin, 'goNoGo', 'approved');
  await step(su, 'design', 'done', { designLink: 'https://design.example.com/kettle' });
  await step(xu, 'promotionPlan', 'done', { channels: ['live', 'social'], budget: 8_000_000 });
  await step(zhou, 'budgetApproval', 'approved');
  await step(lin, 'designReview', 'approved');
  await step(wang, 'build', 'done', { release: '1.0.0' });
  await step(wang, 'selfCheck', 'done', {}, { checked: ['price', 'pages', 'payment'] });

  timeline.chapter('Testing is late');
  const testing = await taskOf(zhao, runId, 'testing');
  if (testing.dueAt === null) throw new Expected('a deadline for testing', testing);
  await advance(testing.dueAt - (await clock()) + 1000);
  const alert = await until(
    'an alert for the late testing',
    async () => (await lin.api.alerts.list({ query: { run: runId } })).items[0],
  );
  if (alert.level !== 1 && alert.level !== 2) throw new Expected('level 1', alert);
  await tell('Testing passed its deadline: level 1 told the tester and her manager.');
  const climbs = await until(
    'the time of level 2',
    async () => (await lin.api.alerts.get({ params: { id: alert.id } })).alert.nextAt,
  );
  await advance(climbs - (await clock()) + 1000);
  await until(
    'level 2',
    async () => (await lin.api.alerts.get({ params: { id: alert.id } })).alert.level >= 2,
  );
  await until('a signed webhook of level 2', () =>
    Promise.resolve(shop.notified.some((subject) => subject.includes('level 2'))),
  );
  await tell('Nobody acknowledged: level 2 told whoever is on duty, in the app and by signed webhook.');
  const { items: onDuty } = await admin.api.onCall.now();
  const officerId = onDuty[0]?.levels[0]?.people[0]?.id;
  const officer = Object.values(cast).find((visitor) => visitor.id === officerId);
  if (officer === undefined) throw new Expected('somebody on duty', onDuty);
  await officer.api.alerts.acknowledge({ params: { id: alert.id } });
  const acknowledged = await officer.api.alerts.get({ params: { id: alert.id } });
  if (acknowledged.alert.status !== 'acknowledged' || acknowledged.next !== null)
    throw new Expected('that acknowledging stops the climb', acknowledged.alert);
  await tell(`${officer.name} acknowledged: the alert climbs no further.`);
  await step(zhao, 'testing', 'pass', { defects: 2, critical: 0 });
  await until(
    'that the alert resolves',
    async () => (await lin.api.alerts.get({ params: { id: alert.id } })).alert.status === 'resolved',
  );
  await tell('The alert resolved itself, because testing is done.');

  timeline.chapter('Launch, feedback, retrospective');
  await until('the product in the shop', () => Promise.resolve(shop.launched.length === 1));
  await tell('The product is on sale; customer service was told.');
  await until('the wait of seven days', async () => standsAt(lin.api, runId, 'sevenDays'));
  await advance(7 * DAY + HOUR);
  const children = await until('four requests for feedback', async () => {
    const found = (await admin.api.runs.get({ params: { id: runId } })).children;
    return found.length === 4 && found;
  });
  await tell('Seven days later four channels were asked for feedback.');
  for (const [place, child] of children.slice(0, 3).entries()) {
    const task = await until('a task for feedback', async () =>
      (await admin.api.runs.get({ params: { id: child.id } })).tasks.find(
        (candidate) => candidate.status === 'open',
      ),
    );
    const agent = Object.values(cast).find((visitor) => visitor.id === task.ownerId);
    if (agent === undefined) throw new Expected('a service agent we know', task);
    await agent.api.tasks.complete({
      params: { id: task.id },
      body: { outcome: 'done', values: { satisfaction: 80 + place, summary: 'Boils fast, lid is tight' } },
    });
    await tell(`${agent.name} brought feedback ${place + 1} of 4.`);
  }
  await step(lin, 'retrospective', 'done', {
    wentWell: 'Design and promotion side by side',
    improvements: ['Book the tester a week ahead'],
  });
  const ended = await lin.api.runs.get({ params: { id: runId } });
  if (ended.run.status !== 'completed') throw new Expected('a completed run', ended.run);
  await tell('Three of four were enough; the launch is completed.');
}

async function standsAt(api: Client, runId: string, stepId: string): Promise<boolean> {
  const { positions } = await api.runs.get({ params: { id: runId } });
  return positions.some((position) => position.stepId === stepId && position.status === 'current');
}
