import { Checkbox, Group } from '@mantine/core';
import { ChannelKind, type EscalationLevel, type TimeBase } from '@sopflow/model';
import { SpanField } from '../../surface/fields/SpanField.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useWords } from '../../words/i18n.ts';
import { errorOf, type FieldSentences, sentenceAt } from '../editing/fieldSentences.ts';
import { MoveActs } from '../editing/MoveActs.tsx';
import classes from './PolicyLevelFields.module.css';
import { RecipientFields } from './RecipientFields.tsx';

const actions = ['raisePriority', 'reassignToDeputy'] as const;

export interface PolicyLevelFieldsProps {
  readonly level: EscalationLevel;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly base: TimeBase;
  readonly errors: FieldSentences;
  readonly onChange: (level: EscalationLevel) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One level of a policy. */
export function PolicyLevelFields({
  level,
  index,
  count,
  base,
  errors,
  onChange,
  onMove,
  onRemove,
}: PolicyLevelFieldsProps) {
  const { t } = useWords('organisation');
  const name = t('level', { level: index + 1 });
  const path = `levels.${index}`;
  const set = (patch: Partial<EscalationLevel>) => onChange({ ...level, ...patch });
  return (
    <ListPanel
      title={name}
      aside={<MoveActs name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />}
    >
      <div className={classes.fields} role="group" aria-label={name}>
        <div className={classes.spans}>
          <SpanField
            label={t(base === 'working' ? 'policies.begins.working' : 'policies.begins.wall')}
            description={t('policies.beginsHelp')}
            value={level.after}
            error={sentenceAt(errors, `${path}.after`)}
            onChange={(after) => after !== undefined && set({ after })}
          />
          <SpanField
            optional
            label={t('policies.acknowledgeWithin')}
            description={t('policies.acknowledgeHelp')}
            value={level.acknowledgeWithin}
            error={sentenceAt(errors, `${path}.acknowledgeWithin`)}
            onChange={(acknowledgeWithin) => set({ acknowledgeWithin })}
          />
        </div>
        <RecipientFields
          recipients={level.notify}
          errors={errors}
          path={`${path}.notify`}
          onChange={(notify) => set({ notify })}
        />
        <div className={classes.choices}>
          <Checkbox.Group
            label={t('policies.by')}
            value={level.channels}
            {...errorOf(errors, `${path}.channels`)}
            onChange={(chosen) =>
              set({ channels: ChannelKind.options.filter((one) => chosen.includes(one)) })
            }
          >
            <Group gap="md" mt={4}>
              {ChannelKind.options.map((channel) => (
                <Checkbox key={channel} value={channel} label={t(`channelKinds.${channel}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox.Group
            label={t('policies.also')}
            value={level.actions}
            onChange={(chosen) => set({ actions: actions.filter((one) => chosen.includes(one)) })}
          >
            <Group gap="md" mt={4}>
              {actions.map((action) => (
                <Checkbox key={action} value={action} label={t(`policies.actions.${action}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        </div>
      </div>
    </ListPanel>
  );
}
