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

/** How the screen is set now, and how to set it otherwise. */
interface Settings {
  readonly scheme: MantineColorScheme;
  readonly setScheme: (scheme: MantineColorScheme) => void;
  readonly locale: Locale;
  readonly switchLocale: (locale: Locale) => Promise<void>;
}

/** The commands of the shell itself: what would change nothing is not offered. */
export function settingCommands({ scheme, setScheme, locale, switchLocale }: Settings): readonly Command[] {
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
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
      id: 'shell.language',
      group: 'settings',
      icon: IconLanguage,
      label: (say) => (other === 'zh' ? say('shell:language.toZh') : say('shell:language.toEn')),
      words: ['language', 'chinese', 'english', '语言', '中文', '英文'],
      run: () => switchLocale(other),
    },
    ...schemes
      .filter(({ name }) => name !== scheme)
      .map(({ name, icon }): Command => ({
        id: `shell.scheme.${name}`,
        group: 'settings',
        icon,
        label: (say) => `${say('shell:scheme.label')} · ${say(`shell:scheme.${name}`)}`,
        words: ['theme', 'appearance', name, '主题', '外观'],
        run: () => setScheme(name),
      })),
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

const schemes = [
  { name: 'light', icon: IconSun },
  { name: 'dark', icon: IconMoon },
  { name: 'auto', icon: IconDeviceDesktop },
] as const;
