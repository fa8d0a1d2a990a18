import { z } from 'zod';

/** The two languages that every text of the product and of an organisation can exist in. */
export const Locale = z.enum(['zh', 'en']);
export type Locale = z.infer<typeof Locale>;

/** A text that an organisation wrote, in Chinese, English or both; at least one of them is there. */
export interface LocalizedText {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** Builds the schema of a localized text whose longer version may have at most `max` characters. */
export function localizedText(max: number) {
  return z
    .strictObject({
      zh: z.string().trim().min(1).max(max).optional(),
      en: z.string().trim().min(1).max(max).optional(),
    })
    .refine((text) => text.zh !== undefined || text.en !== undefined, {
      message: 'Write the text in Chinese, in English or in both.',
    });
}

/** A name or title: one line. */
export const LocalizedName = localizedText(200);
/** Instructions, purposes, duties: Markdown of some length. */
export const LocalizedProse = localizedText(8000);

/** The text in the wanted language, or in the other one where it was not written. */
export function inLocale(text: LocalizedText, locale: Locale): string {
  return (locale === 'zh' ? (text.zh ?? text.en) : (text.en ?? text.zh)) ?? '';
}
