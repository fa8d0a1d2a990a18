import type { Role } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import classes from './RoleList.module.css';

/** Roles, each with what it allows. */
export function RoleList({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useWords('organisation');
  return (
    <ul className={classes.list}>
      {roles.map((role) => (
        <li key={role} className={classes.role}>
          <span className={classes.name}>{t(`roles.${role}`)}</span>
          <span className={classes.help}>{t(`roleHelp.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
