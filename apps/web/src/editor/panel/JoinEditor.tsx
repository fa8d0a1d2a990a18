import { Select } from '@mantine/core';
import type { JoinRule } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { Section } from '../fields/Section.tsx';

/** When several parts have gone far enough together. */
export function JoinEditor({
  join,
  onChange,
}: {
  readonly join: JoinRule;
  readonly onChange: (join: JoinRule) => void;
}) {
  const { t } = useWords('editor');
  return (
    <Section title={t('join.title')} help={join.wait === 'all' ? undefined : t('join.rest')}>
      <Select
        aria-label={t('join.title')}
        data={(['all', 'any', 'count'] as const).map((wait) => ({ value: wait, label: t(`join.${wait}`) }))}
        value={join.wait}
        checkIconPosition="right"
        onChange={(wait) =>
          onChange(wait === 'count' ? { wait, needed: 2 } : wait === 'any' ? { wait } : { wait: 'all' })
        }
      />
      {join.wait === 'count' && (
        <NumberField
          label={t('join.needed')}
          value={join.needed}
          min={1}
          max={200}
          onChange={(needed) => needed !== undefined && onChange({ ...join, needed })}
        />
      )}
    </Section>
  );
}
