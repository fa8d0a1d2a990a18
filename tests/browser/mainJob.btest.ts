import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CHROMIUM_FLAGS, chromiumExecutable, freshDatabase, type FreshDatabase } from '@sopflow/testkit';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PATIENCE_MS = 20_000;
const administrator = { name: '王敏', email: 'wang.min@shop.example.com', password: '一个足够长的密码句子' };
const researcher = { name: '陈宇', email: 'chen.yu@shop.example.com', password: '市场调研员的长密码' };

/** The first ten minutes of somebody who has never seen the product, in a real browser. */
describe('the main job, from the console code to a run that moves', () => {
  let database: FreshDatabase;
  let folder: string;
  let server: ChildProcess;
  let origin: string;
  let setupCode: string;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'sopflow-browser-'));
    server = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/start.ts')], {
      env: {
        ...process.env,
        NODE_ENV: 'test',
        PORT: '0',
        DATA_DIR: folder,
        DATABASE_URL: database.connectionString,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ({ origin, setupCode } = await consoleOf(server));
    browser = await chromium.launch({
      executablePath: chromiumExecutable() ?? '',
      args: [...CHROMIUM_FLAGS],
    });
    page = await newPage(
      await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } }),
    );
  });

  afterAll(async () => {
    await browser?.close();
    if (server?.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
    await database?.drop();
  });

  async function newPage(context: BrowserContext): Promise<Page> {
    const opened = await context.newPage();
    opened.setDefaultTimeout(PATIENCE_MS);
    opened.on('pageerror', (error) => faults.push(error.message));
    return opened;
  }

  it('makes the administrator with the code of the console and loads the sample', async () => {
    await page.goto(origin);
    await page.getByRole('heading', { name: '初始化 Sopflow' }).waitFor();
    await page.getByLabel('初始化验证码').fill('not the code');
    await page.getByLabel('姓名').fill(administrator.name);
    await page.getByLabel('邮箱').fill(administrator.email);
    await page.locator('input[type=password]').fill(administrator.password);
    await page.getByRole('button', { name: '创建管理员' }).click();
    await page.getByText('验证码不正确', { exact: false }).first().waitFor();
    await page.getByLabel('初始化验证码').fill(setupCode);
    await page.getByRole('button', { name: '创建管理员' }).click();
    await page.getByRole('link', { name: '新品上线' }).waitFor();
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThanOrEqual(4);
  });

  it('shows the product launch as a flowchart and publishes it', async () => {
    await page.getByRole('link', { name: '新品上线' }).click();
    await page.getByText('市场调研').first().waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await page.getByText('已发布 · 版本 1').waitFor();
    expect(await page.getByRole('button', { name: '发布' }).count()).toBe(0);
  });

  it('starts a run', async () => {
    await page.getByRole('button', { name: '发起' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新品名称').fill('便携烧水壶');
    await dialog.getByRole('textbox').nth(1).fill('直播间');
    await dialog.getByRole('button', { name: '发起', exact: true }).click();
    await page.waitForURL(/\/runs\/r_/u);
    await page.getByRole('heading', { name: '便携烧水壶' }).waitFor();
    await page.getByText(researcher.name).first().waitFor();
    expect(await page.getByRole('complementary').getByText('市场调研').count()).toBe(1);
  });

  it('lets the researcher sign in, do the first task, and sees the run move', async () => {
    const runAddress = page.url();
    await page.goto(`${origin}/organisation`);
    await page.getByRole('button', { name: `对 ${researcher.name} 的操作` }).click();
    await page.getByRole('menuitem', { name: '设置密码' }).click();
    await page.locator('input[type=password]').fill(researcher.password);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('可使用新密码登录', { exact: false }).first().waitFor();
    await page.goto(runAddress);

    const other = await newPage(
      await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } }),
    );
    await other.goto(origin);
    await other.getByLabel('邮箱').fill(researcher.email);
    await other.locator('input[type=password]').fill(researcher.password);
    await other.getByRole('button', { name: '登录' }).click();
    await other.getByRole('link', { name: /市场调研/u }).click();
    await other.getByLabel('目标用户').fill('商务出差人群');
    await other.getByLabel('价格带（低）').fill('99');
    await other.getByLabel('价格带（高）').fill('199');
    await other.getByText('建议立项', { exact: true }).click();
    await other.getByRole('button', { name: '完成', exact: true }).click();
    await other.waitForURL(/\/work$/u);

    // Nobody touches the first screen: the news comes by itself.
    await page.getByRole('complementary').getByText('立项审批').first().waitFor();
    expect(faults).toEqual([]);
  });
});

async function consoleOf(child: ChildProcess): Promise<{ origin: string; setupCode: string }> {
  if (child.stdout === null) throw new TypeError('The process has no output to read.');
  let origin = '';
  for await (const line of createInterface(child.stdout)) {
    origin = /ready: (http:\/\/\S+)/u.exec(line)?.[1] ?? origin;
    const setupCode = /code \(works once\): (\S+)/u.exec(line)?.[1];
    if (setupCode !== undefined) {
      child.stdout.resume();
      return { origin, setupCode };
    }
  }
  throw new Error('The product ended before it was ready.');
}
