import { assertNever, type OnCallLevel, type Rotation } from '@sopflow/model';
import { useNames } from '../../chart/names/useNames.ts';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { useWords } from '../../words/i18n.ts';
import { tagOf } from '../../words/locale.ts';
import { LevelNumber } from '../facts/LevelNumber.tsx';
import classes from './LevelList.module.css';
import { handoverWords } from './rotationWords.ts';

/** The levels of a schedule as they are ruled: who, in which order, handing over when. */
export function LevelList({ levels }: { readonly levels: readonly OnCallLevel[] }) {
  return (
    <ol className={classes.levels}>
      {levels.map((level, index) => (
        <li key={index} className={classes.level}>
          <LevelNumber level={index + 1} />
          <div className={classes.rule}>
            <Rule level={level} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Rule({ level }: { readonly level: OnCallLevel }) {
  const { t } = useWords('organisation');
  const nameOf = useNames();
  switch (level.kind) {
    case 'person':
      return (
        <>
          <PersonChip name={nameOf('person', level.personId)} />
          <p className={classes.note}>{t('schedules.kindHelp.person')}</p>
        </>
      );
    case 'position':
      return (
        <>
          <strong className={classes.name}>{nameOf('position', level.position)}</strong>
          <p className={classes.note}>{t('schedules.kindHelp.position')}</p>
        </>
      );
    case 'rotation':
      return level.layers.map((layer, index) => (
        <Layer key={index} layer={layer} number={level.layers.length > 1 ? index + 1 : undefined} />
      ));
    default:
      return assertNever(level);
  }
}

function Layer({ layer, number }: { readonly layer: Rotation; readonly number: number | undefined }) {
  const { t, locale } = useWords('organisation');
  const nameOf = useNames();
  const date = (text: string) =>
    new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(`${text}T00:00Z`),
    );
  return (
    <div className={classes.layer}>
      {number !== undefined && <h3 className={classes.layerName}>{t('schedules.layer', { number })}</h3>}
      <ol className={classes.members}>
        {layer.members.map((id, index) => (
          <li key={`${id}-${index}`}>
            <PersonChip name={nameOf('person', id)} />
          </li>
        ))}
      </ol>
      <p className={classes.note}>
        {[
          handoverWords(layer.handover, t, locale),
          layer.timeZone.replaceAll('_', ' '),
          layer.until === null
            ? t('schedules.since', { date: date(layer.start) })
            : t('schedules.between', { from: date(layer.start), until: date(layer.until) }),
        ].join(' · ')}
      </p>
    </div>
  );
}
