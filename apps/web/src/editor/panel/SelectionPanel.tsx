import { Button } from '@mantine/core';
import type { Transition } from '@sopflow/model';
import { IconArrowRight, IconStack, IconTrash } from '@tabler/icons-react';
import { labelOfOutcome } from '../../chart/graph/outcomeLabel.ts';
import { outcomeWords } from '../../chart/wording/stepWords.ts';
import { useWords } from '../../words/i18n.ts';
import { placeOf } from '../commands/flows.ts';
import { Section } from '../fields/Section.tsx';
import { useEditor } from '../session/EditorContext.ts';
import { TargetSelect } from './OutcomeTargets.tsx';
import classes from './Panel.module.css';
import { PanelHead } from './PanelHead.tsx';

interface ActsProps {
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One line: from where to where, on which outcome. */
export function LinePanel({
  transition,
  onClose,
  onRemove,
}: ActsProps & { readonly transition: Transition }) {
  const { t } = useWords('editor');
  const { document, wording } = useEditor();
  const step = placeOf(document, transition.from)?.step;
  const outcome =
    step === undefined ? transition.outcome : outcomeWords(labelOfOutcome(step, transition.outcome), wording);
  return (
    <>
      <PanelHead icon={IconArrowRight} title={t('panel.line')} onClose={onClose} />
      <div className={classes.scroll}>
        <Section title={t('panel.lineOutcome', { outcome })} help={wording.stepName(transition.from)}>
          <TargetSelect stepId={transition.from} outcome={transition.outcome} />
        </Section>
        <div className={classes.foot}>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconTrash size={14} />}
            onClick={onRemove}
          >
            {t('panel.removeLine')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Several steps at once. */
export function SeveralPanel({ count, onClose, onRemove }: ActsProps & { readonly count: number }) {
  const { t } = useWords('editor');
  return (
    <>
      <PanelHead icon={IconStack} title={t('panel.several', { count })} onClose={onClose} />
      <Section title="" help={t('panel.severalLead')}>
        <Button variant="default" color="red" leftSection={<IconTrash size={14} />} onClick={onRemove}>
          {t('panel.removeMany')}
        </Button>
      </Section>
    </>
  );
}
