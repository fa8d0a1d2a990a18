import type { UsesView } from '@sopflow/contract';
import { inLocale, type LocalizedText } from '@sopflow/model';
import {
  IconBell,
  IconBriefcase,
  IconCalendarUser,
  IconFileText,
  type Icon,
  IconStairsUp,
  IconUrgent,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { RowLink } from '../../surface/list/DataList.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './UseList.module.css';

interface Use {
  readonly key: string;
  readonly name: LocalizedText;
  readonly icon: Icon;
  readonly about: string;
  readonly link: RowLink;
}

/** What names an object, each with the way to it. */
export function UseList({ found }: { readonly found: UsesView }) {
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

function useUses({ sops, policies, schedules, positions, alerts }: UsesView): readonly Use[] {
  const { t } = useWords('organisation');
  return [
    ...sops.map(({ key, name, kind, published, draft }): Use => ({
      key,
      name,
      icon: kind === 'emergency' ? IconUrgent : IconFileText,
      about: published ? t(`uses.${kind}`) : t(draft ? 'uses.draft' : 'uses.running'),
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
    ...alerts.map(({ key, name }): Use => ({
      key,
      name,
      icon: IconBell,
      about: t('uses.alerts'),
      link: { to: '/duty/alerts', search: { status: 'unresolved' } },
    })),
  ];
}
