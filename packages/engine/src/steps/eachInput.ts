import { type Json, type JsonObject, InvalidInput } from '@sopflow/model';
import type { Outer, RunState } from '../run/runState.ts';

/** What the run of an item takes along, as the start input of its child run. Read back by `readEachInput`. */
export function eachInput(
  run: RunState,
  around: Pick<Outer, 'values' | 'doers'>,
  item: Json,
  index: number,
): JsonObject {
  return {
    item,
    index,
    title: run.title,
    ownerId: run.ownerId,
    ...(run.timeZone === undefined ? {} : { timeZone: run.timeZone }),
    start: run.start,
    data: { ...run.outer?.data, ...run.data },
    values: around.values,
    doers: around.doers,
  };
}

/**
 * Reads the start input of an item's run. Only the engine writes it, so its inner shape is trusted; what is missing is refused.
 *
 * @throws InvalidInput when the input is not that of an item.
 */
export function readEachInput(input: JsonObject): {
  readonly start: JsonObject;
  readonly timeZone: string | null;
  readonly outer: Outer;
} {
  const { item, index, title, ownerId, timeZone, start, data, values, doers } = input;
  if (
    item === undefined ||
    typeof index !== 'number' ||
    typeof title !== 'string' ||
    !isObject(start) ||
    !isObject(data) ||
    !isObject(values) ||
    !isObject(doers)
  ) {
    throw new InvalidInput([
      {
        pointer: '/input',
        code: 'shape',
        message: {
          zh: '这不是“逐项”步骤的子流程输入。',
          en: 'This is not the input of an item of an “each” step.',
        },
      },
    ]);
  }
  const owner = typeof ownerId === 'string' ? ownerId : null;
  return {
    start,
    timeZone: typeof timeZone === 'string' ? timeZone : null,
    outer: {
      item,
      index,
      title,
      ownerId: owner,
      data,
      values: values as Outer['values'],
      doers: doers as Outer['doers'],
    },
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
