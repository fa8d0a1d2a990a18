import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doTask, taskOf } from '../demo/cast.ts';
import { startSystem, type System } from '../demo/system.ts';
import { seriousViolations } from './axe.ts';
import {
  type Colleague,
  colleagues,
  desk,
  enter,
  launch,
  newScreen,
  openBrowser,
  phone,
  publishLaunch,
} from './screen.ts';

/** Everybody can use the screens of every day: in both languages, light and dark, at a desk and on a phone. */
describe('the screens of every day', () => {
  let system: System;
  let browser: Browser;
  let lin: Colleague;
  let screens: Readonly<Record<string, string>>;
  const faults: string[] = [];

  beforeAll(async () => {
    system = await startSystem('zh');
    browser = await openBrowser();
    const people = await colleagues(system, 'lin.mei', 'chen.yu');
    ({ 'lin.mei': lin } = people);
    await publishLaunch(lin);
    const runId = await launch(lin, '便携烧水壶');
    await doTask(people['chen.yu'], runId, 'research', 'done', {
      targetUsers: '商务出差人群',
      priceFrom: 9900,
      priceTo: 19_900,
      recommendation: 'go',
    });
    const approval = await taskOf(lin, runId, 'goNoGo');
    screens = {
      inbox: '/work',
      'what I have done': '/work?scope=done',
      'a task': `/work/tasks/${approval.id}`,
      runs: '/runs',
      'a run': `/runs/${runId}`,
      'its history': `/runs/${runId}?tab=history`,
      'what was filled in': `/runs/${runId}?tab=data`,
      start: '/start',
      library: '/procedures',
      'an SOP': '/procedures/product-launch',
      'its versions': '/procedures/product-launch?tab=versions',
      account: '/me',
      'an address that leads nowhere': '/nowhere',
    };
  });

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const looks = [
    { name: 'a Chinese desk in the light', language: 'zh', options: { ...desk, colorScheme: 'light' } },
    { name: 'an English phone in the dark', language: 'en', options: { ...phone, colorScheme: 'dark' } },
  ] as const;

  it.each(looks)('can be used by everybody and fit: $name', async ({ language, options }) => {
    const page = await newScreen(browser, options, faults);
    await page.goto(system.origin);
    const found: Record<string, readonly string[]> = { 'the door': await faultsOf(page) };
    await enter(page, lin);
    await page.waitForURL(({ pathname }) => pathname !== '/' && pathname !== '/sign-in');
    await page.evaluate((chosen) => localStorage.setItem('sopflow.locale', chosen), language);
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(`${system.origin}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page
        .getByText(/^(?:正在加载|Loading)$/u)
        .first()
        .waitFor({ state: 'detached' });
      found[name] = await faultsOf(page);
    }
    expect(Object.entries(found).filter(([, here]) => here.length > 0)).toEqual([]);
    expect(faults).toEqual([]);
  });

  /** What keeps somebody from using a page, and whether it is wider than its window. */
  async function faultsOf(page: Page): Promise<readonly string[]> {
    const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    return [...(await seriousViolations(page)), ...(wider > 0 ? [`${wider} px wider than the window`] : [])];
  }
});
