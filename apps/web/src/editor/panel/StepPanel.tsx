import { Button } from '@mantine/core';
import type { Step } from '@sopflow/model';
import { IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { kindIcons } from '../../chart/kinds.ts';
import { useWords } from '../../words/i18n.ts';
import { changeStep } from '../commands/changeStep.ts';
import { beginWith } from '../commands/connect.ts';
import { placeOf } from '../commands/flows.ts';
import { mayRemove } from '../commands/removeStep.ts';
import { mayRenameId, renameStepId } from '../commands/renameReferences.ts';
import { LocalizedField } from '../fields/LocalizedField.tsx';
import { Section } from '../fields/Section.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useEditor } from '../session/EditorContext.ts';
import { PanelHead } from './PanelHead.tsx';
import classes from './Panel.module.css';
import { StepProblemList } from './StepProblemList.tsx';
import { StepSettings } from './StepSettings.tsx';

export interface StepPanelProps {
  readonly step: Step;
  /** Puts the cursor into the name: the step was just added. */
  readonly fresh: boolean;
  /** Enter was pressed in the name. */
  readonly onNamed: () => void;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** Everything about one step. */
export function StepPanel({ step, fresh, onNamed, onClose, onRemove }: StepPanelProps) {
  const { t } = useWords('editor');
  const chart = useWords('chart');
  const { document, edit, select } = useEditor();
  const place = placeOf(document, step.id);
  const begins = place?.flow.entry === step.id;
  const name = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!fresh) return;
    const input = name.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, [fresh, step.id]);

  const rename = (to: string) => {
    edit((now) => renameStepId(now, step.id, to));
    select([to]);
  };
  return (
    <>
      <PanelHead icon={kindIcons[step.kind]} title={chart.t(`kinds.${step.kind}`)} onClose={onClose} />
      <div className={classes.scroll}>
        <StepProblemList stepId={step.id} />
        <div className={classes.first} ref={name}>
          <LocalizedField
            key={step.id}
            label={step.kind === 'decision' ? t('field.question') : t('field.name')}
            value={step.name}
            required
            onEnter={onNamed}
            onChange={(next) =>
              next !== undefined && edit((now) => changeStep(now, { ...step, name: next }), `${step.id} name`)
            }
          />
          {step.kind !== 'end' && step.kind !== 'decision' && (
            <LocalizedField
              key={`${step.id} instructions`}
              label={t('field.instructions')}
              description={step.kind === 'task' ? t('field.instructionsHelp') : undefined}
              value={step.instructions}
              multiline
              onChange={(next) =>
                edit((now) => changeStep(now, { ...step, instructions: next }), `${step.id} instructions`)
              }
            />
          )}
        </div>
        <StepSettings key={step.id} step={step} />
        <Section title={t('panel.advanced')} help={t('panel.idHelp')}>
          <TextField
            label=""
            ariaLabel={t('panel.id')}
            value={step.id}
            maxLength={64}
            code
            onLeave
            refuse={(next) => (mayRenameId(document, step.id, next) ? undefined : t('panel.idTaken'))}
            onChange={rename}
          />
        </Section>
        <div className={classes.foot}>
          {begins ? (
            <span className={classes.begins}>
              <IconPlayerPlay size={14} aria-hidden /> {t('panel.begins')}
            </span>
          ) : (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlayerPlay size={14} />}
              onClick={() => edit((now) => beginWith(now, step.id))}
            >
              {t('panel.begin')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconTrash size={14} />}
            disabled={!mayRemove(document, step.id)}
            onClick={onRemove}
          >
            {t('panel.remove')}
          </Button>
        </div>
      </div>
    </>
  );
}
