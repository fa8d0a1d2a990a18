import { prose, text } from './html.ts';
import { type Operation, operationHtml } from './operationHtml.ts';
import type { Schemas } from './schema.ts';
import { schemaHtml } from './schemaHtml.ts';
import { STYLE } from './style.ts';

/** The parts of an OpenAPI document that the page shows. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

/** The description of the API as one page that loads nothing from anywhere, script included. */
export function docsPage(description: ApiDescription): string {
  const { info, servers, paths, components } = description;
  const base = servers[0]?.url ?? '';
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path: `${base}${path}`, method, operation })),
  );
  const areas = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(info.title)} API ${text(info.version)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<header><h1>${text(info.title)} API <small>${text(info.version)}</small></h1>
<p>${prose(info.description)}</p>
<p><a href="openapi.json">OpenAPI 3.1 document</a> · <a href="schemas/document.json">JSON Schema of a procedure document</a></p>
${beginning(base)}</header>
<nav aria-label="Areas">${[...areas.keys()].map((area) => `<a href="#${text(area)}">${text(area)}</a>`).join(' ')} <a href="#schemas">schemas</a></nav>
<main>
${[...areas].map(([area, members]) => `<section id="${text(area)}"><h2>${text(area)}</h2>${members.map((member) => operationHtml(member, components.schemas)).join('')}</section>`).join('\n')}
<section id="schemas"><h2>schemas</h2>${Object.entries(components.schemas)
    .map(
      ([name, schema]) =>
        `<details><summary><code>${text(name)}</code></summary><div id="schema-${text(name)}">${schemaHtml(schema)}</div></details>`,
    )
    .join('')}</section>
</main>
</html>
`;
}

/** What a newcomer needs before the first call. */
function beginning(base: string): string {
  return `<h2>The first call</h2>
<p>A machine shows an API key with every request. An administrator makes one (<a href="#access.createApiKey"><code>access.createApiKey</code></a>) and gives it
the roles it needs; its secret is shown once. Browsers carry the session cookie of <a href="#access.signIn"><code>access.signIn</code></a> instead.</p>
<pre>SOPFLOW=https://sopflow.example.com   # where you reach it
KEY=sk_…                              # the secret of the key
curl "$SOPFLOW${text(base)}/sops" -H "Authorization: Bearer $KEY"</pre>
<ul>
<li>Send an <code>Idempotency-Key</code> of your own with every change: if no answer arrives, send the same request with the same key. It is carried out once and
answers the same for a day.</li>
<li>A refusal is <a href="#schema-ProblemDocument"><code>application/problem+json</code></a>. Go by its <code>code</code>; <code>problems</code> names the fields by JSON pointer.
After 409 read again and decide anew; after 429 and 503 wait for <code>Retry-After</code>.</li>
<li>Many at once: <a href="#runs.startMany"><code>runs.startMany</code></a> and <a href="#tasks.completeMany"><code>tasks.completeMany</code></a> answer for each item by itself.</li>
<li>Readers accept fields that they do not know; requests with unknown fields are refused.</li>
</ul>`;
}
