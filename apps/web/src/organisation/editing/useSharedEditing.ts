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

/** The way out when somebody else has saved meanwhile: theirs is loaded beside what was typed, and each of the two can be shown. */
export interface Overtaking {
  /** Which of the two the form shows, once theirs is loaded. */
  readonly shown: 'mine' | 'theirs' | null;
  readonly load: () => void;
  readonly loading: boolean;
  /** Why theirs could not be loaded. */
  readonly failure: unknown;
  /** Shows the other of the two; neither is lost. */
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
  const [other, setOther] = useState<{ readonly value: Value; readonly shown: 'mine' | 'theirs' }>();
  const editing = useEditing<Value>({ initial: read.value, check, save: (value) => save(value, read) });
  const loading = useMutation({
    mutationFn: load,
    onSuccess: (theirs) => {
      setRead(theirs);
      setOther({ value: editing.value, shown: 'theirs' });
      editing.replace(theirs.value);
    },
  });
  return {
    ...editing,
    overtaking: {
      shown: other?.shown ?? null,
      load: () => loading.mutate(),
      loading: loading.isPending,
      failure: loading.error,
      swap: () => {
        if (other === undefined) return;
        setOther({ value: editing.value, shown: other.shown === 'mine' ? 'theirs' : 'mine' });
        editing.replace(other.value);
      },
    },
  };
}
