import { exampleOf } from './example.ts';
import { prose, text } from './html.ts';
import type { Schema, Schemas } from './schema.ts';
import { notesHtml, schemaHtml, typeHtml } from './schemaHtml.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
interface Content {
  readonly [mediaType: string]: { readonly schema?: Schema };
}
/** One operation of the OpenAPI document, as far as the page shows it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

/** Where an operation is called. */
export interface Placed {
  readonly method: string;
  /** With the prefix of the API. */
  readonly path: string;
  readonly operation: Operation;
}

/** An operation as a line that opens: a call to copy, what it takes and what it answers. */
export function operationHtml({ method, path, operation }: Placed, schemas: Schemas): string {
  const answers = Object.entries(operation.responses);
  const [done] = answers.filter(([status]) => status.startsWith('2'));
  const refusals = answers.filter(([status]) => !status.startsWith('2'));
  const content = done?.[1].content;
  // The address stands inside what opens, so that following a link to it opens it without any script.
  return `<details class="operation"><summary><b class="${text(method)}">${text(method.toUpperCase())}</b> <code>${text(path)}</code> <span>${text(operation.summary)}</span></summary>
<div id="${text(operation.operationId)}"><p>${prose(operation.description)} <a href="#${text(operation.operationId)}">#</a></p>
<pre>${text(callOf({ method, path, operation }, schemas))}</pre>
${parametersHtml(operation.parameters ?? [])}
${operation.requestBody === undefined ? '' : `<h4>Body</h4>${contentHtml(operation.requestBody.content)}`}
<h4>Answer ${text(done?.[0] ?? '')}${content === undefined ? ', without content' : ''}</h4>${content === undefined ? '' : contentHtml(content)}
<h4>Refusals</h4><div class="wide"><table><tbody>${refusals.map(([status, { description }]) => `<tr><td><b>${text(status)}</b></td><td>${refusalHtml(description)}</td></tr>`).join('')}</tbody></table></div></div></details>`;
}

/** The call as curl makes it, with what is required. `$SOPFLOW` and `$KEY` are explained at the head of the page. */
function callOf({ method, path, operation }: Placed, schemas: Schemas): string {
  const [body] = Object.entries(operation.requestBody?.content ?? {});
  const takesKey = operation.security?.some((scheme) => 'apiKey' in scheme) === true;
  const takesRepeat = operation.parameters?.some(({ name }) => name === 'Idempotency-Key') === true;
  const [type, { schema = {} }] = body ?? ['', {}];
  const data =
    type === 'application/json'
      ? `-d '${JSON.stringify(exampleOf(schema, schemas))}'`
      : '--data-binary @file';
  return [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"$SOPFLOW${path}"`,
    ...(takesKey ? ['-H "Authorization: Bearer $KEY"'] : []),
    ...(takesKey && takesRepeat ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(body === undefined ? [] : [`-H "Content-Type: ${type}"`, data]),
  ].join(' \\\n  ');
}

function parametersHtml(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, required, schema = {} }) =>
      `<tr><td><code>${text(name)}</code>${required === true ? '' : ' <small>optional</small>'}</td><td>${text(place)}</td><td>${typeHtml(schema)}</td><td>${notesHtml(schema)}</td></tr>`,
  );
  return `<h4>Parameters</h4><div class="wide"><table><thead><tr><th>name</th><th>in</th><th>type</th><th>notes</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function contentHtml(content: Content): string {
  const types = Object.keys(content);
  const [first] = Object.values(content);
  return `<p>${types.map((type) => `<code>${text(type)}</code>`).join(', ')}</p>${first?.schema === undefined ? '' : schemaHtml(first.schema)}`;
}

/** The codes are what a program tells refusals apart by. */
function refusalHtml(description: string): string {
  return text(description).replaceAll(/\b[A-Z]+(?:_[A-Z]+)*\b(?=,|$)/gu, '<code>$&</code>');
}
