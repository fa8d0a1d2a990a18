import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Editing, type EditingOptions, useEditing } from './useEditing.ts';

/** An object as the server had it, with the revision it had then; null while there was none. */
export interface Read<Value> {
  readonly value: Value;
  readonly revision: number | null;
}

export interface SharedEditingOptions<Value> extends Pick<EditingOptions<Value>, 'check'> {
  readonly initial: Read<Value>;
  /** Saves over what was read; refused with `STALE_VERSION` when somebody else has saved since. */
  readonly save: (value: Value, read: Read<Value>) => Promise<void>;
  /** What the server has now. */
  readonly load: () => Promise<Read<Value>>;
}

type Whose = 'mine' | 'theirs';

/** The way out when somebody else has saved meanwhile: theirs is loaded beside what was typed, and each of the two can be shown. */
export interface Overtaking {
  readonly load: () => void;
  readonly loading: boolean;
  /** Why theirs could not be loaded. */
  readonly failure: unknown;
  /** Which the form shows, once theirs is loaded, and which comes next. */
  readonly shown: { readonly now: Whose; readonly next: Whose } | null;
  /** Shows the next; none is lost. */
  readonly swap: () => void;
}

export interface SharedEditing<Value> extends Editing<Value> {
  readonly overtaking: Overtaking;
}

/**
 * {@link useEditing} for what several people may edit at a time. It keeps what was read when the form opened, so that what the server
 * reports while somebody types changes neither the fields nor what is saved over.
 */
export function useSharedEditing<Value extends object>({
  initial,
  check,
  save,
  load,
}: SharedEditingOptions<Value>): SharedEditing<Value> {
  const [read, setRead] = useState(initial);
  const [whose, setWhose] = useState<Whose>('mine');
  const [others, setOthers] = useState<readonly { readonly value: Value; readonly whose: Whose }[]>([]);
  const editing = useEditing<Value>({ initial: read.value, check, save: (value) => save(value, read) });
  const loading = useMutation({
    mutationFn: load,
    onSuccess: (theirs) => {
      // Whatever was typed into is kept, also what somebody made of an earlier one of theirs.
      const typed = [...others.map(({ value }) => value), editing.value].filter(
        (value) => value !== read.value,
      );
      setOthers(typed.map((value) => ({ value, whose: 'mine' })));
      setWhose('theirs');
      setRead(theirs);
      editing.replace(theirs.value);
    },
  });
  const [next, ...later] = others;
  return {
    ...editing,
    overtaking: {
      load: () => loading.mutate(),
      loading: loading.isPending,
      failure: loading.error,
      shown: next === undefined ? null : { now: whose, next: next.whose },
      swap: () => {
        if (next === undefined) return;
        setOthers([...later, { value: editing.value, whose }]);
        setWhose(next.whose);
        editing.replace(next.value);
      },
    },
  };
}
