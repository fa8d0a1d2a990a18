import { type Form, inLocale, type JsonObject, type Locale, type Trigger } from '@sopflow/model';

/** What a trigger fills into the start form of its plan: its own name and evidence wherever a text is asked for. */
export function inputForTrigger(
  form: Form,
  trigger: Trigger,
  evidence: JsonObject,
  locale: Locale,
): JsonObject {
  const sentence = inLocale(trigger.name, locale);
  const last =
    typeof evidence['last'] === 'number'
      ? locale === 'zh'
        ? `（最新值 ${evidence['last']}）`
        : ` (last value ${evidence['last']})`
      : '';
  return Object.fromEntries(
    form
      .filter((field) => field.type === 'text')
      .map((field) => [field.key, `${sentence}${last}`.slice(0, field.maxLength)]),
  );
}
