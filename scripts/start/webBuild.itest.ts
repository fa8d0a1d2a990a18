import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureWebBuilt, WebBuildError, webRoot } from './webBuild.ts';

const project = join(import.meta.dirname, '..', '..');
let root: string;

/** A project with a web app of one file, so that a build takes no time. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sopflow-web-'));
  await mkdir(join(root, 'apps/web/src'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 1');
  await writeFile(join(root, 'apps/web/index.html'), '<script type="module" src="/src/main.ts"></script>');
  await writeFile(join(root, 'apps/web/src/main.ts'), 'document.title = "first";');
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const build = (): Promise<boolean> => ensureWebBuilt(root, () => undefined);

it('builds once, and again only when something it is made of has changed', async () => {
  expect(await build()).toBe(true);
  expect(await readFile(join(webRoot(root), 'index.html'), 'utf8')).toContain('<script');
  expect(await build()).toBe(false);
  await writeFile(join(root, 'apps/web/src/main.test.ts'), 'a test is no part of it');
  expect(await build()).toBe(false);
  await writeFile(join(root, 'apps/web/src/main.ts'), 'document.title = "second";');
  expect(await build()).toBe(true);
  await writeFile(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 2');
  expect(await build()).toBe(true);
});

it('keeps the last good build when the new one fails, and says why', async () => {
  await build();
  const before = await readFile(join(webRoot(root), 'index.html'), 'utf8');
  await writeFile(join(root, 'apps/web/src/main.ts'), "import './missing.ts';");
  const failure: unknown = await build().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WebBuildError);
  expect((failure as Error).message).toContain('missing.ts');
  expect(await readFile(join(webRoot(root), 'index.html'), 'utf8')).toBe(before);
});

it('serves the app it was given where no bundler is installed, as in the image', async () => {
  await cp(join(project, 'package.json'), join(root, 'package.json'));
  await rm(join(root, 'node_modules'));
  await mkdir(webRoot(root), { recursive: true });
  await writeFile(join(webRoot(root), 'index.html'), 'built elsewhere');
  expect(await build()).toBe(false);
});
