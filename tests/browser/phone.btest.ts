import { ProblemError } from '@sopflow/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskOf } from '../demo/cast.ts';
import { startSystem, type System } from '../demo/system.ts';
import {
  type Colleague,
  colleagues,
  enter,
  launch,
  newScreen,
  openBrowser,
  phone,
  publishLaunch,
} from './screen.ts';

/** A market researcher between two meetings, with one hand and a connection that comes and goes. */
describe('a task on a phone', () => {
  let system: System;
  let browser: Browser;
  let lin: Colleague;
  let chen: Colleague;
  let page: Page;
  let taskId: string;
  const faults: string[] = [];

  beforeAll(async () => {
    system = await startSystem('zh');
    browser = await openBrowser();
    ({ 'lin.mei': lin, 'chen.yu': chen } = await colleagues(system, 'lin.mei', 'chen.yu'));
    await publishLaunch(lin);
    taskId = (await taskOf(chen, await launch(lin, '便携烧水壶'), 'research')).id;
    page = await newScreen(browser, phone, faults);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const complete = () => page.getByRole('button', { name: '完成', exact: true });

  it('leads from the address in a message through signing in to the task', async () => {
    await page.goto(`${system.origin}/work/tasks/${taskId}`);
    await enter(page, chen);
    await page.getByRole('heading', { name: '市场调研', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/work/tasks/${taskId}`);
  });

  it('says under the field what the API says about a value outside its limits', async () => {
    await page.getByLabel('目标用户').fill('商务出差人群');
    await page.getByLabel('价格带（低）').fill('-5');
    await page.getByLabel('价格带（高）').fill('199');
    await page.getByText('建议立项', { exact: true }).tap();
    await complete().tap();

    const refusal: unknown = await lin.api.tasks
      .complete({
        params: { id: taskId },
        body: {
          outcome: 'done',
          values: { targetUsers: '商务出差人群', priceFrom: -500, priceTo: 19_900, recommendation: 'go' },
        },
        idempotencyKey: 'outside-its-limits',
      })
      .catch((error: unknown) => error);
    if (!(refusal instanceof ProblemError)) throw new TypeError('The API took a price below nothing.');
    const [problem] = refusal.problem.problems;
    expect(problem?.pointer).toBe('/values/priceFrom');
    await page
      .locator('[data-field=priceFrom]')
      .getByText(problem?.message.zh ?? '')
      .waitFor();
  });

  it('keeps what was filled in over a tunnel and a reload', async () => {
    await page.getByText('已暂存', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('目标用户').fill('商务出差人群与租房青年');
    await page.getByText('已保存在本设备上', { exact: false }).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await expectValue('目标用户', '商务出差人群与租房青年');
    await expectValue('价格带（高）', '199');
  });

  it('completes the task once it is right, and shows the next one', async () => {
    // Started while he was at it: it comes by itself, without moving what he is reading.
    await launch(lin, '可折叠露营桌');
    await page.getByRole('link', { name: /2 项.*待办/u }).waitFor();

    await page.getByLabel('价格带（低）').fill('99');
    await complete().tap();
    await page.getByText('“市场调研”已办结').first().waitFor();
    await page.getByRole('link', { name: '可折叠露营桌' }).waitFor();
    expect(await page.getByLabel('目标用户').inputValue()).toBe('');
    expect(faults).toEqual([]);
  });

  it('waits for a page whose code cannot come without a connection, and then shows it', async () => {
    await page.context().setOffline(true);
    await page.getByRole('link', { name: '发起', exact: true }).tap();
    await page.getByRole('heading', { name: '无法连接到 Sopflow' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: '发起流程' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/start');
  });

  const expectValue = (label: string, value: string) =>
    expect.poll(() => page.getByLabel(label).inputValue()).toBe(value);
});
