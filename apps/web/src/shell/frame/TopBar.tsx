import { Kbd } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { NoticeBell } from '../../duty/notices/NoticeBell.tsx';
import { modK } from '../../surface/shortcuts/ShortcutHelp.tsx';
import { useWords } from '../../words/i18n.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './TopBar.module.css';

/** The bar above every page: search and commands, language, appearance, account. */
export function TopBar() {
  const { t } = useWords('shell');
  return (
    <div className={classes.bar}>
      <Link to="/" className={classes.mark} aria-label={t('product')}>
        <img src="/mark.svg" width={28} height={28} alt="" />
      </Link>
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => spotlight.open()}
      >
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span>{t('search')}</span>
        <Kbd className={classes.key ?? ''} aria-hidden>
          {modK()}
        </Kbd>
      </button>
      <div className={classes.bell}>
        <NoticeBell />
      </div>
      <div className={classes.end}>
        <LanguageSwitch />
        <SchemeSwitch />
        <AccountMenu />
      </div>
    </div>
  );
}
