import { InvalidInput } from '@sopflow/model';

/** Deeper than any document that can be drawn: a lane in a phase in a lane adds about six. */
const MAX_DEPTH = 100;
/** More values than any document of a thousand steps holds. */
const MAX_VALUES = 200_000;

/**
 * Refuses JSON that only an attacker sends: nested or scattered beyond any use, or with names that reach into prototypes. Walks without
 * recursion, so that depth cannot exhaust the stack.
 *
 * @throws InvalidInput
 */
export function assertBounded(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  let values = 0;
  let layer: object[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > MAX_DEPTH)
      throw refusal('tooDeep', `内容嵌套超过 ${MAX_DEPTH} 层。`, `It is nested more than ${MAX_DEPTH} deep.`);
    const below: object[] = [];
    for (const container of layer) {
      const isList = Array.isArray(container);
      for (const [name, inner] of Object.entries<unknown>(container as Readonly<Record<string, unknown>>)) {
        values += 1;
        if (values > MAX_VALUES)
          throw refusal(
            'tooMany',
            `内容超过 ${MAX_VALUES} 个值。`,
            `It holds more than ${MAX_VALUES} values.`,
          );
        if (!isList && name === '__proto__')
          throw refusal('name', '不接受名称 __proto__。', 'The name __proto__ is not accepted.');
        if (typeof inner === 'object' && inner !== null) below.push(inner);
      }
    }
    layer = below;
  }
}

function refusal(code: string, zh: string, en: string): InvalidInput {
  return new InvalidInput([{ pointer: '', code, message: { zh, en } }]);
}
