import type { Json, JsonObject } from '@sopflow/model';
import { FORBIDDEN_NAMES } from './allowList.ts';
import { DataMeter } from './dataMeter.ts';
import type { Iteration } from './judge.ts';
import { LIMITS } from './limits.ts';

/** The values an expression reads, copied, and which of its names the scope does not have. */
export interface ScopeValues {
  readonly values: readonly Json[];
  readonly missing: readonly string[];
}

/**
 * Copies what an expression reads out of the scope. Only own properties are read; what is missing is null, as FEEL has it.
 *
 * The copies are plain objects, since FEEL takes nothing else for a context; feelin reads own properties only, and a
 * property called `__proto__`, `constructor` or `prototype` is left out of the copy.
 *
 * @throws DataRefused when the data is not JSON or too large.
 */
export function readScope(
  names: readonly string[],
  iteration: Iteration | null,
  scope: JsonObject,
): ScopeValues {
  const meter = new DataMeter('scope');
  const values: Json[] = [];
  const missing: string[] = [];
  const sizes = new Map<string, Size>();
  for (const name of names) {
    const before = { values: meter.values, characters: meter.characters };
    if (Object.hasOwn(scope, name) && scope[name] !== undefined)
      values.push(copyData(scope[name], meter, name));
    else {
      values.push(null);
      missing.push(name);
    }
    if (iteration !== null) {
      sizes.set(name, {
        values: meter.values - before.values,
        characters: meter.characters - before.characters,
      });
    }
  }
  if (iteration !== null) boundIteration(iteration, sizes, meter);
  return { values, missing };
}

interface Size {
  readonly values: number;
  readonly characters: number;
}

/** Work of `some`/`every`: each item copies nothing, but reads the other names anew. */
function boundIteration(iteration: Iteration, sizes: ReadonlyMap<string, Size>, meter: DataMeter): void {
  const sizeOf = (name: string): Size => sizes.get(name) ?? { values: 0, characters: 0 };
  // a list of literals has no name; it has fewer items than this
  let items: number = LIMITS.parts;
  for (const name of iteration.lists) items += sizeOf(name).values;
  let readPerItem = 1;
  for (const name of iteration.readPerItem) readPerItem += sizeOf(name).values + sizeOf(name).characters;
  const work = iteration.nodes * items * readPerItem;
  if (items > LIMITS.iteratedValues || work > LIMITS.iterationWork)
    throw meter.tooLarge(iteration.lists[0] ?? '');
}

/**
 * Copies data, counting it. Dates of FEEL become their ISO texts.
 *
 * @throws DataRefused when something in it is not JSON (a function, an object of a class, NaN) or it is too large.
 */
export function copyData(value: unknown, meter: DataMeter, where: string, depth = 0): Json {
  meter.count(where, depth);
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'string') {
    meter.countText(value, where);
    return value;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw meter.notJson(where);
    // JSON has no -0
    return value === 0 ? 0 : value;
  }
  if (typeof value !== 'object') throw meter.notJson(where);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => copyData(item, meter, `${where}[${index + 1}]`, depth + 1));
  const iso = meter.isoOf(value);
  if (iso !== null) return iso;

  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw meter.notJson(where);
  const copy: Record<string, Json> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (FORBIDDEN_NAMES.has(key) || entry === undefined) continue;
    meter.countText(key, where);
    copy[key] = copyData(entry, meter, `${where}.${key}`, depth + 1);
  }
  return copy;
}
