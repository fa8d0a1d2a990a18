import type { AuditEntry } from '@sopflow/contract';
import { Link } from '@tanstack/react-router';
import { useNames } from '../../chart/names/useNames.ts';
import type { Referred } from '../../chart/names/orgNames.ts';
import type { RowLink } from '../../surface/list/DataList.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './audit.module.css';
import { objectKinds } from './objectKinds.ts';

const referred: readonly Referred[] = ['person', 'position', 'schedule', 'calendar', 'policy', 'sop'];

/** What an entry is about: its kind, and its name with the way to it where it has a page. */
export function ObjectLink({ entry: { objectKind, objectId } }: { readonly entry: AuditEntry }) {
  const { t } = useWords('organisation');
  const nameOf = useNames();
  const kind = objectKinds.find((one) => one === objectKind);
  const named = referred.find((one) => one === objectKind);
  const label = kind === undefined ? objectKind : t(`audit.kinds.${kind}`);
  if (objectId === null) return <span className={classes.kind}>{label}</span>;
  const name = named === undefined ? objectId : nameOf(named, objectId);
  const link = linkOf(objectKind, objectId);
  return (
    <span className={classes.object} title={`${label} ${objectId}`}>
      <span className={classes.kind}>{label}</span>{' '}
      {link === undefined ? (
        name
      ) : (
        <Link {...link} className={classes.link}>
          {name}
        </Link>
      )}
    </span>
  );
}

function linkOf(kind: string, id: string): RowLink | undefined {
  switch (kind) {
    case 'person':
      return { to: '/organisation/people/$personId', params: { personId: id } };
    case 'position':
      return { to: '/organisation/positions/$key', params: { key: id } };
    case 'calendar':
      return { to: '/organisation/calendars/$key', params: { key: id } };
    case 'schedule':
      return { to: '/organisation/schedules/$key', params: { key: id } };
    case 'policy':
      return { to: '/organisation/policies/$key', params: { key: id } };
    case 'webhook':
      return { to: '/organisation/channels/$key', params: { key: id } };
    case 'sop':
      return { to: '/procedures/$key', params: { key: id } };
    case 'run':
      return { to: '/runs/$runId', params: { runId: id } };
    case 'task':
      return { to: '/work/tasks/$taskId', params: { taskId: id } };
    case 'alert':
      return { to: '/duty/alerts/$alertId', params: { alertId: id } };
    default:
      return undefined;
  }
}
