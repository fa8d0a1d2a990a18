import { playTheStory } from '../tests/demo/story.ts';

const locale = process.argv.includes('--zh') ? 'zh' : 'en';

try {
  await playTheStory(locale, process.stdout);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
