import type { Bilingual } from '../errors/sopflowError.ts';
import type { LocalizedText } from '../text/localizedText.ts';

/** Names that a new procedure has in both languages before its author gives any. */
export const starterNames = {
  firstStep: { zh: '第一步', en: 'First step' },
  complete: { zh: '完成', en: 'Complete' },
  completed: { zh: '完成', en: 'Completed' },
  yes: { zh: '是', en: 'Yes' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Whether a name is still the one that the product gave, word for word in both languages. */
export function isStarterName(name: LocalizedText): boolean {
  return Object.values(starterNames).some(({ zh, en }) => name.zh === zh && name.en === en);
}
