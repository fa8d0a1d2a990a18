/** The element types that commits write. */
export type ElementType = 'text' | 'int' | 'bigint' | 'boolean' | 'jsonb';
export type Element = string | number | boolean | null;

/** An array that is to be sent. */
export interface TypedArray {
  readonly type: ElementType;
  readonly values: readonly Element[];
}

/** Type identifiers in Postgres' catalog; the same in every version. */
const OIDS: Record<ElementType, number> = {
  boolean: 16,
  bigint: 20,
  int: 23,
  text: 25,
  jsonb: 3802,
};

const HEADER_BYTES = 20;
/** A call into the runtime costs more than writing a short text letter by letter. */
const SHORT = 64;

/** Memory that is free to be written to: batches come so often that new memory for each would keep the garbage collector busy. */
const free: Buffer[] = [];
const LEAST_BYTES = 256 * 1024;
const MOST_KEPT = 4;

/**
 * Gives `use` the arrays in the binary form in which Postgres takes parameters: what the text form spends on escaping every quotation mark
 * of JSON, here and there, it saves. The format is that of `array_recv` and the `_recv` functions of the element types. They hold good
 * only until `use` has ended.
 */
export async function withBinaryArrays<Result>(
  arrays: readonly TypedArray[],
  use: (values: readonly Buffer[]) => Promise<Result>,
): Promise<Result> {
  let most = 0;
  for (const array of arrays) most += mostBytes(array);
  const kept = free.pop();
  const buffer =
    kept !== undefined && kept.length >= most ? kept : Buffer.allocUnsafeSlow(Math.max(most, LEAST_BYTES));
  try {
    return await use(written(buffer, arrays));
  } finally {
    if (free.length < MOST_KEPT) free.push(buffer);
  }
}

function written(buffer: Buffer, arrays: readonly TypedArray[]): readonly Buffer[] {
  let end = 0;
  return arrays.map((array) => {
    const start = end;
    end = writeArray(buffer, start, array);
    return buffer.subarray(start, end);
  });
}

/** No less than the array takes: a UTF-16 unit becomes three bytes at most. */
function mostBytes({ type, values }: TypedArray): number {
  if (type === 'boolean' || type === 'int' || type === 'bigint') return HEADER_BYTES + values.length * 12;
  let bytes = HEADER_BYTES + values.length * 5;
  for (const value of values) if (typeof value === 'string') bytes += value.length * 3;
  return bytes;
}

function writeArray(buffer: Buffer, from: number, { type, values }: TypedArray): number {
  // One dimension, perhaps with nulls, of this element type, so many elements, counted from 1.
  let at = writeInt(buffer, from, values.length === 0 ? 0 : 1);
  at = writeInt(buffer, at, 1);
  at = writeInt(buffer, at, OIDS[type]);
  if (values.length === 0) return at;
  at = writeInt(buffer, at, values.length);
  at = writeInt(buffer, at, 1);
  for (const value of values)
    at = value === null ? writeInt(buffer, at, -1) : writeElement(buffer, at, type, value);
  return at;
}

/** Writes the length of an element and the element; gives where the next one begins. */
function writeElement(
  buffer: Buffer,
  at: number,
  type: ElementType,
  value: string | number | boolean,
): number {
  switch (type) {
    case 'boolean':
      buffer[at + 4] = value === true ? 1 : 0;
      writeInt(buffer, at, 1);
      return at + 5;
    case 'int':
      return writeInt(buffer, writeInt(buffer, at, 4), Number(value));
    case 'bigint': {
      const whole = Number(value);
      return writeInt(buffer, writeInt(buffer, writeInt(buffer, at, 8), Math.floor(whole / 2 ** 32)), whole);
    }
    case 'jsonb': {
      // The version of the format comes first.
      buffer[at + 4] = 1;
      const end = writeText(buffer, at + 5, String(value));
      writeInt(buffer, at, end - at - 4);
      return end;
    }
    case 'text': {
      const end = writeText(buffer, at + 4, String(value));
      writeInt(buffer, at, end - at - 4);
      return end;
    }
  }
}

/** The lowest 32 bits, the highest byte first. */
function writeInt(buffer: Buffer, at: number, value: number): number {
  buffer[at] = value >>> 24;
  buffer[at + 1] = value >>> 16;
  buffer[at + 2] = value >>> 8;
  buffer[at + 3] = value;
  return at + 4;
}

function writeText(buffer: Buffer, at: number, text: string): number {
  if (text.length > SHORT) return at + buffer.write(text, at);
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 0x7f) return at + buffer.write(text, at);
    buffer[at + place] = code;
  }
  return at + text.length;
}
