import type { AlertView } from '@sopflow/contract';
import { useNames } from '../../chart/names/useNames.ts';
import { useWords } from '../../words/i18n.ts';
import { storyOf } from './story.ts';
import type { Story } from './story.ts';

/** The history of an alert in the reader's language. Whoever was written to is named, also when they have left since. */
export function useStory(view: AlertView): Story {
  const { t, locale } = useWords('duty');
  const nameOf = useNames();
  const told = new Map(view.deliveries.map(({ personId, personName }) => [personId, personName]));
  return storyOf(view, { t, locale, nameOf: (id) => told.get(id) ?? nameOf('person', id) });
}
