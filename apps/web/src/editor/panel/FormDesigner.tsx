import { Button, Checkbox, Menu, Select, UnstyledButton } from '@mantine/core';
import { assertNever, FieldKey, inLocale } from '@sopflow/model';
import type { Field, FieldType, Form } from '@sopflow/model';
import {
  IconAbc,
  IconCalendar,
  IconCash,
  IconCheckbox,
  IconChevronDown,
  IconChevronRight,
  IconHash,
  IconList,
  IconListCheck,
  IconPaperclip,
  IconPlus,
  IconUser,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { joinSentences } from '../../surface/prose/joinSentences.ts';
import { useWords } from '../../words/i18n.ts';
import { freeName } from '../commands/ids.ts';
import { ExpressionField } from '../fields/ExpressionField.tsx';
import classes from '../fields/fields.module.css';
import { moved } from '../../surface/list/moved.ts';
import { ListEditor } from '../fields/ListEditor.tsx';
import { LocalizedField } from '../fields/LocalizedField.tsx';
import { Section } from '../fields/Section.tsx';
import { TextField } from '../fields/TextField.tsx';
import { FieldSettings } from './FieldSettings.tsx';
import own from './FormDesigner.module.css';

const icons: Readonly<Record<FieldType, Icon>> = {
  text: IconAbc,
  number: IconHash,
  money: IconCash,
  date: IconCalendar,
  choice: IconListCheck,
  yesNo: IconCheckbox,
  person: IconUser,
  list: IconList,
  file: IconPaperclip,
};
const types = Object.keys(icons) as readonly FieldType[];

export interface FormDesignerProps {
  readonly title: string;
  readonly help: string;
  readonly form: Form;
  /** The step whose form it is; null for the start form. */
  readonly stepId: string | null;
  readonly onChange: (form: Form) => void;
  /** Lets what refers to a field follow it to another key. */
  readonly onRename: (form: Form, from: string, to: string) => void;
}

/** The questions of a form: which, of which kind, with which limits. */
export function FormDesigner({ title, help, form, stepId, onChange, onRename }: FormDesignerProps) {
  const { t, locale } = useWords('editor');
  const [opened, setOpened] = useState<number>();
  const add = (type: FieldType) => {
    const key = freeName('field', new Set(form.map((field) => field.key)));
    onChange([...form, newField(type, key, t('form.newField'), t('form.option'), locale)]);
    setOpened(form.length);
  };
  return (
    <Section
      title={title}
      help={joinSentences([help, form.length === 0 && t('form.empty')], locale)}
      act={<AddField label={t('form.add')} onAdd={add} />}
    >
      <ListEditor
        items={form}
        keyOf={(_field, index) => String(index)}
        nameOf={(field) => inLocale(field.name, locale)}
        look="line"
        onMove={(index, by) => {
          onChange(moved(form, index, by));
          setOpened(undefined);
        }}
        onRemove={(index) => {
          onChange(form.toSpliced(index, 1));
          setOpened(undefined);
        }}
      >
        {(field, index) => (
          <FieldEditor
            field={field}
            form={form}
            stepId={stepId}
            opened={opened === index}
            onToggle={() => setOpened(opened === index ? undefined : index)}
            onChange={(next) => onChange(form.with(index, next))}
            onRename={(to) => onRename(form.with(index, { ...field, key: to }), field.key, to)}
          />
        )}
      </ListEditor>
    </Section>
  );
}

function AddField({ label, onAdd }: { readonly label: string; readonly onAdd: (type: FieldType) => void }) {
  const { t } = useWords('editor');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {types.map((type) => {
          const Mark = icons[type];
          return (
            <Menu.Item key={type} leftSection={<Mark size={16} />} onClick={() => onAdd(type)}>
              {t(`form.types.${type}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

interface FieldEditorProps {
  readonly field: Field;
  readonly form: Form;
  readonly stepId: string | null;
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly onChange: (field: Field) => void;
  readonly onRename: (to: string) => void;
}

function FieldEditor({ field, form, stepId, opened, onToggle, onChange, onRename }: FieldEditorProps) {
  const { t, locale } = useWords('editor');
  const Mark = icons[field.type];
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  const name = inLocale(field.name, locale);
  const others = new Set(form.map((one) => one.key));
  return (
    <>
      <UnstyledButton className={own.line ?? ''} aria-expanded={opened} onClick={onToggle}>
        <Chevron size={14} aria-hidden />
        <Mark size={16} stroke={1.75} aria-hidden />
        <span className={own.name}>{name}</span>
        {field.required && <span className={own.required}>{t('form.required')}</span>}
      </UnstyledButton>
      {opened && (
        <div className={classes.content}>
          <LocalizedField
            label={t('field.name')}
            value={field.name}
            required
            onChange={(next) => next !== undefined && onChange({ ...field, name: next })}
          />
          <Select
            label={t('form.type')}
            data={types.map((type) => ({ value: type, label: t(`form.types.${type}`) }))}
            value={field.type}
            checkIconPosition="right"
            onChange={(value) => {
              const type = types.find((one) => one === value);
              if (type !== undefined && type !== field.type)
                onChange(withType(field, type, t('form.option'), locale));
            }}
          />
          <Checkbox
            label={t('form.required')}
            checked={field.required}
            onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
          />
          <FieldSettings field={field} onChange={onChange} />
          <LocalizedField
            label={t('form.help_')}
            value={field.help}
            onChange={(next) => onChange({ ...field, help: next })}
          />
          <ExpressionField
            label={t('form.visibleIf')}
            description={t('form.visibleIfHelp')}
            value={field.visibleIf}
            stepId={stepId}
            own={form}
            optional
            onChange={(next) => onChange({ ...field, visibleIf: next })}
          />
          <TextField
            label={t('form.key')}
            value={field.key}
            maxLength={64}
            code
            onLeave
            refuse={(next) =>
              FieldKey.safeParse(next).success && (next === field.key || !others.has(next))
                ? undefined
                : t('form.keyTaken')
            }
            onChange={onRename}
          />
        </div>
      )}
    </>
  );
}

function newField(type: FieldType, key: string, name: string, option: string, locale: 'zh' | 'en'): Field {
  const base = { key, name: { [locale]: name }, required: false };
  switch (type) {
    case 'text':
      return { type, ...base, multiline: false, maxLength: 2000 };
    case 'number':
      return { type, ...base, decimals: 0 };
    case 'money':
      return { type, ...base, currency: 'CNY' };
    case 'choice':
      return {
        type,
        ...base,
        multiple: false,
        options: [1, 2].map((number) => ({
          value: `option${number}`,
          name: { [locale]: `${option} ${number}` },
        })),
      };
    case 'list':
      return { type, ...base, maxItems: 50 };
    case 'date':
    case 'yesNo':
    case 'person':
    case 'file':
      return { type, ...base };
    default:
      return assertNever(type);
  }
}

/** The field as another kind: its name, key and conditions stay. */
function withType(field: Field, type: FieldType, option: string, locale: 'zh' | 'en'): Field {
  const { key, name, help, required, visibleIf } = field;
  const common = {
    key,
    name,
    required,
    ...(help === undefined ? {} : { help }),
    ...(visibleIf === undefined ? {} : { visibleIf }),
  };
  return { ...newField(type, key, '', option, locale), ...common };
}
