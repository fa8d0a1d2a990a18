import type { Locale } from '@sopflow/model';
import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { English } from './en/index.ts';
import { rememberLocale, tagOf } from './locale.ts';

/** An area's words: one file per language in `en/` and `zh/`, named after the area. */
export type WordArea = keyof English;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: English;
  }
}

/** Says any text of any area, written `say('work:places.inbox')`; for descriptors that live outside a component. */
export type Say = TFunction<readonly [WordArea, ...WordArea[]]>;

const files = {
  en: async () => (await import('./en/index.ts')).en,
  zh: async () => (await import('./zh/index.ts')).zh,
} satisfies Record<Locale, () => Promise<object>>;

async function load(locale: Locale): Promise<void> {
  for (const [area, words] of Object.entries(await files[locale]()))
    i18next.addResourceBundle(locale, area, words);
}

/** Makes the words of `locale` ready; call once, before the first render. Only that language is fetched. */
export async function startWords(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    resources: {},
    defaultNS: 'shell',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await showLocale(locale);
}

/** Shows the app in another language, at once and on the next visit to this device. */
export async function changeLocale(locale: Locale): Promise<void> {
  await showLocale(locale);
  rememberLocale(locale);
}

/** Shows the app in a language that was not chosen on this device: the browser's, or the one the person has chosen elsewhere. */
export async function showLocale(locale: Locale): Promise<void> {
  await load(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = tagOf(locale);
}

/** The words of one area, typed by its English file: `const { t, locale } = useWords('work')`. */
export function useWords<Area extends WordArea>(area: Area) {
  const { t, i18n } = useTranslation(area);
  return { t, locale: localeOf(i18n.language) };
}

/** The language the screen is in. */
export function useLocale(): Locale {
  return localeOf(useTranslation('shell').i18n.language);
}

/** The words of all areas, for parts that show what other areas contributed (navigation, commands). */
export function useSay(): Say {
  // Every area is loaded with its language, so the list of areas need not be known here.
  return useTranslation('shell').t as unknown as Say;
}

function localeOf(language: string): Locale {
  return language === 'zh' ? 'zh' : 'en';
}
