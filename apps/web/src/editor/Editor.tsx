import { ActionIcon, Drawer, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SopView, VersionView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPlus } from '@tabler/icons-react';
import { ReactFlowProvider } from '@xyflow/react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ChartShared } from '../chart/canvas/ChartContext.ts';
import { useBoxes } from '../chart/layout/useBoxes.ts';
import { StepList } from '../chart/list/StepList.tsx';
import { useMay } from '../data/session.ts';
import { announce } from '../surface/LiveRegion.tsx';
import { useWords } from '../words/i18n.ts';
import { boxOnScreen, drawnInFocus } from './canvas/focusDrawn.ts';
import { EditorCanvas } from './canvas/EditorCanvas.tsx';
import { KindMenu } from './canvas/KindMenu.tsx';
import { Palette } from './canvas/Palette.tsx';
import { findingsOf, problemsByStep } from './checking/findings.ts';
import { FindingsContext } from './checking/FindingsContext.ts';
import { findTransition } from './commands/connect.ts';
import { placeOf } from './commands/flows.ts';
import { arrangeAutomatically } from './commands/moveSteps.ts';
import classes from './Editor.module.css';
import { DocumentPanel } from './panel/DocumentPanel.tsx';
import { LinePanel, SeveralPanel } from './panel/SelectionPanel.tsx';
import { StepPanel } from './panel/StepPanel.tsx';
import { StaleDialog } from './saving/StaleDialog.tsx';
import { useDraftSaver } from './saving/useDraftSaver.ts';
import { EditorContext } from './session/EditorContext.ts';
import { useAdding } from './session/useAdding.ts';
import { useEditorKeys } from './session/useEditorKeys.ts';
import { useEditorSession } from './session/useEditorSession.ts';
import { useKeyboardWay } from './session/useKeyboardWay.ts';
import { useRemoving } from './session/useRemoving.ts';
import { EditorToolbar } from './toolbar/EditorToolbar.tsx';
import { PublishDialog } from './toolbar/PublishDialog.tsx';

export interface EditorProps {
  readonly sop: SopView;
  readonly draft: VersionView;
  /** Reads the draft anew and begins again with it. */
  readonly onReload: () => void;
}

/** The step to bring into view; a fresh one is named next. */
interface Shown {
  readonly id: string;
  readonly fresh: boolean;
  readonly focus: boolean;
}

/** The editor of one draft: tools above, kinds at the left, the drawing, and at the right what is chosen. */
export function Editor({ sop, draft, onReload }: EditorProps) {
  const { t, locale } = useWords('editor');
  const session = useEditorSession(draft.document);
  const { document, edit, undo, redo, selected, select, wording } = session;
  const saving = useDraftSaver(draft, document);
  const [shown, setShown] = useState<Shown | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const leaveUnchosen = useKeyboardWay(session, side);
  const adding = useAdding(session, (id) => setShown({ id, fresh: true, focus: false }));
  const remove = useRemoving(session, (id) => {
    // The keyboard goes on beside what was taken away, which is not chosen by that: one Delete too many would take it away too.
    leaveUnchosen(id);
    setShown({ id, fresh: false, focus: true });
  });
  const { boxes, failed } = useBoxes(document.flow, document.layout);
  const phone = useMediaQuery('(max-width: 56em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [view, setView] = useState<'drawing' | 'list'>('drawing');
  const [settings, setSettings] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const mayPublish = useMay('publishSops');
  const help = useId();

  const checked = useDeferredValue(document);
  const findings = useMemo(() => findingsOf(checked, saving.found), [checked, saving.found]);
  const problems = useMemo(() => problemsByStep(findings, locale), [findings, locale]);

  const tidy = () => {
    edit(arrangeAutomatically);
    announce(t('tools.tidied'));
  };
  const leave = () => {
    select([]);
    setSettings(false);
  };
  const show = (stepId: string | null) => {
    if (stepId === null) {
      select([]);
      setSettings(true);
      return;
    }
    select([stepId]);
    setShown({ id: stepId, fresh: false, focus: false });
  };
  const askForStep = () => {
    const id = drawnInFocus() ?? [...selected][0];
    adding.askAfter(id, boxOnScreen(id) ?? (stage.current ?? window.document.body).getBoundingClientRect());
  };
  useEditorKeys({ undo, redo, save: () => void saving.flush(), add: askForStep, remove, tidy, leave });

  const panel = panelFor();
  const shared: ChartShared = useMemo(
    () => ({ wording, marks: null, taken: new Set(), problems, editing: null }),
    [wording, problems],
  );
  const name = inLocale(document.name, locale);

  function panelFor(): ReactNode {
    const [id, ...others] = selected;
    const acts = { onClose: leave, onRemove: remove };
    if (id === undefined) return null;
    if (others.length > 0) return <SeveralPanel count={selected.size} {...acts} />;
    const step = placeOf(document, id)?.step;
    if (step !== undefined)
      return (
        <StepPanel
          step={step}
          fresh={shown?.id === id && shown.fresh}
          onNamed={() => setShown({ id, fresh: false, focus: true })}
          {...acts}
        />
      );
    const transition = findTransition(document, id)?.transition;
    return transition === undefined ? null : <LinePanel transition={transition} {...acts} />;
  }

  return (
    <EditorContext value={session}>
      <FindingsContext value={findings}>
        <div className={classes.editor}>
          <EditorToolbar
            sop={sop}
            draft={draft}
            saving={saving}
            view={view}
            onView={setView}
            onTidy={tidy}
            onSettings={() => show(null)}
            onShow={show}
            onPublish={mayPublish ? () => setPublishing(true) : undefined}
          />
          <div className={classes.body}>
            {view === 'drawing' && <Palette onAdd={adding.addUsual} />}
            <div ref={stage} className={classes.stage} aria-describedby={help}>
              <VisuallyHidden id={help}>{t('canvas.help')}</VisuallyHidden>
              {view === 'list' || (failed && boxes === null) ? (
                <div className={classes.scroll}>
                  <StepList
                    label={wording.t('list.label', { name })}
                    flow={document.flow}
                    shared={shared}
                    selected={[...selected][0]}
                    onSelect={show}
                  />
                </div>
              ) : (
                boxes !== null && (
                  <ReactFlowProvider>
                    <EditorCanvas
                      boxes={boxes}
                      problems={problems}
                      reveal={shown}
                      onAsk={adding.ask}
                      onDrop={adding.drop}
                    />
                  </ReactFlowProvider>
                )
              )}
              {phone && (
                <ActionIcon
                  className={classes.add ?? ''}
                  variant="filled"
                  color="accent"
                  size={56}
                  radius="xl"
                  aria-label={t('tools.add')}
                  onClick={(event) =>
                    adding.askAfter([...selected][0], event.currentTarget.getBoundingClientRect())
                  }
                >
                  <IconPlus size={24} />
                </ActionIcon>
              )}
            </div>
            {phone ? (
              <Drawer
                opened={panel !== null || settings}
                onClose={leave}
                position="bottom"
                size="72dvh"
                withCloseButton={false}
                padding={0}
                classNames={{ content: classes.sheet ?? '', body: classes.sheetBody ?? '' }}
                aria-label={t('panel.step')}
              >
                {panel ?? <DocumentPanel onClose={leave} />}
              </Drawer>
            ) : (
              <aside ref={side} className={classes.panel} aria-label={t('panel.step')}>
                {panel ?? <DocumentPanel />}
              </aside>
            )}
          </div>
          <KindMenu at={adding.asking?.at ?? null} onChoose={adding.choose} onClose={adding.stopAsking} />
          <PublishDialog
            sopKey={sop.key}
            opened={publishing}
            onClose={() => setPublishing(false)}
            flush={saving.flush}
            onShow={show}
          />
          <StaleDialog sop={sop} opened={saving.state.status === 'stale'} onReload={onReload} />
        </div>
      </FindingsContext>
    </EditorContext>
  );
}
