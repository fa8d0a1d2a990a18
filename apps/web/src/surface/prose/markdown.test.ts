import { expect, test } from 'vitest';
import { readInline, readMarkdown } from './markdown.ts';

test('instructions with headings, lists and marks are read', () => {
  expect(readMarkdown('## 步骤\n先看 **价格**\n再看库存\n\n1. 打开 `后台`\n2. 核对\n\n- 一\n- 二')).toEqual([
    { kind: 'heading', content: [{ kind: 'text', text: '步骤' }] },
    {
      kind: 'paragraph',
      lines: [
        [
          { kind: 'text', text: '先看 ' },
          { kind: 'strong', content: [{ kind: 'text', text: '价格' }] },
        ],
        [{ kind: 'text', text: '再看库存' }],
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [
        [
          { kind: 'text', text: '打开 ' },
          { kind: 'code', text: '后台' },
        ],
        [{ kind: 'text', text: '核对' }],
      ],
    },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [[{ kind: 'text', text: '一' }], [{ kind: 'text', text: '二' }]],
    },
  ]);
});

test.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x'])(
  'a link to %s stays text',
  (href) => {
    expect(readInline(`[x](${href})`)).not.toContainEqual(expect.objectContaining({ kind: 'link' }));
  },
);

test('a web address becomes a link', () => {
  expect(readInline('见 [说明](https://shop.example.com/a?b=1)')).toEqual([
    { kind: 'text', text: '见 ' },
    { kind: 'link', href: 'https://shop.example.com/a?b=1', content: [{ kind: 'text', text: '说明' }] },
  ]);
});

test('stars that mark nothing, and HTML, stay as they were typed', () => {
  expect(readInline('5 * 3 * 2 <b>x</b>')).toEqual([{ kind: 'text', text: '5 * 3 * 2 <b>x</b>' }]);
});

test('a hostile text of 8,000 characters is read at once', () => {
  const begun = performance.now();
  for (const part of ['*', '**a', '[a](', '`', '> ', '**a*', '#  '])
    readMarkdown(part.repeat(8000 / part.length));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
