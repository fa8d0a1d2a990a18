/** What was before and what was taken back, around what is now. */
export interface History<State> {
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
  /** What the last change was about: a further one about the same is the same act. */
  readonly about: string | null;
}

export function begin<State>(now: State): History<State> {
  return { past: [], now, future: [], about: null };
}

/**
 * Goes on to a new state.
 *
 * @param about what the change is about, e.g. one field: typing a word is then one act to undo. Null for an act of its own.
 */
export function go<State>(history: History<State>, next: State, about: string | null = null): History<State> {
  if (next === history.now) return history;
  const goesOn = about !== null && about === history.about;
  return {
    past: goesOn ? history.past : [...history.past, history.now],
    now: next,
    future: [],
    about,
  };
}

export function undo<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    now: before,
    future: [history.now, ...history.future],
    about: null,
  };
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, about: null };
}

/** Ends the present act: the next change is one of its own, whatever it is about. */
export function rest<State>(history: History<State>): History<State> {
  return history.about === null ? history : { ...history, about: null };
}
