import { Menu, UnstyledButton } from '@mantine/core';
import { checkExpression } from '@sopflow/engine';
import type { Form } from '@sopflow/model';
import { IconVariable } from '@tabler/icons-react';
import { useMemo } from 'react';
import { joinSentences } from '../../surface/prose/joinSentences.ts';
import { useWords } from '../../words/i18n.ts';
import { namesAt } from '../expressions/namesAt.ts';
import type { KnownNames } from '../expressions/namesAt.ts';
import { useEditor } from '../session/EditorContext.ts';
import classes from './fields.module.css';
import { TextField } from './TextField.tsx';

export interface ExpressionFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** The step at which it is evaluated; null for the document itself. */
  readonly stepId: string | null;
  /** The form whose fields it may name bare. */
  readonly own?: Form;
  readonly optional?: boolean;
  readonly placeholder?: string;
}

/** A FEEL expression, checked as it is typed, with the names that can be used at hand. */
export function ExpressionField({
  label,
  description,
  value = '',
  onChange,
  stepId,
  own,
  optional = false,
  placeholder,
}: ExpressionFieldProps) {
  const { t, locale } = useWords('editor');
  const known = useKnownNames(stepId, own);
  const [problem] = value === '' ? [] : checkExpression(value, known.names);
  const refuse = (next: string) => {
    if (next.trim() === '') return optional ? undefined : t('expression.required');
    return undefined;
  };
  return (
    <TextField
      label={label}
      description={description}
      value={value}
      multiline
      code
      maxLength={2000}
      placeholder={placeholder}
      refuse={refuse}
      warning={
        problem === undefined
          ? undefined
          : joinSentences([problem.message[locale], problem.remedy[locale]], locale)
      }
      onChange={(next) => onChange(next.trim() === '' ? undefined : next)}
      rightSection={
        <NamesMenu
          known={known}
          label={t('expression.names')}
          onChoose={(path) => onChange(value === '' ? path : `${value} ${path}`)}
        />
      }
    />
  );
}

/** The names an expression at a step may use, in the reader's words. */
export function useKnownNames(stepId: string | null, own?: Form): KnownNames {
  const { t, locale } = useWords('editor');
  const { document } = useEditor();
  return useMemo(
    () =>
      namesAt(
        document,
        stepId,
        {
          outcomeOf: (step) => t('expression.outcomeOf', { step }),
          item: t('expression.item'),
          index: t('expression.index'),
          now: t('expression.now'),
          today: t('expression.today'),
          runTitle: t('expression.runTitle'),
        },
        locale,
        own,
      ),
    [document, stepId, own, t, locale],
  );
}

interface NamesMenuProps {
  readonly known: KnownNames;
  readonly label: string;
  readonly onChoose: (path: string) => void;
}

function NamesMenu({ known, label, onChoose }: NamesMenuProps) {
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.language ?? ''} aria-label={label} title={label}>
          <IconVariable size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.names ?? ''}>
        <Menu.Label>{label}</Menu.Label>
        {known.paths.map(({ path, meaning }) => (
          <Menu.Item key={path} onClick={() => onChoose(path)}>
            <span className={classes.path}>{path}</span>
            <span className={classes.meaning}>{meaning}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
