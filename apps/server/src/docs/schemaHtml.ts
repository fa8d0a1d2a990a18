import { prose, text } from './html.ts';
import { choicesOf, referredTo, type Schema } from './schema.ts';

/** A schema as a table of its fields, with the schema itself below for whoever wants every bound. */
export function schemaHtml(schema: Schema): string {
  if (referredTo(schema) !== null) return `<p>${typeHtml(schema)}</p>`;
  return `${shapeHtml(schema)}<details class="raw"><summary>JSON Schema</summary><pre>${linked(text(JSON.stringify(schema, null, 2)))}</pre></details>`;
}

function shapeHtml(schema: Schema): string {
  const fields = fieldsOf(schema);
  if (fields.length > 0)
    return `<div class="wide"><table><thead><tr><th>field</th><th>type</th><th>notes</th></tr></thead><tbody>${fields.join('')}</tbody></table></div>`;
  const choices = choicesOf(schema).filter((choice) => fieldsOf(choice).length > 0);
  if (choices.length > 1) return choices.map((choice) => `<p>One of:</p>${shapeHtml(choice)}`).join('');
  return `<p>${typeHtml(schema)}</p>`;
}

/** A row for each field, those of objects inside it right below, named by their path. */
function fieldsOf({ properties, required }: Schema, within = ''): readonly string[] {
  return Object.entries(properties ?? {}).flatMap(([name, schema]) => {
    const path = `${within}${name}`;
    const needed = required?.includes(name) === true;
    const row = `<tr><td><code>${text(path)}</code>${needed ? '' : ' <small>optional</small>'}</td><td>${typeHtml(schema)}</td><td>${notesHtml(schema)}</td></tr>`;
    const inner = schema.items === undefined ? schema : schema.items;
    return [row, ...fieldsOf(inner, `${path}${schema.items === undefined ? '' : '[]'}.`)];
  });
}

/** What kind of value fits, in a few words. */
export function typeHtml(schema: Schema): string {
  const name = referredTo(schema);
  if (name !== null) return `<a href="#schema-${text(name)}">${text(name)}</a>`;
  if (schema.const !== undefined) return value(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(value).join(' | ');
  const choices = choicesOf(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeHtml))].join(' | ');
  if (schema.items !== undefined) return `list of ${typeHtml(schema.items)}`;
  if (typeof schema.additionalProperties === 'object')
    return `object of ${typeHtml(schema.additionalProperties)}`;
  const type = typeof schema.type === 'object' ? schema.type.join(' | ') : (schema.type ?? 'any value');
  return text(schema.format === undefined ? type : `${type} (${schema.format})`);
}

/** What is known of a field besides its type. */
export function notesHtml(schema: Schema): string {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = schema;
  const notes = [
    schema.description === undefined ? '' : prose(schema.description),
    bounds(minLength, maxLength, 'characters'),
    bounds(minItems, maxItems, 'items'),
    bounds(minimum, maximum, ''),
    schema.default === undefined ? '' : `default ${value(schema.default)}`,
  ];
  return notes.filter((note) => note !== '').join(' · ');
}

function bounds(least: number | undefined, most: number | undefined, of: string): string {
  // The largest whole number that survives JSON is no bound that anybody meets.
  const upper = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined;
  const lower = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : undefined;
  if (upper === undefined) return lower === undefined || lower === 0 ? '' : `at least ${lower} ${of}`.trim();
  return lower === undefined || lower === 0
    ? `at most ${upper} ${of}`.trim()
    : `${lower} to ${upper} ${of}`.trim();
}

function value(of: unknown): string {
  return `<code>${text(JSON.stringify(of))}</code>`;
}

function linked(escaped: string): string {
  return escaped.replaceAll(/#\/components\/schemas\/([\w.-]+)/gu, '<a href="#schema-$1">$1</a>');
}
