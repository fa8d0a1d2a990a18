import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import type { MantineColorScheme } from '@mantine/core';
import type { Locale } from '@sopflow/model';
import type { Me } from '@sopflow/contract';
import { showShortcuts } from '../../surface/shortcuts/ShortcutHelp.tsx';
import { areas, placesFor } from '../navigation/areas.ts';
import type { Command } from './command.ts';

/** One command per place of the navigation. */
export function placeCommands(me: Me): readonly Command[] {
  return areas.flatMap((area) =>
    placesFor(area, me).map((place): Command => ({
      id: `go${place.to}`,
      group: 'go',
      icon: place.icon,
      label: (say) => `${say(`shell:areas.${area.name}`)} · ${place.label(say)}`,
      words: [place.to, area.name],
      run: ({ go }) => go({ to: place.to }),
    })),
  );
}

/** The commands of the shell itself. */
export function settingCommands(
  setScheme: (scheme: MantineColorScheme) => void,
  switchLocale: (locale: Locale) => Promise<void>,
): readonly Command[] {
  return [
    {
      id: 'shell.me',
      group: 'go',
      icon: IconUserCircle,
      label: (say) => say('shell:me.title'),
      words: ['me', 'account', '我的', '账号'],
      run: ({ go }) => go({ to: '/me' }),
    },
    {
      id: 'shell.zh',
      group: 'settings',
      icon: IconLanguage,
      label: (say) => say('shell:language.toZh'),
      words: ['language', 'chinese', 'zhongwen', '语言'],
      run: () => switchLocale('zh'),
    },
    {
      id: 'shell.en',
      group: 'settings',
      icon: IconLanguage,
      label: (say) => say('shell:language.toEn'),
      words: ['language', '语言', '英文'],
      run: () => switchLocale('en'),
    },
    {
      id: 'shell.light',
      group: 'settings',
      icon: IconSun,
      label: (say) => say('shell:scheme.toLight'),
      words: ['theme', 'light', '主题', '浅色'],
      run: () => setScheme('light'),
    },
    {
      id: 'shell.dark',
      group: 'settings',
      icon: IconMoon,
      label: (say) => say('shell:scheme.toDark'),
      words: ['theme', 'dark', '主题', '深色'],
      run: () => setScheme('dark'),
    },
    {
      id: 'shell.auto',
      group: 'settings',
      icon: IconDeviceDesktop,
      label: (say) => `${say('shell:scheme.label')} · ${say('shell:scheme.auto')}`,
      words: ['theme', 'auto', 'system', '主题'],
      run: () => setScheme('auto'),
    },
    {
      id: 'shell.shortcuts',
      group: 'settings',
      icon: IconKeyboard,
      label: (say) => say('shell:account.shortcuts'),
      words: ['keys', 'help', '快捷键', '帮助'],
      run: showShortcuts,
    },
  ];
}
