import { CHROMIUM_FLAGS, chromiumExecutable } from '@sopflow/testkit';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, doTask, officerOf, passwordOf, type Player, taskOf } from '../demo/cast.ts';
import { startSystem, type System } from '../demo/system.ts';
import { seriousViolations } from './axe.ts';

const PATIENCE_MS = 15_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** A late task and an outage, as whoever is on duty sees them. Nobody reloads a page: what happens comes by itself. */
describe('on duty', () => {
  let system: System;
  let browser: Browser;
  let cast: Cast;
  let console: Page;
  let phonePage: Page;
  let officer: Player;
  let runId: string;
  const faults: string[] = [];

  beforeAll(async () => {
    system = await startSystem('zh');
    [cast, browser] = await Promise.all([
      castOf(system.origin, system.administrator),
      chromium.launch({ executablePath: chromiumExecutable() ?? '', args: [...CHROMIUM_FLAGS] }),
    ]);
    const { lin } = cast;
    const { draft } = await lin.api.sops.get({ params: { key: 'product-launch' } });
    await lin.api.sops.publish({
      params: { key: 'product-launch' },
      body: { expectedRevision: draft?.revision ?? 0, note: '首版' },
    });
    ({ runId } = await lin.api.runs.start({
      params: { key: 'product-launch' },
      body: { input: { product: '便携烧水壶', channels: ['直播间'] } },
    }));
  });

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const clock = async () => (await cast.admin.api.system.clock()).now;
  const advance = (milliseconds: number) =>
    cast.admin.api.system.advanceClock({ body: { milliseconds: Math.max(1, Math.ceil(milliseconds)) } });
  /** The time at which the run's alert climbs next; null when it does not. */
  const climbsAt = async () => {
    const { items } = await cast.lin.api.alerts.list({ query: { run: runId } });
    return items[0]?.nextAt ?? null;
  };

  /** Signs somebody in at a screen of their own. */
  async function screenOf(who: Player, look: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...look });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(system.origin);
    await page.getByLabel('邮箱').fill(who.email);
    await page.locator('input[type=password]').fill(passwordOf(who.id));
    await page.getByRole('button', { name: '登录' }).click();
    return page;
  }

  const alertRow = () => console.getByRole('list', { name: '告警' }).getByRole('listitem');

  it('is quiet while everything is in time', async () => {
    console = await screenOf(cast.lin, desk);
    await console.getByRole('heading', { name: '一切正常' }).waitFor();
    await console.getByText('没有告警').waitFor();
    expect(await alertRow().count()).toBe(0);
  });

  it('shows the alert by itself when the deadline of market research passes', async () => {
    const { dueAt } = await taskOf(cast.chen, runId, 'research');
    await advance((dueAt ?? 0) - (await clock()) + SECOND);
    await console.getByRole('heading', { name: '1 条告警待处理' }).waitFor();
    const row = await alertRow().innerText();
    expect(row).toContain('市场调研');
    expect(row).toContain('便携烧水壶');
    expect(row).toContain('陈宇');
    expect(row).toContain('1 级（共 4 级）');
  });

  it('counts as read on every screen of a reader what they have read on one', async () => {
    await console.getByRole('link', { name: '1 条未读通知' }).waitFor();
    const notices = await console.context().newPage();
    await notices.goto(`${system.origin}/notifications`);
    await notices.getByText('1 级告警：“市场调研”已逾期。').waitFor();
    await notices.getByRole('button', { name: '全部标为已读' }).click();
    await console.getByRole('link', { name: '通知', exact: true }).waitFor();
    expect(await console.getByRole('link', { name: /未读/u }).count()).toBe(0);
    await notices.close();
  });

  it('climbs to level 2 in front of the reader when nobody acknowledges', async () => {
    const at = await climbsAt();
    await advance((at ?? 0) - (await clock()) + SECOND);
    await alertRow().getByText('2 级（共 4 级）').waitFor();
    await console.getByText('最高为 2 级。').waitFor();
    expect(await seriousViolations(console)).toEqual([]);
  });

  it('reaches the officer on duty, who acknowledges it on a phone with two taps', async () => {
    officer = await officerOf(cast);
    phonePage = await screenOf(officer, phone);
    // The home of whoever is on duty is the console; the bell counts what they were told.
    await phonePage.getByRole('link', { name: '1 条未读通知' }).tap();
    await phonePage.getByText('2 级告警：“市场调研”已逾期。').waitFor();

    await phonePage.getByRole('link', { name: '市场调研' }).tap();
    await phonePage.getByRole('button', { name: '确认' }).tap();

    await phonePage.getByText(`${officer.name} 正在处理，不再升级。`).waitFor();
    await phonePage.getByText(`${officer.name} 在 2 级确认了告警。`).waitFor();
    await phonePage.getByRole('link', { name: '通知', exact: true }).waitFor();
    expect(await seriousViolations(phonePage)).toEqual([]);
    await console.getByRole('heading', { name: '均已有人处理' }).waitFor();
    await alertRow().getByText(`${officer.name} 处理中`).waitFor();
  });

  it('climbs no further once somebody has it in hand', async () => {
    expect(await climbsAt()).toBeNull();
    await advance(3 * DAY);
    // The screen has followed the clock, and the alert stands where it stood.
    await alertRow().getByText('逾期 3 天').waitFor();
    await alertRow().getByText('2 级（共 4 级）').waitFor();
    await console.getByRole('heading', { name: '均已有人处理' }).waitFor();
  });

  it('shows the incident when failing orders start the emergency plan, and its first task reaches the commander', async () => {
    for (let minute = 0; minute <= 6; minute += 1) {
      if (minute > 0) await advance(MINUTE);
      await cast.lin.api.metrics.record({
        body: { samples: [{ series: 'shop.order_success_rate', value: 90 }] },
      });
    }
    await console.getByRole('heading', { name: '1 起应急事件进行中' }).waitFor();
    const incident = console.getByRole('region', { name: '进行中的应急事件' });
    await incident.getByText('店铺故障应急预案 · 自动触发：下单成功率低于 95% 持续 5 分钟').waitFor();
    await incident.getByText('1 项任务未完成').waitFor();

    const commander = await officerOf(cast);
    if (commander.id !== officer.id) phonePage = await screenOf(commander, phone);
    await phonePage.getByRole('link', { name: /条未读通知/u }).tap();
    await phonePage.getByRole('link', { name: /应急预案已启动/u }).tap();
    await phonePage.getByRole('heading', { name: '宣布应急' }).waitFor();
    const task = phonePage.getByRole('main');
    await task.getByText('担任总指挥', { exact: false }).waitFor();
    expect(await task.getByRole('button', { name: '宣布应急' }).count()).toBe(1);
  });

  it('warns before a plan that is running is started once more', async () => {
    await console.getByRole('button', { name: '启动预案：店铺故障应急预案' }).click();
    const dialog = console.getByRole('dialog');
    await dialog.getByText('该预案已在执行中').waitFor();
    expect(await dialog.getByRole('link', { name: /下单成功率低于 95% 持续 5 分钟/u }).count()).toBe(1);
    expect(await seriousViolations(console)).toEqual([]);
    await dialog.getByRole('button', { name: '暂不启动' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('resolves the alert when market research is done at last', async () => {
    await doTask(cast.chen, runId, 'research', 'done', {
      targetUsers: '商务出差人群',
      priceFrom: 9900,
      priceTo: 19900,
      recommendation: 'go',
    });
    await alertRow().waitFor({ state: 'detached' });
    await console.getByRole('heading', { name: '1 起应急事件进行中' }).waitFor();
    await console.getByRole('link', { name: '全部告警' }).first().click();
    await console.getByText('已解除').first().waitFor();
    expect(faults).toEqual([]);
  });
});
