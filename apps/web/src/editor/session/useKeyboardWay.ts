import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { drawnInFocus, focusDrawn } from '../canvas/focusDrawn.ts';
import type { EditorSession } from './EditorContext.ts';

/**
 * The keyboard's way between the canvas and the settings: what is in focus is what is chosen, Enter goes on to its settings, Escape comes
 * back.
 *
 * @param side where the settings are.
 * @returns tells the next step or line that comes into focus that it is not chosen by that.
 */
export function useKeyboardWay(
  { selected, select }: EditorSession,
  side: RefObject<HTMLElement | null>,
): (id: string) => void {
  const unchosen = useRef<string>(undefined);
  useEffect(() => {
    const choose = ({ target }: FocusEvent) => {
      const id = drawnInFocus();
      const stays = id === unchosen.current;
      unchosen.current = undefined;
      if (id !== undefined && !stays && target instanceof Element && target.matches(':focus-visible'))
        select([id]);
    };
    document.addEventListener('focusin', choose);
    return () => document.removeEventListener('focusin', choose);
  }, [select]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (!(target instanceof Element) || event.isComposing) return;
      if (key === 'Enter' && target.matches('.react-flow__node, .react-flow__edge')) {
        const field = side.current?.querySelector('input, textarea');
        if (!(field instanceof HTMLElement)) return;
        event.preventDefault();
        field.focus();
        return;
      }
      const [id] = selected;
      if (key !== 'Escape' || id === undefined || side.current?.contains(target) !== true) return;
      // An open list closes first.
      if (target.getAttribute('aria-expanded') !== 'true') focusDrawn(id);
    };
    // Before the field hears of it: a list that is open must not have closed by then.
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [selected, side]);

  return (id) => {
    unchosen.current = id;
  };
}
