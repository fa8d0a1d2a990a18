import type { Locator, Page } from 'playwright-core';

/** The editor of a draft at a Chinese screen, in the words of somebody who draws. */
export function draftingTable(page: Page) {
  const kinds = page.getByRole('toolbar', { name: '步骤类型' });
  const settings = page.getByRole('complementary', { name: '步骤设置' });
  const canvas = page.getByRole('application');
  const step = (name: string) => canvas.getByRole('group', { name: new RegExp(`，${name}(，|$)`, 'u') });
  const line = (from: string, ...rest: string[]) =>
    canvas.getByRole('group', { name: [from, ...rest].join(' → '), exact: true });

  /** What was just added has the cursor in its name. */
  async function name(as: string): Promise<void> {
    const field = settings.locator('input:focus');
    await field.waitFor();
    await field.fill(as);
    await page.keyboard.press('Enter');
    await focused(step(as));
  }

  async function focused(what: Locator): Promise<void> {
    await what.and(page.locator(':focus')).waitFor();
  }

  async function choose(field: string, option: string): Promise<void> {
    await settings.getByRole('combobox', { name: field, exact: true }).last().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  return {
    settings,
    choose,
    step,
    line,
    focused,

    /** The names of all steps that are drawn, each after its kind in the words for those who listen. */
    async names(): Promise<readonly string[]> {
      const labels = await canvas
        .locator('.react-flow__node:not(.react-flow__node-lane)')
        .evaluateAll((steps) => steps.map((element) => element.getAttribute('aria-label') ?? ''));
      return labels.map((label) => label.split('，')[1] ?? label);
    },

    /** Brings everything into view. */
    async fit(): Promise<void> {
      await page.getByRole('button', { name: '适应窗口' }).click();
    },

    /** Presses a kind at the side: the step goes behind the one that is chosen. */
    async press(kind: string, as: string): Promise<void> {
      await kinds.getByRole('button', { name: kind, exact: true }).click();
      await name(as);
    },

    /** Drags a kind from the side to a place on the screen. */
    async drop(kind: string, onto: Point, as: string): Promise<void> {
      const pane = page.locator('.react-flow__pane');
      const { x, y } = await boxOf(pane);
      await kinds
        .getByRole('button', { name: kind, exact: true })
        .dragTo(pane, { targetPosition: { x: onto.x - x, y: onto.y - y }, force: true });
      await name(as);
    },

    /** With the keyboard alone: the next step of a kind behind the one in focus. */
    async append(kind: string, as: string): Promise<void> {
      await page.keyboard.press('a');
      const menu = page.getByRole('menu');
      await menu.waitFor();
      // Keys that come before the menu has the focus go nowhere.
      await menu
        .locator(':focus')
        .or(menu.and(page.locator(':focus')))
        .waitFor({ state: 'attached' });
      const wanted = menu.getByRole('menuitem', { name: new RegExp(`^${kind}`, 'u') });
      await pressUntil('ArrowDown', wanted);
      await page.keyboard.press('Enter');
      await name(as);
    },

    /** Draws a line from an outcome of a step to another step. */
    async connect(from: string, outcome: string, to: string): Promise<void> {
      const port = await middleOf(step(from).getByTitle(outcome, { exact: true }));
      const target = await boxOf(step(to));
      await page.mouse.move(port.x, port.y);
      await page.mouse.down();
      await page.mouse.move(port.x, port.y + 12);
      await page.mouse.move(target.x + target.width / 2, target.y + 4, { steps: 6 });
      await page.mouse.up();
    },

    lane: (title: string) => page.locator('.react-flow__node-lane').filter({ hasText: title }),

    /** Says in the settings where an outcome leads. */
    async lead(outcome: string, to: string): Promise<void> {
      await choose(outcome, to);
    },

    /** The holders of a position do the chosen step. */
    async assign(position: string, add = '请选择由谁负责'): Promise<void> {
      await settings.getByRole('button', { name: add, exact: true }).click();
      await choose('岗位', position);
    },

    /** Presses a key until something is in focus, as somebody without a mouse does. */
    pressUntil,

    async saved(): Promise<void> {
      await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    },
  };

  async function pressUntil(key: string, wanted: Locator): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press(key);
      if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    }
    throw new Error(`The key ${key} never led there.`);
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where it is on the screen, once it has come to rest. */
export async function boxOf(
  what: Locator,
): Promise<Point & { readonly width: number; readonly height: number }> {
  const element = await what.elementHandle();
  await element?.waitForElementState('stable');
  const box = await what.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return box;
}

export async function middleOf(what: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(what);
  return { x: x + width / 2, y: y + height / 2 };
}
