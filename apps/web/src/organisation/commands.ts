import type { Command, Finder } from '../shell/commands/command.ts';

/** What can be done in this area from everywhere, by the palette. */
export const organisationCommands: readonly Command[] = [];

/** What can be found in this area from everywhere, by the palette. */
export const organisationFinders: readonly Finder[] = [];
