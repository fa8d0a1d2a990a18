/** The element types that commits write. */
export type ElementType = 'text' | 'int' | 'bigint' | 'boolean' | 'json' | 'jsonb';
export type Element = string | number | boolean | null;

/** Type identifiers in Postgres' catalog; the same in every version. */
const OIDS: Record<ElementType, number> = {
  boolean: 16,
  bigint: 20,
  int: 23,
  text: 25,
  json: 114,
  jsonb: 3802,
};

/**
 * An array in the binary form in which Postgres takes a parameter: what the text form spends on escaping every quotation mark of JSON, here
 * and there, it saves. The format is that of `array_recv` and the `_recv` functions of the element types.
 */
export function binaryArray(type: ElementType, values: readonly Element[]): Buffer {
  const buffer = Buffer.allocUnsafe(sizeBound(type, values));
  // One dimension, perhaps with nulls, of this element type, so many elements, counted from 1.
  let at = buffer.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  at = buffer.writeInt32BE(1, at);
  at = buffer.writeInt32BE(OIDS[type], at);
  if (values.length > 0) {
    at = buffer.writeInt32BE(values.length, at);
    at = buffer.writeInt32BE(1, at);
  }
  for (const value of values)
    at = value === null ? buffer.writeInt32BE(-1, at) : writeElement(buffer, at, type, value);
  return buffer.subarray(0, at);
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
      return buffer.writeInt8(value === true ? 1 : 0, buffer.writeInt32BE(1, at));
    case 'int':
      return buffer.writeInt32BE(Number(value), buffer.writeInt32BE(4, at));
    case 'bigint':
      return buffer.writeBigInt64BE(BigInt(value), buffer.writeInt32BE(8, at));
    case 'jsonb': {
      const text = buffer.writeInt8(1, at + 4);
      const written = buffer.write(String(value), text);
      buffer.writeInt32BE(written + 1, at);
      return text + written;
    }
    case 'text':
    case 'json': {
      const written = buffer.write(String(value), at + 4);
      buffer.writeInt32BE(written, at);
      return at + 4 + written;
    }
  }
}

function sizeBound(type: ElementType, values: readonly Element[]): number {
  let bytes = 20;
  if (type === 'boolean' || type === 'int' || type === 'bigint') return bytes + values.length * 12;
  for (const value of values) bytes += 5 + (typeof value === 'string' ? Buffer.byteLength(value) : 0);
  return bytes;
}
