import { useEffect } from 'react';
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

/** The keys of the editor. Those with Ctrl/⌘ work in fields too, except undo, which a field does for itself. */
export function useEditorKeys(acts: EditorActs): void {
  const { t } = useWords('editor');
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
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, [contenteditable]') !== null
      )
        return;
      if (key === 'z' && !event.shiftKey) acts.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) acts.redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [acts]);
}
