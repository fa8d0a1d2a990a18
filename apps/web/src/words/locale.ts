import { Locale } from '@sopflow/model';

const memory = 'sopflow.locale';

/** The language this browser was last used in; before that, the one the browser asks for; English when that is neither. */
export function rememberedLocale(): Locale {
  const known = Locale.safeParse(read());
  if (known.success) return known.data;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Keeps the choice for the next visit; `public/first-paint.js` reads the same key. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(memory, locale);
  } catch {
    // A browser that keeps nothing (private mode, blocked storage) still switches for this visit.
  }
}

/** The tag that HTML and `Intl` want for a language. */
export function tagOf(locale: Locale): 'zh-CN' | 'en' {
  return locale === 'zh' ? 'zh-CN' : 'en';
}

function read(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}
