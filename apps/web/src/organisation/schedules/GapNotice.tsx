import { dutyGaps } from '@sopflow/calendar';
import type { OnCallSchedule } from '@sopflow/model';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { joinSentences } from '../../surface/prose/joinSentences.ts';
import { useWords } from '../../words/i18n.ts';
import { Notice } from '../facts/Notice.tsx';

/** How far ahead a gap is worth a warning. */
export const warnedMs = 28 * 86_400_000;
/** More gaps than this are counted. */
const named = 3;

/** Says where nobody will answer in the coming weeks. */
export function GapNotice({ schedule }: { readonly schedule: OnCallSchedule }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const now = useNow();
  const gaps = dutyGaps(schedule, now, now + warnedMs);
  if (gaps.length === 0) return null;
  const sentences = gaps.slice(0, named).map(({ level, from, to }) => {
    const begin = exactWords(from, now, surface, locale);
    return to >= now + warnedMs
      ? t('schedules.gapFrom', { level, from: begin })
      : t('schedules.gapBetween', { level, from: begin, to: exactWords(to, now, surface, locale) });
  });
  const more = gaps.length - named;
  return (
    <Notice tone="fault" title={t('schedules.gapTitle')}>
      {joinSentences(
        [...sentences, more > 0 && t('schedules.gapMore', { count: more }), t('schedules.gapRemedy')],
        locale,
      )}
    </Notice>
  );
}
