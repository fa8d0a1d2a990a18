import type { PersonRef } from '@sopflow/contract';
import { Link } from '@tanstack/react-router';
import { PersonChip } from '../../surface/PersonChip.tsx';
import classes from './PersonLinks.module.css';

/** People in a list, each a way to their page. */
export function PersonLinks({ people }: { readonly people: readonly Pick<PersonRef, 'id' | 'name'>[] }) {
  return (
    <ul className={classes.list}>
      {people.map(({ id, name }) => (
        <li key={id}>
          <Link to="/organisation/people/$personId" params={{ personId: id }} className={classes.person}>
            <PersonChip name={name} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
