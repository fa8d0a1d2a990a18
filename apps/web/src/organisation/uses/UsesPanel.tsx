import type { UsedKind, UsesView } from '@sopflow/contract';
import { inLocale, type LocalizedText } from '@sopflow/model';
import {
  IconBriefcase,
  IconCalendarUser,
  IconFileText,
  type Icon,
  IconStairsUp,
  IconUrgent,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../../surface/Loaded.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import type { RowLink } from '../../surface/list/DataList.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { usesQuery } from '../queries.ts';
import classes from './UsesPanel.module.css';

export interface UsesPanelProps {
  readonly kind: UsedKind;
  /** The key, or the id of a person. */
  readonly of: string;
}

interface Use {
  readonly key: string;
  readonly name: LocalizedText;
  readonly icon: Icon;
  readonly about: string;
  readonly link: RowLink;
}

/** What names this object: whoever changes it changes that as well. */
export function UsesPanel({ kind, of }: UsesPanelProps) {
  const { t } = useWords('organisation');
  const uses = useQuery(usesQuery(kind, of));
  return (
    <ListPanel title={t('uses.title')}>
      <Loaded query={uses} size="panel" skeleton={<SkeletonRows rows={2} />}>
        {/* What reports to a position stands in its reporting line. */}
        {(found) => <UseList found={kind === 'position' ? { ...found, positions: [] } : found} />}
      </Loaded>
    </ListPanel>
  );
}

function UseList({ found }: { readonly found: UsesView }) {
  const { t, locale } = useWords('organisation');
  const uses = useUses(found);
  if (uses.length === 0 && !found.isDefaultCalendar) return <p className={classes.none}>{t('uses.none')}</p>;
  return (
    <>
      {found.isDefaultCalendar && <p className={classes.note}>{t('uses.default')}</p>}
      <ul className={classes.list}>
        {uses.map(({ key, name, icon: Mark, about, link }) => (
          <li key={`${about}-${key}`}>
            <Link {...link} className={classes.use}>
              <Mark size={16} stroke={1.5} aria-hidden />
              <span className={classes.name}>{inLocale(name, locale)}</span>
              <span className={classes.about}>{about}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function useUses({ sops, policies, schedules, positions }: UsesView): readonly Use[] {
  const { t } = useWords('organisation');
  return [
    ...sops.map(({ key, name, kind, published }): Use => ({
      key,
      name,
      icon: kind === 'emergency' ? IconUrgent : IconFileText,
      about: published ? t(`uses.${kind}`) : t('uses.draft'),
      link: { to: '/procedures/$key', params: { key } },
    })),
    ...policies.map(({ key, name }): Use => ({
      key,
      name,
      icon: IconStairsUp,
      about: t('uses.policy'),
      link: { to: '/organisation/policies/$key', params: { key } },
    })),
    ...schedules.map(({ key, name }): Use => ({
      key,
      name,
      icon: IconCalendarUser,
      about: t('uses.schedule'),
      link: { to: '/organisation/schedules/$key', params: { key } },
    })),
    ...positions.map(({ key, name }): Use => ({
      key,
      name,
      icon: IconBriefcase,
      about: t('uses.position'),
      link: { to: '/organisation/positions/$key', params: { key } },
    })),
  ];
}
