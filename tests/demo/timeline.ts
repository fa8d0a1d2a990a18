import { inLocale, type Locale } from '@sopflow/model';

/** A sentence of the story in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Prints what happens as lines of a timeline, in the time of the system and in the zone of the sample organisation. */
export interface Timeline {
  readonly locale: Locale;
  /** A heading of the story. */
  chapter(title: Sentence): void;
  /** Something that was expected and did happen, at this instant of the system's clock. */
  happened(at: number, sentence: Sentence): void;
}

export function timelineOn(out: NodeJS.WritableStream, locale: Locale): Timeline {
  const zone = { timeZone: 'Asia/Shanghai' } as const;
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const day = new Intl.DateTimeFormat(tag, { ...zone, weekday: 'short', day: '2-digit', month: 'short' });
  const time = new Intl.DateTimeFormat(tag, { ...zone, hour: '2-digit', minute: '2-digit' });
  let shownDay = '';
  return {
    locale,
    chapter(title) {
      out.write(`\n  ${inLocale(title, locale)}\n`);
    },
    happened(at, sentence) {
      const today = day.format(at);
      // The day stands where it changes, so that the eye finds how long things took.
      if (today !== shownDay) out.write(`    ${today}\n`);
      shownDay = today;
      out.write(`      ${time.format(at)}  ${inLocale(sentence, locale)}\n`);
    },
  };
}
