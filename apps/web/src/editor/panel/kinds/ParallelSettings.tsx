import { inLocale } from '@sopflow/model';
import type { ParallelStep } from '@sopflow/model';
import { useWords } from '../../../words/i18n.ts';
import { addLane, mostLanes, moveLane, removeLane, renameLane } from '../../commands/lanes.ts';
import { ListEditor } from '../../fields/ListEditor.tsx';
import { LocalizedField } from '../../fields/LocalizedField.tsx';
import { Section } from '../../fields/Section.tsx';
import { useEditor } from '../../session/EditorContext.ts';
import { JoinEditor } from '../JoinEditor.tsx';
import { TargetSelect } from '../OutcomeTargets.tsx';
import { useSet } from './useSet.ts';

export function ParallelSettings({ step }: { readonly step: ParallelStep }) {
  const { t, locale } = useWords('editor');
  const { edit } = useEditor();
  const set = useSet(step);
  const laneAt = (index: number) => step.lanes[index]?.id ?? '';
  return (
    <>
      <Section title={t('lanes.title')}>
        <ListEditor
          items={step.lanes}
          keyOf={(lane) => lane.id}
          nameOf={(lane) => inLocale(lane.name, locale)}
          onMove={(index, by) => edit((document) => moveLane(document, step.id, laneAt(index), by))}
          onRemove={(index) => edit((document) => removeLane(document, step.id, laneAt(index)))}
          least={1}
          most={mostLanes}
          add={t('lanes.add')}
          onAdd={() => edit((document) => addLane(document, step.id, locale))}
        >
          {(lane) => (
            <LocalizedField
              label={t('lanes.name')}
              value={lane.name}
              required
              onChange={(name) =>
                name !== undefined &&
                edit((document) => renameLane(document, step.id, lane.id, name), `${lane.id} name`)
              }
            />
          )}
        </ListEditor>
      </Section>
      <JoinEditor join={step.join} onChange={(join) => set({ join })} />
      <Section title={t('outcomes.leadsTo')}>
        <TargetSelect stepId={step.id} outcome="done" />
      </Section>
    </>
  );
}
