import type { Icon } from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import type { LinkProps, NavigateOptions } from '@tanstack/react-router';
import type { Me } from '@sopflow/contract';
import type { Say } from '../../words/i18n.ts';

/** What a command may use when it runs. */
export interface CommandDesk {
  readonly go: (to: NavigateOptions) => void;
  readonly queries: QueryClient;
  readonly say: Say;
}

/** Something that can be done from the palette (Ctrl/⌘-K). */
export interface Command {
  /** Unique, written `<area>.<verb>`. */
  readonly id: string;
  readonly label: (say: Say) => string;
  readonly icon: Icon;
  readonly group: 'go' | 'do' | 'here' | 'settings';
  /** Further words that find it; give them in both languages, so that either finds it on any screen. */
  readonly words?: readonly string[];
  /** Who is offered it; everybody when absent. */
  readonly allowed?: (me: Me) => boolean;
  readonly run: (desk: CommandDesk) => void | Promise<void>;
}

/** Looks things of one kind up for the palette: people, SOPs, runs. */
export interface Finder {
  readonly id: string;
  readonly heading: (say: Say) => string;
  readonly icon: Icon;
  readonly allowed?: (me: Me) => boolean;
  /** At most a handful of hits, best first. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
}

/** One thing a finder found, and the address it stands at. */
export interface Found {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** Whether what was typed finds the command: every typed word must begin or stand in its label or words, in any case. */
export function finds(typed: string, label: string, words: readonly string[] = []): boolean {
  const haystack = [label, ...words].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => haystack.includes(part));
}
