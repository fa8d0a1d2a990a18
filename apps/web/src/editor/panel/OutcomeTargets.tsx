import { Select } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { connect, disconnect } from '../commands/connect.ts';
import { placeOf } from '../commands/flows.ts';
import { useEditor } from '../session/EditorContext.ts';

export interface TargetSelectProps {
  readonly stepId: string;
  readonly outcome: string;
  readonly label?: string;
}

/** Where an outcome leads: the same as drawing a line, without a pointer. */
export function TargetSelect({ stepId, outcome, label }: TargetSelectProps) {
  const { t } = useWords('editor');
  const { document, edit, locale } = useEditor();
  const place = placeOf(document, stepId);
  if (place === undefined) return null;
  const to = place.flow.transitions.find((edge) => edge.from === stepId && edge.outcome === outcome)?.to;
  return (
    <Select
      label={label ?? t('outcomes.leadsTo')}
      placeholder={t('outcomes.leadsNowhere')}
      data={place.flow.steps.map((step) => ({ value: step.id, label: inLocale(step.name, locale) }))}
      value={to ?? null}
      searchable
      clearable
      checkIconPosition="right"
      error={to === undefined}
      onChange={(next) =>
        edit((now) =>
          next === null ? disconnect(now, stepId, outcome) : connect(now, stepId, outcome, next),
        )
      }
    />
  );
}
