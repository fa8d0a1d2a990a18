import type { AuditEntry } from '@sopflow/contract';
import { IconKey, IconServer } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { usePersonNames } from '../../forms/people.ts';
import { useWords } from '../../words/i18n.ts';
import classes from './audit.module.css';

/** Who acted: a person, perhaps through somebody else's eyes, a machine, or the product itself. */
export function Actor({ entry: { actor, actorName } }: { readonly entry: AuditEntry }) {
  const { t } = useWords('organisation');
  const nameOf = usePersonNames();
  if (actor.kind === 'system')
    return (
      <span className={classes.machine}>
        <IconServer size={14} aria-hidden />
        {t('audit.system')}
      </span>
    );
  if (actor.kind === 'apiKey')
    return (
      <span className={classes.machine}>
        <IconKey size={14} aria-hidden />
        {actor.name}
      </span>
    );
  const name = actorName ?? actor.personId;
  return (
    <Link to="/organisation/people/$personId" params={{ personId: actor.personId }} className={classes.link}>
      {actor.viewedBy === undefined ? name : t('audit.seenAs', { name, by: nameOf(actor.viewedBy) })}
    </Link>
  );
}
