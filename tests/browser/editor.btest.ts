import { type Flow, inLocale } from '@sopflow/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doTask, taskOf } from '../demo/cast.ts';
import { startSystem, type System } from '../demo/system.ts';
import { until } from '../demo/until.ts';
import { seriousViolations } from './axe.ts';
import { boxOf, draftingTable, middleOf } from './drafting.ts';
import { type Colleague, colleagues, desk, enter, newScreen, openBrowser } from './screen.ts';

/** The owner of a process draws it, with every kind of step, and publishes it; and changes one that was drawn before. */
describe('the editor', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let lin: Colleague;
  let chen: Colleague;
  const faults: string[] = [];

  beforeAll(async () => {
    system = await startSystem('zh');
    browser = await openBrowser();
    ({ 'lin.mei': lin, 'chen.yu': chen } = await colleagues(system, 'lin.mei', 'chen.yu'));
    page = await newScreen(browser, desk, faults);
    await page.goto(system.origin);
    await enter(page, lin);
    await page.getByRole('link', { name: '流程' }).first().waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  async function publish(note: string): Promise<void> {
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('版本说明').fill(note);
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
  }

  describe('draws a new procedure', () => {
    const table = () => draftingTable(page);

    it('begins with a first step and an end', async () => {
      await page.goto(`${system.origin}/procedures`);
      await page.getByRole('button', { name: '新建 SOP' }).click();
      await page.getByLabel('名称').fill('供应商准入');
      await page.getByLabel('标识').fill('supplier-onboarding');
      await page.getByRole('button', { name: '创建并开始绘制' }).click();
      await table().step('第一步').click();
      await table().settings.getByLabel('名称 (中文)').first().fill('收集资料');
      await table().assign('市场调研员');
      expect(await table().step('收集资料').count()).toBe(1);
    });

    it('is drawn with the mouse: pressed, connected, dropped into a line', async () => {
      const { press, assign, connect, drop, line, step } = table();
      await press('审批', '资质审核');
      await assign('产品运营主管', '添加签批人');
      await connect('资质审核', '驳回', '收集资料');
      await line('资质审核', '驳回', '收集资料').waitFor({ state: 'attached' });

      const [above, below] = [await boxOf(step('资质审核')), await boxOf(step('完成'))];
      await drop(
        '等待',
        { x: above.x + above.width / 2, y: (above.y + above.height + below.y) / 2 },
        '公示期',
      );
      await line('资质审核', '同意', '公示期').waitFor({ state: 'attached' });
      await line('公示期', '完成').waitFor({ state: 'attached' });
      expect(await line('资质审核', '同意', '完成').count()).toBe(0);
    });

    it('is drawn on with the keyboard alone', async () => {
      const { append, pressUntil, focused, settings, step } = table();
      await append('判断', '是否加急？');
      await page.keyboard.press('Enter');
      const condition = settings.getByLabel('条件', { exact: true });
      await pressUntil('Tab', condition);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('run.title = "加急"');
      await page.keyboard.press('Escape');
      await focused(step('是否加急？'));

      await append('并行', '试单与建档');
      await append('阶段', '签约');
      await append('逐项处理', '逐店配置');
      await append('系统动作', '通知发起人');
      await append('子流程', '召开运营周会');
      expect(await seriousViolations(page)).toEqual([]);
    });

    it('takes a step into a lane, and another end from what may fail', async () => {
      const { drop, fit, settings, step, lane, line, lead } = table();
      await fit();
      const second = await boxOf(lane('分支 2'));
      await drop('任务', { x: second.x + second.width / 2, y: second.y + second.height - 6 }, '资质归档');

      await step('召开运营周会').click();
      await step('召开运营周会').getByRole('button', { name: '在“失败”之后添加步骤' }).click();
      await page.getByRole('menuitem', { name: /^结束/u }).click();
      await settings.locator('input:focus').fill('未能准入');
      await step('未能准入').waitFor({ state: 'attached' });
      for (const risky of ['通知发起人', '逐店配置']) {
        await fit();
        await step(risky).click({ position: { x: 30, y: 6 } });
        await lead('失败', '未能准入');
        await line(risky, '失败', '未能准入').waitFor({ state: 'attached' });
      }
      await fit();
      await step('是否加急？').click();
      await lead('去向', '签约');
      await line('是否加急？', '其他情况', '签约').waitFor({ state: 'attached' });
      expect(await settings.getByText('尚未连接').count()).toBe(0);
    });

    it('leads from each problem to the step that has it, until none is left', async () => {
      const { settings, assign, choose } = table();
      const problems = page.getByRole('button', { name: /^\d+ 个问题$/u });
      const none = page.getByRole('button', { name: '没有问题', exact: true });
      const list = page.getByRole('dialog');
      while ((await none.count()) === 0) {
        const before = (await problems.getAttribute('aria-label')) ?? '';
        await problems.click();
        const finding = list.getByRole('button').first();
        const about = await finding.innerText();
        await finding.click();
        if (about.startsWith('SOP 本身')) {
          await settings.getByPlaceholder('请选择由谁负责').click();
          await page.getByRole('option', { name: '岗位任职人', exact: true }).click();
          await choose('岗位', '产品运营主管');
        } else if (about.includes('召开运营周会')) {
          await choose('启动哪个 SOP', '运营周会');
        } else if (about.includes('逐店配置')) {
          await settings.getByLabel('清单', { exact: true }).fill('["旗舰店", "专营店"]');
        } else {
          await assign('设计师');
        }
        await page.getByRole('button', { name: before, exact: true }).waitFor({ state: 'detached' });
      }
      expect(await problems.count()).toBe(0);
    });

    it('takes back what was taken away, and does it again', async () => {
      const { fit, step, line, focused, saved } = table();
      await fit();
      await step('公示期').click();
      await page.keyboard.press('Delete');
      await line('资质审核', '同意', '是否加急？').waitFor({ state: 'attached' });
      await focused(step('资质审核'));
      await page.keyboard.press('Control+Z');
      await step('公示期').waitFor();
      await page.keyboard.press('Control+Y');
      await step('公示期').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Z');
      await line('公示期', '是否加急？').waitFor({ state: 'attached' });
      await saved();
      expect(await line('资质审核', '同意', '是否加急？').count()).toBe(0);
    });

    it('takes back every act since it was opened, and does each again', async () => {
      const { fit, names, saved } = table();
      const drawn = await names();
      const undo = page.getByRole('button', { name: '撤销' });
      let acts = 0;
      for (; await undo.isEnabled(); acts += 1) await page.keyboard.press('Control+Z');
      await expect.poll(names).toEqual(['第一步', '完成']);
      expect(acts).toBeGreaterThan(20);
      for (; acts > 0; acts -= 1) await page.keyboard.press('Control+Y');
      await expect.poll(names).toEqual(drawn);
      await saved();
      await fit();
    });

    it('is published as it was drawn', async () => {
      await publish('第一版');
      await page.getByText('已发布 · 版本 1').waitFor();
      const { published } = await lin.api.sops.get({ params: { key: 'supplier-onboarding' } });
      if (published === null) throw new Error('Nothing is published.');
      const { steps } = published.document.flow;
      expect(steps.map(({ kind, name }) => `${kind} ${inLocale(name, 'zh')}`).toSorted()).toEqual(
        [
          'task 收集资料',
          'approval 资质审核',
          'wait 公示期',
          'decision 是否加急？',
          'parallel 试单与建档',
          'phase 签约',
          'each 逐店配置',
          'action 通知发起人',
          'subrun 召开运营周会',
          'end 完成',
          'end 未能准入',
        ].toSorted(),
      );
      expect(linesOf(published.document.flow)).toEqual(
        [
          '收集资料 done 资质审核',
          '资质审核 approved 公示期',
          '资质审核 rejected 收集资料',
          '公示期 done 是否加急？',
          '是否加急？ yes 试单与建档',
          '是否加急？ no 签约',
          '试单与建档 done 签约',
          '签约 done 逐店配置',
          '逐店配置 done 通知发起人',
          '逐店配置 failed 未能准入',
          '通知发起人 done 召开运营周会',
          '通知发起人 failed 未能准入',
          '召开运营周会 done 完成',
          '召开运营周会 failed 未能准入',
        ].toSorted(),
      );
      const lanes = steps.flatMap((step) => (step.kind === 'parallel' ? step.lanes : []));
      expect(lanes.map(({ flow }) => linesOf(flow))).toEqual([
        ['新任务 done 结束'],
        ['新任务 done 资质归档', '资质归档 done 结束'],
      ]);
    });

    it('starts, and its first step leads to the next', async () => {
      const { runId } = await lin.api.runs.start({
        params: { key: 'supplier-onboarding' },
        body: { input: {} },
      });
      const done = await doTask(chen, runId, 'step1', 'done');
      expect(inLocale(done.step, 'zh')).toBe('收集资料');
      expect(inLocale((await taskOf(lin, runId, 'approval1')).stepName, 'zh')).toBe('资质审核');
    });
  });

  describe('changes the product launch', () => {
    it('moves a step with the mouse, and one with the keyboard', async () => {
      const { step, pressUntil } = draftingTable(page);
      const kept = async () => {
        const { draft } = await lin.api.sops.get({ params: { key: 'product-launch' } });
        return draft?.document.layout.steps['research'];
      };
      await page.goto(`${system.origin}/procedures/product-launch/edit`);
      const stopped = step('终止');
      const before = await middleOf(stopped);
      await page.mouse.move(before.x, before.y);
      await page.mouse.down();
      await page.mouse.move(before.x - 24, before.y + 40, { steps: 4 });
      await page.mouse.move(before.x - 48, before.y + 80, { steps: 4 });
      await page.mouse.up();
      const after = await middleOf(stopped);
      expect(after.x).toBeLessThan(before.x - 30);
      expect(after.y).toBeGreaterThan(before.y + 60);
      const research = await until('what was moved on the server', kept, () => Promise.resolve(null));

      await page.getByRole('toolbar', { name: '步骤类型' }).getByRole('button').last().focus();
      await pressUntil('Tab', step('市场调研'));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await seriousViolations(page)).toEqual([]);
      await publish('终止移到旁边');
      await page.getByText('已发布 · 版本 1').waitFor();

      const { published } = await lin.api.sops.get({ params: { key: 'product-launch' } });
      // Two presses, along the grid.
      const x = published?.document.layout.steps['research']?.x ?? 0;
      expect(x - research.x).toBeGreaterThan(8);
      expect(x % 8).toBe(0);
      expect(published?.document.layout.steps['stopped']).toBeDefined();
      expect(faults).toEqual([]);
    });
  });
});

/** The lines of a flow, by the names of the steps they join. */
function linesOf({ steps, transitions }: Flow): readonly string[] {
  const names = new Map(steps.map(({ id, name }) => [id, inLocale(name, 'zh')]));
  return transitions
    .map(({ from, outcome, to }) => `${names.get(from)} ${outcome} ${names.get(to)}`)
    .toSorted();
}
