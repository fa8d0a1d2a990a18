import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, glob, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the web app is made of: a change in any of these makes the built one stale. */
const SOURCES = [
  'apps/web/{index.html,vite.config.ts,package.json}',
  'apps/web/{src,public}/**/*',
  'packages/{model,calendar,engine,contract}/src/**/*',
  'pnpm-lock.yaml',
];
const TESTS = /\.(?:test|itest)\.tsx?$/u;
const HASH_FILE = '.source-hash';

/** Thrown when the web app cannot be built; the message carries what the bundler said. */
export class WebBuildError extends Error {
  override name = 'WebBuildError';
}

/** Where the built web app lies. */
export function webRoot(root: string): string {
  return join(root, 'apps', 'web', 'dist');
}

/**
 * Builds the web app when it is missing or its sources have changed since.
 *
 * @param tell called once when a build begins.
 * @returns whether it was built.
 * @throws WebBuildError
 */
export async function ensureWebBuilt(root: string, tell: (message: string) => void): Promise<boolean> {
  const target = webRoot(root);
  const wanted = await sourceHash(root);
  const built = await readFile(join(target, HASH_FILE), 'utf8').catch(() => undefined);
  if (built === wanted) return false;
  const bundler = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!(await exists(bundler))) {
    // The image brings the built app and no bundler.
    if (await exists(join(target, 'index.html'))) return false;
    throw new WebBuildError(
      'The web app is not built and its bundler is not installed; run "npm run setup" first.',
    );
  }
  tell('Building the web app (once, and again when its sources change) …');
  const incomplete = `${target}.${process.pid}`;
  try {
    await bundle(root, bundler, incomplete);
    await writeFile(join(incomplete, HASH_FILE), wanted);
    await rm(target, { recursive: true, force: true });
    await rename(incomplete, target);
  } finally {
    await rm(incomplete, { recursive: true, force: true });
  }
  return true;
}

async function bundle(root: string, bundler: string, outDir: string): Promise<void> {
  const args = [
    bundler,
    'build',
    join(root, 'apps', 'web'),
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'apps', 'web'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new WebBuildError(`The web app could not be built:\n${output.trim()}`);
}

async function sourceHash(root: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(SOURCES, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !TESTS.test(entry.name)) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256').update(process.version);
  for (const file of files.toSorted()) {
    hash
      .update(file.slice(root.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
