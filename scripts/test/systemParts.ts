import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromiumExecutable } from '@sopflow/testkit';

/** A program or font of the system that some tests need and npm does not bring. */
export interface SystemPart {
  readonly name: string;
  /** Its package on Debian and Ubuntu. */
  readonly debianPackage: string;
  /** Where to get it elsewhere. */
  readonly elsewhere: string;
  /** What cannot be tested without it. */
  readonly neededFor: string;
  isPresent(): boolean;
}

export const REDIS: SystemPart = {
  name: 'redis-server',
  debianPackage: 'redis-server',
  elsewhere: 'brew install redis',
  neededFor: 'the integration tests on Redis',
  isPresent: () => runs('redis-server', ['--version']),
};

const CHROMIUM: SystemPart = {
  name: 'Chromium',
  debianPackage: 'chromium',
  elsewhere: 'brew install --cask chromium',
  neededFor: 'the browser tests',
  isPresent: () => {
    const file = chromiumExecutable();
    return file !== undefined && runs(file, ['--version']);
  },
};

const CJK_FONT: SystemPart = {
  name: 'a font with Chinese characters',
  debianPackage: 'fonts-noto-cjk',
  elsewhere: 'brew install --cask font-noto-sans-cjk',
  neededFor: 'the browser tests',
  // macOS brings PingFang and has no fc-list.
  isPresent: () =>
    process.platform === 'darwin' ||
    spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim().length > 0,
};

export const BROWSER_PARTS: readonly SystemPart[] = [CHROMIUM, CJK_FONT];

/**
 * Installs what is missing where this account may (root on Debian and Ubuntu).
 *
 * @returns the parts that are still missing.
 */
export async function ensureSystemParts(tell: (message: string) => void): Promise<readonly SystemPart[]> {
  const missing = [REDIS, ...BROWSER_PARTS].filter((part) => !part.isPresent());
  if (missing.length === 0) return [];
  if (mayInstall()) {
    tell(`Installing ${missing.map((part) => part.debianPackage).join(', ')} with apt-get …`);
    await aptGet(['update']);
    await aptGet(['install', '-y', '--no-install-recommends', ...missing.map((part) => part.debianPackage)]);
  }
  return missing.filter((part) => !part.isPresent());
}

/** How a person gets the part on this machine. */
export function wayToGet(part: SystemPart): string {
  return isDebian() ? `sudo apt-get install ${part.debianPackage}` : part.elsewhere;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && isDebian() && runs('apt-get', ['--version']);
}

function isDebian(): boolean {
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/mu.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function aptGet(args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    // RUNLEVEL=1 keeps the package from starting a Redis service of the system: the tests start their own.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const child = spawn('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    // Whether it worked is seen by looking for the parts again.
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}

function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
