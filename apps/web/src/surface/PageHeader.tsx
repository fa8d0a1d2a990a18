import { Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

/** One page above the present one. */
export interface Crumb {
  readonly label: string;
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

export interface PageHeaderProps {
  /** The name of the object or place; also the title of the browser's tab. */
  readonly title: string;
  /** One sentence of help. */
  readonly lead?: ReactNode;
  /** The way down to here, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** Stands beside the title: a {@link StatusBadge}, a version. */
  readonly status?: ReactNode;
  /** Buttons; the main act last. */
  readonly actions?: ReactNode;
  /** Tabs or a toolbar that belong to the header. */
  readonly children?: ReactNode;
}

/** The head of every page: where one is, what it is, what can be done. */
export function PageHeader({ title, lead, crumbs = [], status, actions, children }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <title>{`${title} · Sopflow`}</title>
      {crumbs.length > 0 && (
        <nav>
          <ol className={classes.crumbs}>
            {crumbs.map((crumb, place) => (
              <li key={crumb.label}>
                {place > 0 && <IconChevronRight size={14} aria-hidden />}
                <Link {...crumb.link}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes.line}>
        <div className={classes.name}>
          <Title order={1}>{title}</Title>
          {status}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </header>
  );
}
