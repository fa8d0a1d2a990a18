import { Kbd, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../data/session.ts';
import { announceFailed } from '../../surface/toasts.tsx';
import { useLocale, useSay, useWords } from '../../words/i18n.ts';
import { useSwitchLocale } from '../frame/useSwitchLocale.ts';
import { finds } from './command.ts';
import type { Command, CommandDesk, Finder } from './command.ts';
import classes from './CommandPalette.module.css';
import { placeCommands, settingCommands } from './ownCommands.ts';
import { useOfferedCommands } from './pageCommands.ts';
import { areaCommands, finders } from './registry.ts';

const groups = ['here', 'do', 'go', 'settings'] as const;
/** Below two letters everything would be found. */
const searchableLength = 2;
const typingMs = 150;

/** Everything one keystroke away: pages, acts, settings, and the things that areas can find. */
export function CommandPalette() {
  const { t } = useWords('shell');
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const commands = useCommands(text);
  const hits = useHits(text);
  const desk = useDesk();

  const run = async (command: Command) => {
    try {
      await command.run(desk);
    } catch (error) {
      announceFailed(command.label(desk.say), error);
    }
  };
  const nothing = commands.length === 0 && hits.found.length === 0;

  return (
    <Spotlight.Root
      classNames={{ action: classes.action ?? '' }}
      centered={false}
      yOffset="12dvh"
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod+K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      scrollable
      maxHeight="min(60dvh, 480px)"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
    >
      <Spotlight.Search
        classNames={{ input: classes.search ?? '' }}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.label')}
        leftSection={<IconSearch size={18} stroke={1.5} />}
      />
      <Spotlight.ActionsList>
        {hits.found.map(({ finder, things }) => (
          <Spotlight.ActionsGroup key={finder.id} label={finder.heading(desk.say)}>
            {things.map((thing) => (
              <Spotlight.Action
                key={thing.id}
                label={thing.label}
                {...(thing.hint === undefined ? {} : { description: thing.hint })}
                leftSection={<finder.icon size={18} stroke={1.5} />}
                onClick={() => desk.go(thing.link)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.map((group) => {
          const members = commands.filter((command) => command.group === group);
          if (members.length === 0) return null;
          return (
            <Spotlight.ActionsGroup key={group} label={t(`palette.groups.${group}`)}>
              {members.map((command) => (
                <Spotlight.Action
                  key={command.id}
                  label={command.label(desk.say)}
                  leftSection={<command.icon size={18} stroke={1.5} />}
                  onClick={() => void run(command)}
                />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {nothing && (
          <Spotlight.Empty>
            {hits.searching ? t('palette.searching') : t('palette.empty', { text })}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer className={classes.foot ?? ''}>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('palette.choose')}
        </span>
        <span>
          <Kbd>↵</Kbd> {t('palette.open')}
        </span>
        <span>
          <Kbd>Esc</Kbd> {t('palette.close')}
        </span>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

function useDesk(): CommandDesk {
  const router = useRouter();
  const queries = useQueryClient();
  const say = useSay();
  return { say, queries, go: (to) => void router.navigate(to) };
}

function useCommands(text: string): readonly Command[] {
  const session = useSession();
  const say = useSay();
  const offered = useOfferedCommands();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const locale = useLocale();
  const switchLocale = useSwitchLocale();
  return [
    ...offered,
    ...areaCommands,
    ...placeCommands(session),
    ...settingCommands({ scheme: colorScheme, setScheme: setColorScheme, locale, switchLocale }),
  ].filter(
    (command) => (command.allowed?.(session) ?? true) && finds(text, command.label(say), command.words),
  );
}

/** What the areas' finders say to the text; a finder that fails finds nothing and spoils nothing. */
function useHits(text: string) {
  const session = useSession();
  const [settled] = useDebouncedValue(text, typingMs);
  const asked = finders.filter((finder) => finder.allowed?.(session) ?? true);
  const enabled = settled.length >= searchableLength;
  const answers = useQueries({
    queries: asked.map((finder: Finder) => ({
      queryKey: ['palette', finder.id, settled],
      queryFn: ({ signal }: { signal: AbortSignal }) => finder.find(settled, signal),
      enabled,
      retry: false,
      gcTime: 60_000,
    })),
  });
  const found = asked.flatMap((finder, index) => {
    const things = enabled ? (answers[index]?.data ?? []) : [];
    return things.length === 0 ? [] : [{ finder, things }];
  });
  return { found, searching: text !== settled || answers.some((answer) => answer.isFetching) };
}
