import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folderLock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sopflow-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** No process has this id: Linux gives out 2^22 at most. */
const NOBODY = 2 ** 30;

it('gives a folder that a killed copy left to exactly one of many, and leaves nothing behind when it is given back', async () => {
  for (let time = 0; time < 60; time += 1) {
    await writeFile(join(folder, 'sopflow.lock'), JSON.stringify({ pid: NOBODY, hold: `left ${time}` }));
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const held = tries.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    for (const { value: giveBack } of held) await giveBack();
    expect(await readdir(folder)).toEqual([]);
  }
});
