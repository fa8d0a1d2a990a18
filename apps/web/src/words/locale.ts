import { Locale } from '@sopflow/model';

const memory = 'sopflow.locale';

/** The language chosen on this device, if one was. */
export function rememberedLocale(): Locale | undefined {
  return Locale.safeParse(read()).data;
}

/** The language the browser asks for; English when it asks for neither. */
export function browserLocale(): Locale {
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

/** The tag that `lang` and `Intl` want for a language. English is written the way that puts the day before the month. */
export function tagOf(locale: Locale): 'zh-CN' | 'en-GB' {
  return locale === 'zh' ? 'zh-CN' : 'en-GB';
}

function read(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}
