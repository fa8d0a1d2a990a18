import { dutyCommands, dutyFinders } from '../../duty/commands.ts';
import { organisationCommands, organisationFinders } from '../../organisation/commands.ts';
import { procedureCommands, procedureFinders } from '../../procedures/commands.ts';
import { runCommands, runFinders } from '../../runs/commands.ts';
import { workCommands, workFinders } from '../../work/commands.ts';
import type { Command, Finder } from './command.ts';

/** What every area lets be done from everywhere. */
export const areaCommands: readonly Command[] = [
  ...workCommands,
  ...runCommands,
  ...procedureCommands,
  ...dutyCommands,
  ...organisationCommands,
];

/** What every area lets be found from everywhere. */
export const finders: readonly Finder[] = [
  ...workFinders,
  ...runFinders,
  ...procedureFinders,
  ...dutyFinders,
  ...organisationFinders,
];
