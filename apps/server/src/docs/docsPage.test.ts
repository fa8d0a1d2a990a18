import { describeApi } from '@sopflow/contract/openapi';
import { expect, it } from 'vitest';
import { type ApiDescription, docsPage } from './docsPage.ts';
import { exampleOf } from './example.ts';
import { notesHtml, schemaHtml, typeHtml } from './schemaHtml.ts';

const page = docsPage(describeApi({ version: '1.2.3' }) as unknown as ApiDescription);

it('leads every link within the page to a place that exists, once', () => {
  const places = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(places).size).toBe(places.length);
  const links = new Set([...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id));
  expect([...links].filter((id) => !places.includes(id))).toEqual([]);
});

it('shows a call that can be copied, with the key of a machine where one is taken', () => {
  const call = /id="tasks\.complete".*?<pre>(?<call>.*?)<\/pre>/su.exec(page)?.groups?.['call'] ?? '';
  expect(call).toContain('curl -X POST &quot;$SOPFLOW/api/v1/tasks/{id}/complete&quot;');
  expect(call).toContain('Authorization: Bearer $KEY');
  expect(call).toContain(`-d '{&quot;outcome&quot;:&quot;…&quot;}'`);
  const signIn = /id="access\.signIn".*?<pre>(?<call>.*?)<\/pre>/su.exec(page)?.groups?.['call'] ?? '';
  expect(signIn).not.toContain('Authorization');
});

it('makes an example in the shape of the schema, however deep it refers to itself', () => {
  const schemas = {
    Tree: {
      type: 'object',
      properties: { name: { type: 'string' }, under: { $ref: '#/components/schemas/Tree' } },
      required: ['name', 'under'],
    },
  };
  expect(exampleOf({ $ref: '#/components/schemas/Tree' }, schemas)).toMatchObject({ name: '…', under: {} });
  expect(
    exampleOf(
      {
        type: 'object',
        properties: {
          kind: { enum: ['a', 'b'] },
          often: { type: 'integer', minimum: 3 },
          list: { type: 'array', items: { type: 'boolean' } },
          spare: { type: 'string' },
        },
        required: ['kind', 'often', 'list'],
      },
      {},
    ),
  ).toEqual({ kind: 'a', often: 3, list: [false] });
});

it('says of a field what fits, and lets no text of the schema become markup', () => {
  expect(typeHtml({ anyOf: [{ $ref: '#/components/schemas/Span' }, { type: 'null' }] })).toBe(
    '<a href="#schema-Span">Span</a> | null',
  );
  expect(notesHtml({ type: 'string', minLength: 1, maxLength: 200 })).toBe('1 to 200 characters');
  expect(notesHtml({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER })).toBe('');
  const html = schemaHtml({
    type: 'object',
    properties: { '<b>': { type: 'array', items: { type: 'object', properties: { inner: {} } } } },
  });
  expect(html).toContain('<code>&lt;b&gt;[].inner</code>');
  expect(html).not.toContain('<b>');
});
