import { drawn } from './focusDrawn.ts';

/**
 * Shows where what is dragged would go: a step, a line, or what holds the place. Only a class of what is there already, so that nothing is
 * drawn anew at every move of the pointer.
 *
 * @param id null when nothing is dragged any more, or it would stand on the open canvas.
 */
export function markDrop(id: string | null): void {
  const marked = id === null ? null : drawn(id);
  for (const before of window.document.querySelectorAll('.chart-drop'))
    if (before !== marked) before.classList.remove('chart-drop');
  marked?.classList.add('chart-drop');
}
