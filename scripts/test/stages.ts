import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureWebBuilt } from '../start/webBuild.ts';
import { ownStage, programStage, skippedStage, type Stage, vitestStage } from './stage.ts';
import { BROWSER_PARTS, REDIS, type SystemPart } from './systemParts.ts';

const MINUTE = 60_000;
/** Compares the migrated schema with the recorded one; a stage of its own, so that a drift has a name in the summary. */
const SCHEMA_DRIFT = 'tests/conformance/schemaDrift.itest.ts';

/** Checks of the tree itself: quick, and independent of one another. */
export function staticStages(root: string): readonly Stage[] {
  return [
    programStage(root, 'types', 'tsc', ['-b'], 4 * MINUTE),
    programStage(root, 'lint and import rules', 'oxlint', ['--deny-warnings'], 4 * MINUTE),
    ownStage('web build', () => ensureWebBuilt(root, () => undefined)),
    programStage(root, 'unused code', 'knip', ['--no-progress'], 3 * MINUTE),
    programStage(root, 'formatting', 'oxfmt', ['--check', '.'], MINUTE),
  ];
}

/** What runs the product. Each takes the whole machine, so they run one after the other. */
export async function testStages(root: string, missing: readonly SystemPart[]): Promise<readonly Stage[]> {
  return [
    vitestStage(root, 'unit and property tests', ['--project', 'unit'], 4 * MINUTE),
    vitestStage(root, 'schema drift', ['--project', 'integration', SCHEMA_DRIFT], MINUTE),
    ...(await integrationStages(root, missing)),
    browserStage(root, missing),
  ];
}

async function integrationStages(root: string, missing: readonly SystemPart[]): Promise<readonly Stage[]> {
  const withoutRedis = missing.includes(REDIS) ? await redisTests(root) : [];
  const exclude = [SCHEMA_DRIFT, ...withoutRedis].flatMap((pattern) => ['--exclude', pattern]);
  return [
    vitestStage(root, 'integration tests', ['--project', 'integration', ...exclude], 8 * MINUTE),
    ...withoutRedis.map((file) => skippedStage(file, 'redis-server is missing.')),
  ];
}

/** The integration tests that say anything of Redis, by their text. */
async function redisTests(root: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('{packages,apps,tests,scripts}/**/*.itest.ts', {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  })) {
    if (/redis/iu.test(await readFile(join(root, file), 'utf8'))) found.push(file);
  }
  return found.toSorted();
}

function browserStage(root: string, missing: readonly SystemPart[]): Stage {
  const lacking = BROWSER_PARTS.filter((part) => missing.includes(part));
  const name = 'browser journeys';
  if (lacking.length > 0)
    return skippedStage(name, `${lacking.map((part) => part.name).join(' and ')} missing.`);
  return vitestStage(root, name, ['--project', 'browser'], 6 * MINUTE);
}
