interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: unknown;
}
interface Content {
  readonly [mediaType: string]: { readonly schema?: unknown };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
/** The parts of an OpenAPI document that the page shows. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** The description of the API as one page that loads nothing from anywhere, script included. */
export function docsPage(description: ApiDescription): string {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const areas = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '');
  const base = description.servers[0]?.url ?? '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(description.info.title)} API ${text(description.info.version)}</title>
<style>${STYLE}</style>
<header><h1>${text(description.info.title)} API <small>${text(description.info.version)}</small></h1>
<p>${text(description.info.description)}</p>
<p><a href="openapi.json">OpenAPI 3.1 document</a> · <a href="schemas/document.json">JSON Schema of a procedure document</a></p></header>
<nav aria-label="Areas">${[...areas.keys()].map((area) => `<a href="#${text(area)}">${text(area)}</a>`).join(' ')} <a href="#schemas">schemas</a></nav>
<main>
${[...areas].map(([area, members]) => `<section id="${text(area)}"><h2>${text(area)}</h2>${members.map((member) => operationHtml(base, member)).join('')}</section>`).join('\n')}
<section id="schemas"><h2>schemas</h2>${Object.entries(description.components.schemas)
    .map(
      ([name, schema]) =>
        `<details id="schema-${text(name)}"><summary><code>${text(name)}</code></summary>${schemaHtml(schema)}</details>`,
    )
    .join('')}</section>
</main>
</html>
`;
}

function operationHtml(
  base: string,
  { path, method, operation }: { path: string; method: string; operation: Operation },
): string {
  const parameters = operation.parameters ?? [];
  return `<details id="${text(operation.operationId)}"><summary><b class="${text(method)}">${text(method.toUpperCase())}</b> <code>${text(base + path)}</code> <span>${text(operation.summary)}</span></summary>
<p>${text(operation.description).replaceAll(/`([^`]+)`/gu, '<code>$1</code>')}</p>
${parameters.length === 0 ? '' : `<table><thead><tr><th>parameter</th><th>in</th><th>schema</th></tr></thead><tbody>${parameters.map((parameter) => `<tr><td><code>${text(parameter.name)}</code>${parameter.required === true ? ' *' : ''}</td><td>${text(parameter.in)}</td><td>${schemaHtml(parameter.schema)}</td></tr>`).join('')}</tbody></table>`}
${operation.requestBody === undefined ? '' : `<h4>Body</h4>${contentHtml(operation.requestBody.content)}`}
<h4>Answers</h4>${Object.entries(operation.responses)
    .map(
      ([status, answer]) =>
        `<p><b>${text(status)}</b> ${text(answer.description)}</p>${status.startsWith('2') && answer.content !== undefined ? contentHtml(answer.content) : ''}`,
    )
    .join('')}</details>`;
}

function contentHtml(content: Content): string {
  return Object.entries(content)
    .map(([type, { schema }]) => `<p><code>${text(type)}</code></p>${schemaHtml(schema)}`)
    .join('');
}

function schemaHtml(schema: unknown): string {
  const shown = text(JSON.stringify(schema, null, 2) ?? '');
  return `<pre>${shown.replaceAll(/#\/components\/schemas\/([\w.-]+)/gu, '<a href="#schema-$1">$1</a>')}</pre>`;
}

/** Text made harmless for HTML. */
function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#dfe3e8,#3a3f47);--soft:light-dark(#f6f7f9,#1f2329)}
body{font:14px/1.55 system-ui,sans-serif;margin:0 auto;max-width:1000px;padding:24px;color:light-dark(#1c2128,#e4e7eb);background:light-dark(#fff,#16191d)}
a{color:light-dark(#1a5fb4,#7ab8ff)}small{font-weight:400;opacity:.7}
nav{position:sticky;top:0;padding:8px 0;background:inherit;background-color:light-dark(#fff,#16191d);border-bottom:1px solid var(--line)}nav a{margin-right:10px}
details{border:1px solid var(--line);border-radius:6px;margin:6px 0;padding:0 12px}summary{cursor:pointer;padding:8px 0}summary span{opacity:.8;margin-left:8px}
b.get,b.post,b.put,b.patch,b.delete{display:inline-block;width:62px;font-family:ui-monospace,monospace}
pre{background:var(--soft);border-radius:6px;padding:8px;overflow:auto;max-height:420px;font:12px/1.5 ui-monospace,monospace;margin:4px 0}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--line)}h2{margin:32px 0 8px}
`;
