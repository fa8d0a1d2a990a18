import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import type { SopView, VersionView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconLayoutDistributeHorizontal,
  IconList,
  IconSend,
  IconSettings,
  IconSitemap,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/i18n.ts';
import type { Saving } from '../saving/useDraftSaver.ts';
import { useEditor } from '../session/EditorContext.ts';
import { ProblemsButton } from './ProblemsButton.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import classes from './Toolbar.module.css';

export interface EditorToolbarProps {
  readonly sop: SopView;
  readonly draft: VersionView;
  readonly saving: Saving;
  readonly view: 'drawing' | 'list';
  readonly onView: (view: 'drawing' | 'list') => void;
  readonly onTidy: () => void;
  readonly onSettings: () => void;
  readonly onShow: (stepId: string | null) => void;
  /** Absent for those who may draw and not publish. */
  readonly onPublish: (() => void) | undefined;
}

/** The bar above the canvas: where one is, whether it is saved, and what can be done to the whole. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { sop, draft, saving, view, onView, onTidy, onSettings, onShow, onPublish } = props;
  const { t, locale } = useWords('editor');
  const { document, undo, redo, canUndo, canRedo } = useEditor();
  const name = inLocale(document.name, locale);
  return (
    <header className={classes.bar}>
      <title>{`${t('titleOf', { name })} · Sopflow`}</title>
      <div className={classes.where}>
        <Tooltip label={t('back', { name })}>
          <ActionIcon
            aria-label={t('back', { name })}
            renderRoot={(rest) => <Link {...rest} to="/procedures/$key" params={{ key: sop.key }} />}
          >
            <IconArrowLeft size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <h1 className={classes.name}>{name}</h1>
        <span className={classes.draft}>{t('draft', { number: draft.number })}</span>
        <SaveStatus state={saving.state} savable={saving.savable} />
      </div>
      <div className={classes.tools} role="toolbar" aria-label={t('tools.label')}>
        <Tool label={t('tools.undo')} icon={IconArrowBackUp} disabled={!canUndo} run={undo} />
        <Tool label={t('tools.redo')} icon={IconArrowForwardUp} disabled={!canRedo} run={redo} />
        <Tool
          className={classes.tidy}
          label={t('tools.tidy')}
          icon={IconLayoutDistributeHorizontal}
          run={onTidy}
        />
        <Tool label={t('tools.document')} icon={IconSettings} run={onSettings} />
        <SegmentedControl
          size="xs"
          aria-label={t('tools.view')}
          value={view}
          onChange={(value) => onView(value === 'list' ? 'list' : 'drawing')}
          data={[
            { value: 'drawing', label: <View icon={IconSitemap} name={t('tools.drawing')} /> },
            { value: 'list', label: <View icon={IconList} name={t('tools.list')} /> },
          ]}
        />
        <ProblemsButton onShow={onShow} />
        {onPublish !== undefined && (
          <Button leftSection={<IconSend size={16} />} onClick={onPublish}>
            {t('tools.publish')}
          </Button>
        )}
      </div>
    </header>
  );
}

/** One of the two ways to show the steps: a word, on a phone a sign. */
function View({ icon: Mark, name }: { readonly icon: Icon; readonly name: string }) {
  return (
    <>
      <Mark className={classes.viewSign} size={18} stroke={1.75} aria-hidden />
      <span className={classes.viewName}>{name}</span>
    </>
  );
}

interface ToolProps {
  readonly className?: string | undefined;
  readonly label: string;
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function Tool({ className = '', label, icon: Mark, disabled = false, run }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon className={className} aria-label={label} disabled={disabled} onClick={run}>
        <Mark size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
