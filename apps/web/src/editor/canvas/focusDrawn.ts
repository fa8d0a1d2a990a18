/** Where the keyboard stands on the canvas: the id of the step or line in focus. */
export function drawnInFocus(): string | undefined {
  const element = window.document.activeElement?.closest('.react-flow__node, .react-flow__edge');
  return element?.getAttribute('data-id') ?? undefined;
}

/** Lets the keyboard go on from a step or line of the canvas. One that is not drawn, because it is out of sight, is left alone. */
export function focusDrawn(id: string): void {
  const element = drawn(id);
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}

/** Where a step or line stands on the screen; undefined for one that is not drawn. */
export function boxOnScreen(id: string | undefined): DOMRect | undefined {
  return id === undefined ? undefined : drawn(id)?.getBoundingClientRect();
}

/** What stands on the canvas for a step or line. */
export function drawn(id: string): Element | null {
  return window.document.querySelector(
    `:is(.react-flow__node, .react-flow__edge)[data-id="${CSS.escape(id)}"]`,
  );
}
