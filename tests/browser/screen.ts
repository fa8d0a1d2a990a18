import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumExecutable } from '@sopflow/testkit';
import type { System } from '../demo/system.ts';
import { signIn, type Visitor } from '../demo/visitor.ts';

const PATIENCE_MS = 20_000;

export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumExecutable() ?? '', args: [...CHROMIUM_FLAGS] });
}

/** A page of its own for somebody who has not signed in yet; every fault of the page is added to `faults`. */
export async function newScreen(
  browser: Browser,
  look: BrowserContextOptions,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

/** Somebody of the sample organisation, at a screen and through the API. */
export interface Colleague extends Visitor {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

/** The administrator gives these people passwords, and each of them signs in. */
export async function colleagues<Id extends string>(
  { origin, administrator }: System,
  ...ids: readonly Id[]
): Promise<Readonly<Record<Id, Colleague>>> {
  const { api } = await signIn(origin, 'admin', administrator.email, administrator.password);
  const found: Partial<Record<Id, Colleague>> = {};
  // One after the other: hashing passwords side by side keeps a small machine from everything else.
  for (const id of ids) {
    const password = `${id} sits at a screen`;
    const { name, email } = await api.people.get({ params: { id } });
    await api.people.setPassword({ params: { id }, body: { password } });
    found[id] = { ...(await signIn(origin, name, email, password)), id, email, password };
  }
  return found as Record<Id, Colleague>;
}

/** Publishes the product launch as the sample drew it. */
export async function publishLaunch(owner: Colleague): Promise<void> {
  const { draft } = await owner.api.sops.get({ params: { key: 'product-launch' } });
  await owner.api.sops.publish({
    params: { key: 'product-launch' },
    body: { expectedRevision: draft?.revision ?? 0, note: '首版' },
  });
}

/** Starts the launch of a product; gives the run's id. */
export async function launch(owner: Colleague, product: string): Promise<string> {
  const { runId } = await owner.api.runs.start({
    params: { key: 'product-launch' },
    body: { input: { product, channels: ['直播间'] } },
  });
  return runId;
}

/** Signs somebody in at a Chinese screen that shows the door. */
export async function enter(page: Page, { email, password }: Colleague): Promise<void> {
  await page.getByLabel('邮箱').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}
