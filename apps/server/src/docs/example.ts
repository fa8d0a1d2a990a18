import { choicesOf, referredTo, type Schema, type Schemas } from './schema.ts';

/** Deep enough to show the shape; a step may hold steps without end. */
const DEEPEST = 4;

/** A value in the shape of a schema, with what is required and nothing else; `…` stands for a text of one's own. */
export function exampleOf(schema: Schema, schemas: Schemas, depth = 0): unknown {
  const name = referredTo(schema);
  const referred = name === null ? undefined : schemas[name];
  if (referred !== undefined) return depth > DEEPEST ? {} : exampleOf(referred, schemas, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const [choice] = choicesOf(schema);
  if (choice !== undefined) return exampleOf(choice, schemas, depth + 1);
  const type = typeof schema.type === 'object' ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return objectExample(schema, schemas, depth);
    case 'array':
      return schema.items === undefined || depth > DEEPEST
        ? []
        : [exampleOf(schema.items, schemas, depth + 1)];
    case 'integer':
    case 'number':
      return Math.max(0, schema.minimum ?? 0);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return '…';
  }
}

function objectExample({ properties, required }: Schema, schemas: Schemas, depth: number): unknown {
  const needed = Object.entries(properties ?? {}).filter(([name]) => required?.includes(name) === true);
  return Object.fromEntries(needed.map(([name, inner]) => [name, exampleOf(inner, schemas, depth + 1)]));
}
