import { useCallback, useEffect, useRef } from 'react';
import { useShortcuts } from '../../surface/shortcuts/useShortcuts.ts';
import { useWords } from '../../words/i18n.ts';

export interface EditorActs {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly add: () => void;
  readonly remove: () => void;
  readonly tidy: () => void;
  readonly leave: () => void;
}

/**
 * The keys of the editor. Those with Ctrl/⌘ work in fields too; undo there is the field's own for what was typed since it was entered, and
 * the editor's before that: a step that was just added has the cursor in its name, and must still be taken back.
 */
export function useEditorKeys(acts: EditorActs): void {
  const { t } = useWords('editor');
  const hasTyped = useTyping();
  useShortcuts([
    { key: 'a', label: t('shortcuts.add'), run: acts.add },
    { key: 'Delete', label: t('shortcuts.remove'), run: acts.remove },
    { key: 'Backspace', run: acts.remove },
    { key: 't', label: t('shortcuts.tidy'), run: acts.tidy },
    { key: 'Escape', label: t('shortcuts.leave'), run: acts.leave },
  ]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        acts.save();
        return;
      }
      if (hasTyped(event.target)) return;
      if (key === 'z' && !event.shiftKey) acts.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) acts.redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [acts, hasTyped]);
}

/** Tells whether something was typed into the field in focus since it was entered. */
function useTyping(): (target: EventTarget | null) => boolean {
  const entered = useRef<{ readonly field: EventTarget | null; typed: boolean }>({
    field: null,
    typed: false,
  });
  useEffect(() => {
    const enter = (event: FocusEvent) => {
      entered.current = { field: event.target, typed: false };
    };
    const type = (event: Event) => {
      if (event.target === entered.current.field) entered.current.typed = true;
    };
    document.addEventListener('focusin', enter);
    document.addEventListener('input', type);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('input', type);
    };
  }, []);
  return useCallback((target) => target === entered.current.field && entered.current.typed, []);
}
