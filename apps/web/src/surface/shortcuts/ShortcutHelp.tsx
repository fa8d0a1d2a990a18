import { Kbd, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/i18n.ts';
import classes from './ShortcutHelp.module.css';
import { listenForShortcuts, useMountedShortcuts, useShortcuts } from './useShortcuts.ts';
import type { Shortcut } from './useShortcuts.ts';

const openers = new Set<() => void>();

/** Opens the list of shortcuts, as `?` does. */
export function showShortcuts(): void {
  for (const open of openers) open();
}

/** The list of every shortcut that holds on the present page; mounted once, in the frame. */
export function ShortcutHelp() {
  const { t } = useWords('surface');
  const [opened, setOpened] = useState(false);
  const shortcuts = useMountedShortcuts();

  useEffect(listenForShortcuts, []);
  useEffect(() => {
    const open = () => setOpened(true);
    openers.add(open);
    return () => {
      openers.delete(open);
    };
  }, []);
  useShortcuts([{ key: '?', label: t('shortcuts.help'), everywhere: true, run: () => setOpened(true) }]);

  const here = shortcuts.filter((shortcut) => shortcut.everywhere !== true);
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('shortcuts.title')}>
      <Keys heading={t('shortcuts.here')} shortcuts={here} />
      <Keys
        heading={t('shortcuts.everywhere')}
        shortcuts={[
          { key: modK(), label: t('shortcuts.palette') },
          ...shortcuts.filter((shortcut) => shortcut.everywhere === true),
        ]}
      />
    </Modal>
  );
}

function Keys({
  heading,
  shortcuts,
}: {
  heading: string;
  shortcuts: readonly Pick<Shortcut, 'key' | 'label'>[];
}) {
  const listed = shortcuts.filter(({ label }) => label !== undefined);
  if (listed.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{heading}</h3>
      <dl className={classes.keys}>
        {listed.map(({ key, label }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The palette's key as this machine's keyboard writes it. */
export function modK(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
}
