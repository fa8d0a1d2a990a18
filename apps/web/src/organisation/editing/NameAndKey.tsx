import { freeKey, type LocalizedText } from '@sopflow/model';
import { useState } from 'react';
import { LocalizedField } from '../../surface/fields/LocalizedField.tsx';
import { type FieldSentences, sentenceAt } from './fieldSentences.ts';
import { KeyField } from './KeyField.tsx';

interface Named {
  readonly name: LocalizedText;
  readonly key: string;
}

export interface NameAndKeyProps {
  readonly label: string;
  readonly value: Named;
  readonly onChange: (change: Partial<Named>) => void;
  readonly errors: FieldSentences;
  /** Null once the server has it: then its key is settled. Otherwise what its key is made of where its name gives none, and which are taken. */
  readonly fresh: { readonly fallback: string; readonly taken: readonly string[] } | null;
}

/** The name of something, and while it is new its key, which follows the name until somebody chooses it. */
export function NameAndKey({ label, value, onChange, errors, fresh }: NameAndKeyProps) {
  const [chosen, setChosen] = useState(false);
  return (
    <>
      <LocalizedField
        required
        label={label}
        value={value.name}
        error={sentenceAt(errors, 'name')}
        onChange={(name) =>
          onChange({
            name,
            ...(fresh === null || chosen ? {} : { key: freeKey(name.en ?? '', fresh.fallback, fresh.taken) }),
          })
        }
      />
      {fresh !== null && (
        <KeyField
          value={value.key}
          error={sentenceAt(errors, 'key')}
          onChange={(key) => {
            setChosen(true);
            onChange({ key });
          }}
        />
      )}
    </>
  );
}
