import type { Locale } from '@sopflow/model';
import type { Wording } from '../wording/noticeWording.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A plain, readable HTML message with one button. Everything from outside is escaped. */
export function emailHtml(wording: Wording, link: string, locale: Locale): string {
  const button = locale === 'zh' ? '打开' : 'Open';
  return `<!doctype html><html lang="${locale}"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c2024;max-width:36em">
<p style="font-weight:600">${escapeHtml(wording.subject)}</p><p>${escapeHtml(wording.text)}</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:8px 16px;border-radius:6px;background:#2b5fd9;color:#fff;text-decoration:none">${button}</a></p>
</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
