import type { PersonRef } from '@sopflow/contract';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './Holders.module.css';

/** More than this a row has no room for. */
const shown = 2;

/** Who holds a position, in one line. */
export function Holders({ holders }: { readonly holders: readonly PersonRef[] }) {
  const { t, locale } = useWords('organisation');
  if (holders.length === 0) return <PersonChip name={null} />;
  return (
    <span
      className={classes.holders}
      title={holders.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ')}
    >
      {holders.slice(0, shown).map((holder) => (
        <PersonChip key={holder.id} name={holder.name} />
      ))}
      {holders.length > shown && (
        <span className={classes.more}>{t('positions.more', { count: holders.length - shown })}</span>
      )}
    </span>
  );
}
