import type { Client } from '@sopflow/contract';
import { type Cast, deedOf, doTask, officerOf, type Player, taskOf } from './cast.ts';
import type { Shop } from './shop.ts';
import type { Sentence, Timeline } from './timeline.ts';
import { Expected, until } from './until.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How many working hours each step takes: enough to be seen in the timeline, few enough to be in time. */
const A_WHILE = 3;

/** The product launch: published after one step was moved, run by its people, late once, escalated, acknowledged, finished. */
export async function tellTheLaunch({
  cast,
  shop,
  timeline,
  clock,
  advance,
  work,
}: {
  cast: Cast;
  shop: Shop;
  timeline: Timeline;
  clock: () => Promise<number>;
  advance: (milliseconds: number) => Promise<void>;
  /** Lets this much working time of the office pass. */
  work: (amount: number, unit: 'minutes' | 'hours') => Promise<void>;
}): Promise<void> {
  const { admin, lin, zhou, chen, su, xu, wang, zhao } = cast;
  const tell = async (sentence: Sentence) => timeline.happened(await clock(), sentence);

  timeline.chapter({ zh: '发布“新品上线”', en: 'The product launch is published' });
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
  await tell({
    zh: `${lin.name} 调整了“市场调研”在图上的位置，发布版本 ${published.number}。`,
    en: `${lin.name} moved “Market research” on the chart and published version ${published.number}.`,
  });

  timeline.chapter({ zh: '一次新品上线', en: 'A launch runs' });
  const product = timeline.locale === 'zh' ? '便携烧水壶' : 'Travel kettle';
  const { runId } = await lin.api.runs.start({
    params: { key: 'product-launch' },
    body: {
      input: {
        product,
        channels:
          timeline.locale === 'zh'
            ? ['直播间', '客服热线', '应用评价', '用户社群']
            : ['Live room', 'Hotline', 'App reviews', 'Community'],
      },
    },
  });
  await tell({
    zh: `${lin.name} 发起“${product}”上线。`,
    en: `${lin.name} started the launch “${product}”.`,
  });
  const step = async (who: Player, stepId: string, outcome: string, values = {}, more = {}) => {
    await work(A_WHILE, 'hours');
    await tell(deedOf(who, await doTask(who, runId, stepId, outcome, values, more)));
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

  timeline.chapter({ zh: '测试逾期', en: 'Testing is late' });
  const testing = await taskOf(zhao, runId, 'testing');
  if (testing.dueAt === null) throw new Expected('a deadline for testing', testing);
  await advance(testing.dueAt - (await clock()) + 1000);
  const alert = await until(
    'an alert for the late testing',
    // A step that was done just after its deadline may have had one of its own.
    async () =>
      (await lin.api.alerts.list({ query: { run: runId } })).items.find(({ stepId }) => stepId === 'testing'),
  );
  const reached = async (level: number) =>
    until(`level ${level}`, async () => {
      const { timeline: history } = await lin.api.alerts.get({ params: { id: alert.id } });
      const fact = history
        .flatMap(({ facts }) => facts)
        .find((candidate) => candidate.type === 'levelReached' && candidate.level === level);
      return fact?.type === 'levelReached' && fact.recipientIds;
    });
  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => Object.values(cast).find((player: Player) => player.id === id)?.name ?? []);

  const first = namesOf(await reached(1));
  await tell({
    zh: `测试超过截止时间：1 级告警，通知负责人及其上级（${first.join('、')}）。`,
    en: `Testing passed its deadline: level 1 told its owner and her manager (${first.join(', ')}).`,
  });
  const climbs = await until(
    'the time of level 2',
    async () => (await lin.api.alerts.get({ params: { id: alert.id } })).alert.nextAt,
  );
  await advance(climbs - (await clock()) + 1000);
  const second = namesOf(await reached(2));
  await until('a signed webhook of level 2', () =>
    Promise.resolve(shop.notified.some((notice) => notice.alertId === alert.id && notice.level === 2)),
  );
  await tell({
    zh: `无人确认：升至 2 级，通过站内通知和签名 Webhook 通知值班人员（${second.join('、')}）。`,
    en: `Nobody acknowledged: level 2 told whoever is on duty (${second.join(', ')}), in the app and by signed webhook.`,
  });
  const officer = await officerOf(cast);
  await advance(MINUTE * 4);
  await officer.api.alerts.acknowledge({ params: { id: alert.id } });
  const acknowledged = await officer.api.alerts.get({ params: { id: alert.id } });
  if (acknowledged.alert.status !== 'acknowledged' || acknowledged.next !== null)
    throw new Expected('that acknowledging stops the climb', acknowledged.alert);
  await tell({
    zh: `${officer.name} 确认告警，不再升级。`,
    en: `${officer.name} acknowledged: the alert climbs no further.`,
  });
  await step(zhao, 'testing', 'pass', { defects: 2, critical: 0 });
  await until(
    'that the alert resolves',
    async () => (await lin.api.alerts.get({ params: { id: alert.id } })).alert.status === 'resolved',
  );
  await tell({
    zh: '测试已完成，告警自动解除。',
    en: 'The alert resolved by itself, because testing is done.',
  });

  timeline.chapter({ zh: '上线、收集反馈、复盘', en: 'Launch, feedback, retrospective' });
  await until('the product in the shop', () => Promise.resolve(shop.launched.length === 1));
  await tell({
    zh: '商品已在店铺上架，并已通知客服。',
    en: 'The product is on sale; customer service was told.',
  });
  await until('the wait of seven days', async () => standsAt(lin.api, runId, 'sevenDays'));
  await advance(7 * DAY + HOUR);
  const children = await until('four requests for feedback', async () => {
    const found = (await admin.api.runs.get({ params: { id: runId } })).children;
    return found.length === 4 && found;
  });
  await tell({
    zh: '七天后，向四个渠道收集反馈。',
    en: 'Seven days later four channels were asked for feedback.',
  });
  for (const [place, child] of children.slice(0, 3).entries()) {
    const task = await until('a task for feedback', async () =>
      (await admin.api.runs.get({ params: { id: child.id } })).tasks.find(
        (candidate) => candidate.status === 'open',
      ),
    );
    const agent = Object.values(cast).find((player: Player) => player.id === task.ownerId);
    if (agent === undefined) throw new Expected('a service agent we know', task);
    await work(A_WHILE, 'hours');
    await agent.api.tasks.complete({
      params: { id: task.id },
      body: { outcome: 'done', values: { satisfaction: 80 + place, summary: 'Boils fast, lid is tight' } },
    });
    await tell({
      zh: `${agent.name} 提交第 ${place + 1} 份反馈（共 4 份）。`,
      en: `${agent.name} brought feedback ${place + 1} of 4.`,
    });
  }
  await step(lin, 'retrospective', 'done', {
    wentWell: 'Design and promotion side by side',
    improvements: ['Book the tester a week ahead'],
  });
  const ended = await lin.api.runs.get({ params: { id: runId } });
  if (ended.run.status !== 'completed') throw new Expected('a completed run', ended.run);
  await tell({
    zh: '四份反馈收到三份即可，本次上线完成。',
    en: 'Three of four were enough; the launch is completed.',
  });
}

async function standsAt(api: Client, runId: string, stepId: string): Promise<boolean> {
  const { positions } = await api.runs.get({ params: { id: runId } });
  return positions.some((position) => position.stepId === stepId && position.status === 'current');
}
