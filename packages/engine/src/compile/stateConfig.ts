/** A named action or guard with its parameters. */
export interface Named {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface TransitionConfig {
  readonly target?: string;
  readonly guard?: Named;
  readonly actions?: Named;
  /** Leaves and enters the target even where it is the source. */
  readonly reenter?: true;
}

/** The part of XState's state configuration that documents and policies compile to. Plain data. */
export interface StateConfig {
  readonly id?: string;
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly initial?: string;
  readonly entry?: Named;
  readonly exit?: Named;
  readonly on?: Readonly<Record<string, TransitionConfig>>;
  readonly always?: readonly TransitionConfig[];
  readonly states?: Readonly<Record<string, StateConfig>>;
  readonly history?: 'deep';
  readonly target?: string;
}
