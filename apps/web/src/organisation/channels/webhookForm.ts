import { routes } from '@sopflow/contract';
import type { FieldProblem, LocalizedText } from '@sopflow/model';
import { problemsBy } from '../editing/useEditing.ts';

/** A webhook as it is filled in. */
export interface WebhookDraft {
  readonly key: string;
  readonly name: LocalizedText;
  readonly url: string;
  readonly enabled: boolean;
}

/** What the API would refuse about it; an address that is none is said so in plain words. */
export function webhookProblems({ name, url, enabled }: WebhookDraft): readonly FieldProblem[] {
  return problemsBy(routes.webhooks.put.body, { name, url: url.trim(), enabled }).map((problem) =>
    problem.pointer === '/url' && problem.code !== 'missing'
      ? { ...problem, message: notAnAddress }
      : problem,
  );
}

const notAnAddress = {
  en: 'Write a web address that begins with https:// or http://.',
  zh: '请填写以 https:// 或 http:// 开头的网址。',
};
