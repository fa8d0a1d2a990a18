import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSystem, type System } from '../demo/system.ts';
import { signIn, type Visitor } from '../demo/visitor.ts';
import { seriousViolations } from './axe.ts';
import { desk, newScreen, openBrowser } from './screen.ts';

/** Two administrators change and remove the same things: nobody loses what they typed, and nothing goes that is still in use. */
describe('sharing the organisation', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let colleague: Visitor;
  const faults: string[] = [];

  beforeAll(async () => {
    system = await startSystem('en');
    const { email, password } = system.administrator;
    colleague = await signIn(system.origin, 'colleague', email, password);
    browser = await openBrowser();
    page = await newScreen(browser, { ...desk, locale: 'en-GB' }, faults);
    await page.goto(system.origin);
    await page.getByLabel('Email').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(({ pathname }) => pathname !== '/' && pathname !== '/sign-in');
  });
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const open = (path: string) => page.goto(`${system.origin}/organisation${path}`);
  const question = () => page.getByRole('alertdialog');

  it('says what uses a policy instead of removing it, with the way there', async () => {
    await open('/policies/urgent');
    await page.getByRole('button', { name: 'Remove' }).click();
    await question().getByRole('button', { name: 'Remove' }).click();
    await question().getByText('This escalation policy is in use and cannot be removed.').waitFor();
    await question().getByRole('link', { name: 'Shop outage' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await question().getByRole('link', { name: 'Shop outage' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/procedures/shop-outage');
  });

  it('removes what nothing uses after one question, and puts it back from the toast', async () => {
    await colleague.api.calendars.put({
      params: { key: 'spare' },
      body: {
        name: { en: 'Spare hours' },
        timeZone: 'Asia/Shanghai',
        alwaysOpen: true,
        expectedRevision: null,
      },
    });
    await open('/calendars/spare');
    await page.getByRole('button', { name: 'Remove' }).click();
    await question().getByRole('button', { name: 'Remove' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/organisation/calendars');
    const entry = page.getByRole('main').getByRole('link', { name: 'Spare hours' });
    await entry.waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByText('There is nothing here').waitFor();
    await page.goForward();
    await page.getByRole('button', { name: 'Undo' }).click();
    await entry.first().waitFor();
    expect(await colleague.api.calendars.get({ params: { key: 'spare' } })).toMatchObject({
      name: { en: 'Spare hours' },
      alwaysOpen: true,
    });
  });

  it('keeps what was typed beside what somebody else has saved, and saves the one that is shown', async () => {
    await open('/schedules/shop-duty?edit=true');
    const name = page.getByLabel('Name in English');
    await name.fill('Mine');
    const { key, revision, ...body } = await colleague.api.schedules.get({ params: { key: 'shop-duty' } });
    await colleague.api.schedules.put({
      params: { key },
      body: { ...body, name: { en: 'Theirs' }, expectedRevision: revision },
    });
    await page.getByRole('heading', { name: 'Edit ‘Theirs’' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else has saved this meanwhile').waitFor();
    expect(await name.inputValue()).toBe('Mine');
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Load theirs' }).click();
    await page.getByText('You see what they saved.', { exact: false }).waitFor();
    expect(await name.inputValue()).toBe('Theirs');
    await page.getByRole('button', { name: 'Show mine' }).click();
    expect(await name.inputValue()).toBe('Mine');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Mine', exact: true }).waitFor();
    expect((await colleague.api.schedules.get({ params: { key } })).name).toMatchObject({ en: 'Mine' });

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Theirs', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});
