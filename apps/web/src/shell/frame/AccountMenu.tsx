import { Menu, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../data/session.ts';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { showShortcuts } from '../../surface/shortcuts/ShortcutHelp.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './AccountMenu.module.css';
import { useSignOut } from './useSignOut.ts';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useWords('shell');
  const { person, roles } = useSession();
  const leave = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${t('account.menu')}: ${person.name}`}>
          <PersonChip name={person.name} look="mark" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <strong>{person.name}</strong>
          <span>{roles.map((role) => t(`roles.${role}`)).join(' · ') || t('me.noRoles')}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/me" leftSection={<IconUserCircle size={16} stroke={1.5} />}>
          {t('account.mine')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.5} />} onClick={showShortcuts}>
          {t('account.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={() => void leave()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
