import type { HttpCode } from '@sopflow/contract';
import type { Bilingual } from '@sopflow/model';

/** A refusal of HTTP itself: the method, the origin. Use cases never throw it. */
export class HttpRefusal extends Error {
  readonly code: Exclude<HttpCode, 'INTERNAL'>;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  /** Headers that belong to the answer, e.g. `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: Exclude<HttpCode, 'INTERNAL'>,
    text: Bilingual,
    remedy: Bilingual,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(text.en);
    this.name = 'HttpRefusal';
    this.code = code;
    this.text = text;
    this.remedy = remedy;
    this.headers = headers;
  }
}

export function methodNotAllowed(allowed: readonly string[]): HttpRefusal {
  return new HttpRefusal(
    'METHOD_NOT_ALLOWED',
    { zh: '该地址不支持此方法。', en: 'This address does not take this method.' },
    { zh: `可用方法：${allowed.join('、')}。`, en: `Use one of: ${allowed.join(', ')}.` },
    { allow: allowed.join(', ') },
  );
}

export function foreignOrigin(): HttpRefusal {
  return new HttpRefusal(
    'FOREIGN_ORIGIN',
    { zh: '该请求来自其他网站，已被拒绝。', en: 'This request came from another site and was refused.' },
    { zh: '请在本系统的页面中操作。', en: 'Do this from the pages of this product.' },
  );
}
