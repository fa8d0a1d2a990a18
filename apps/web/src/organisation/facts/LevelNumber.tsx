import { useWords } from '../../words/i18n.ts';
import classes from './LevelNumber.module.css';

/** The number of a level, of a schedule or of a policy. */
export function LevelNumber({ level }: { readonly level: number }) {
  const { t } = useWords('organisation');
  return (
    <span className={classes.number} title={t('level', { level })}>
      {level}
    </span>
  );
}
