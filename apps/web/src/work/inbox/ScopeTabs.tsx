import type { InboxScope, TaskCounts } from '@sopflow/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/i18n.ts';
import classes from './ScopeTabs.module.css';

interface ScopeTabsProps {
  readonly scope: InboxScope;
  readonly counts: TaskCounts | undefined;
}

const scopes = ['mine', 'toClaim', 'team', 'watching', 'done'] as const satisfies readonly InboxScope[];

/** The views of the inbox, each with how much waits in it. Links, so that each can be opened in a tab of its own and sent on. */
export function ScopeTabs({ scope, counts }: ScopeTabsProps) {
  const { t } = useWords('work');
  return (
    <nav className={classes.tabs} aria-label={t('inbox.views')}>
      {scopes.map((option) => {
        const count = option === 'done' ? undefined : counts?.[option];
        return (
          <Link
            key={option}
            to="/work"
            search={option === 'mine' ? {} : { scope: option }}
            replace
            className={classes.tab}
            aria-current={option === scope ? 'page' : undefined}
            data-current={option === scope || undefined}
          >
            {t(`scopes.${option}`)}
            {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
