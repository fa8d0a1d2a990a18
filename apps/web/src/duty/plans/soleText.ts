import type { Form } from '@sopflow/model';

/**
 * The question of a plan whose start form asks nothing but one text that must be given: what happened. Its answer is the reason for starting
 * as well, so that somebody in a hurry writes one sentence and not two.
 */
export function soleText(form: Form): string | undefined {
  const [only, ...others] = form;
  return only?.type === 'text' && only.required && others.length === 0 ? only.key : undefined;
}
