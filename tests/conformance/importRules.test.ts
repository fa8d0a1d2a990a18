import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Faults that the check of the tree must find: file → source, and the rule that has to name it. */
const planted: readonly { file: string; source: string; rule: string }[] = [
  ...forbiddenImports('packages/model', ['pg', 'node:fs', '@sopflow/engine', '../../engine/src/index.ts']),
  ...forbiddenImports('packages/calendar', ['@sopflow/engine', 'node:fs', 'xstate']),
  ...forbiddenImports('packages/engine', ['@sopflow/runtime', 'pg', 'node:crypto', 'express']),
  ...forbiddenImports('packages/contract', ['@sopflow/runtime', 'express']),
  ...forbiddenImports('packages/runtime', ['@sopflow/store', 'pg', 'bullmq', 'node:fs']),
  ...forbiddenImports('packages/store', ['@sopflow/queue', '@sopflow/engine', '@sopflow/runtime', 'bullmq']),
  ...forbiddenImports('packages/queue', ['@sopflow/store', '@sopflow/runtime', 'kysely']),
  ...forbiddenImports('packages/notify', ['@sopflow/store', '@sopflow/runtime', 'ioredis']),
  ...forbiddenImports('packages/testkit', ['../../store/src/index.ts']),
  ...forbiddenImports('apps/server', ['@sopflow/engine', '@sopflow/testkit', 'pg', 'bullmq']),
  ...forbiddenImports('apps/worker', ['@sopflow/server', '@sopflow/engine', 'pg']),
  ...forbiddenImports('apps/web', ['@sopflow/runtime', '@sopflow/store', 'node:fs', 'pg']),
  {
    file: 'packages/engine/src/now.ts',
    source: 'export const now = Date.now();',
    rule: 'no-restricted-properties',
  },
  {
    file: 'packages/model/src/chance.ts',
    source: 'export const roll = Math.random();',
    rule: 'no-restricted-properties',
  },
  {
    file: 'packages/store/src/forgotten.ts',
    source: 'async function save(): Promise<void> {}\nexport function act(): void {\n  save();\n}',
    rule: 'no-floating-promises',
  },
  {
    file: 'packages/store/src/wrongWay.ts',
    source: 'async function ok(): Promise<boolean> {\n  return true;\n}\nexport const x = ok() ? 1 : 2;',
    rule: 'no-misused-promises',
  },
  { file: 'packages/queue/src/loose.ts', source: 'export const x: any = 1;', rule: 'no-explicit-any' },
  {
    file: 'packages/queue/src/bang.ts',
    source: 'export const first = (xs: string[]): string => xs[0]!;',
    rule: 'no-non-null-assertion',
  },
  {
    file: 'packages/notify/src/ring.ts',
    source: "import { b } from './round.ts';\nexport const a = (): number => b();",
    rule: 'no-cycle',
  },
  {
    file: 'packages/notify/src/round.ts',
    source: "import { a } from './ring.ts';\nexport const b = (): number => a();",
    rule: 'no-cycle',
  },
  {
    file: 'packages/model/src/switch.ts',
    source:
      "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
    rule: 'switch-exhaustiveness-check',
  },
];

/** What the table allows, so that a rule that refuses everything does not pass for one that works. */
const allowed: readonly { file: string; source: string }[] = [
  { file: 'packages/model/src/good.ts', source: "export { z } from 'zod';" },
  {
    file: 'packages/engine/src/good.ts',
    source: "export { a } from '@sopflow/model';\nexport * from 'xstate';",
  },
  { file: 'packages/store/src/good.ts', source: "export type { Store } from '@sopflow/runtime';" },
  { file: 'apps/server/src/good.ts', source: "export { a } from '@sopflow/runtime';" },
  { file: 'apps/web/src/good.ts', source: "export { a } from '@sopflow/contract';" },
];

function forbiddenImports(folder: string, specifiers: readonly string[]) {
  return specifiers.map((specifier, index) => ({
    file: `${folder}/src/import${index}.ts`,
    source: `export { value } from '${specifier}';`,
    rule: 'no-restricted-imports',
  }));
}

interface Finding {
  readonly code: string;
  readonly filename: string;
}

let copy: string;
let findings: readonly Finding[];

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'sopflow-lint-'));
  await cp(join(root, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
  await cp(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
  await writeFile(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: { types: [] }, include: ['**/*.ts'] }),
  );
  for (const { file, source } of [...planted, ...allowed]) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), `${source}\n`);
  }
  findings = await lint(copy);
}, 60_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

async function lint(cwd: string): Promise<readonly Finding[]> {
  const output = await new Promise<string>((resolve) => {
    execFile(
      join(root, 'node_modules/.bin/oxlint'),
      ['-f', 'json'],
      { cwd, maxBuffer: 1 << 24 },
      (_error, stdout) => resolve(stdout),
    );
  });
  return (JSON.parse(output) as { diagnostics: Finding[] }).diagnostics;
}

describe('the check of the tree', () => {
  it.each(planted)('finds $rule in $file', ({ file, rule }) => {
    const codes = findings.filter((f) => f.filename === file).map((f) => f.code);
    expect(codes.some((code) => code.endsWith(`(${rule})`))).toBe(true);
  });

  it.each(allowed)('lets $file import what the table allows', ({ file }) => {
    const codes = findings.filter((f) => f.filename === file).map((f) => f.code);
    expect(codes.filter((code) => code.includes('no-restricted-imports'))).toEqual([]);
  });

  it('knows every package and app', async () => {
    const folders = await Promise.all(
      ['packages', 'apps'].map(async (parent) =>
        (await readdir(join(root, parent), { withFileTypes: true }))
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `${parent}/${name}`),
      ),
    );
    const covered = new Set(planted.map(({ file }) => file.split('/').slice(0, 2).join('/')));
    expect(folders.flat().filter((folder) => !covered.has(folder))).toEqual([]);
  });
});
