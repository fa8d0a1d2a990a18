import { Button, SegmentedControl } from '@mantine/core';
import { type OnCallLevel } from '@sopflow/model';
import { IconPlus } from '@tabler/icons-react';
import { ReferenceField } from '../editing/ReferenceField.tsx';
import { useNow } from '../../data/clock.ts';
import { PersonPicker } from '../../forms/PersonPicker.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useWords } from '../../words/i18n.ts';
import { errorOf, type FieldSentences } from '../editing/fieldSentences.ts';
import { MoveActs } from '../editing/MoveActs.tsx';
import classes from './LevelFields.module.css';
import { newLayer, newLevel } from './newLevel.ts';
import { RotationFields } from './RotationFields.tsx';

const kinds = ['rotation', 'position', 'person'] as const;
const mostLayers = 10;

export interface LevelFieldsProps {
  readonly level: OnCallLevel;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly errors: FieldSentences;
  /** The zone of the schedule, for a rotation that begins. */
  readonly zone: string;
  readonly onChange: (level: OnCallLevel) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Who answers at one level. */
export function LevelFields({
  level,
  index,
  count,
  errors,
  zone,
  onChange,
  onMove,
  onRemove,
}: LevelFieldsProps) {
  const { t } = useWords('organisation');
  const now = useNow();
  const name = t('level', { level: index + 1 });
  return (
    <ListPanel
      title={name}
      aside={<MoveActs name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />}
    >
      <div className={classes.fields}>
        <div>
          <SegmentedControl
            aria-label={t('schedules.kind', { level: name })}
            value={level.kind}
            onChange={(kind) => onChange(newLevel(kind, zone, now))}
            data={kinds.map((kind) => ({ value: kind, label: t(`schedules.kinds.${kind}`) }))}
          />
          <p className={classes.help}>{t(`schedules.kindHelp.${level.kind}`)}</p>
        </div>
        {level.kind === 'person' && (
          <PersonPicker
            required
            label={t('schedules.person')}
            value={level.personId === '' ? null : level.personId}
            {...errorOf(errors, `levels.${index}.personId`)}
            onChange={(personId) => onChange({ ...level, personId: personId ?? '' })}
          />
        )}
        {level.kind === 'position' && (
          <ReferenceField
            what="position"
            label={t('schedules.position')}
            value={level.position}
            {...errorOf(errors, `levels.${index}.position`)}
            onChange={(position) => onChange({ ...level, position })}
          />
        )}
        {level.kind === 'rotation' && (
          <>
            {level.layers.map((layer, at) => (
              <RotationFields
                key={at}
                layer={layer}
                label={level.layers.length === 1 ? name : t('schedules.layer', { number: at + 1 })}
                shown={level.layers.length > 1}
                errors={errors}
                path={`levels.${index}.layers.${at}`}
                onChange={(next) => onChange({ ...level, layers: level.layers.with(at, next) })}
                {...(level.layers.length > 1
                  ? { onRemove: () => onChange({ ...level, layers: level.layers.toSpliced(at, 1) }) }
                  : {})}
              />
            ))}
            {level.layers.length < mostLayers && (
              <div>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={14} />}
                  onClick={() => onChange({ ...level, layers: [...level.layers, newLayer(zone, now)] })}
                >
                  {t('schedules.addLayer')}
                </Button>
                <p className={classes.help}>{t('schedules.layerHelp')}</p>
              </div>
            )}
          </>
        )}
      </div>
    </ListPanel>
  );
}
