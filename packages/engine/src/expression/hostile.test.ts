import fc from 'fast-check';
import type { JsonObject } from '@sopflow/model';
import { describe, expect, it } from 'vitest';
import { checkExpression, compileExpression, evaluateExpression, ExpressionRefused } from './index.ts';

/** Generous for a loaded machine; unbounded work would take minutes or the heap. */
const BOUND_MS = 3000;

function within<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(BOUND_MS);
  return result;
}

describe('hostile expressions reach nothing and end', () => {
  it.each([
    'constructor.constructor("return process")()',
    '"".constructor.constructor("return 1")()',
    '[].constructor',
    '{}.__proto__.polluted',
    'data["constructor"]',
    'data.__proto__.toString()',
    '{ "__proto__": { polluted: true } }',
    'get value(data, "constructor")',
    'context put({}, "__proto__", 1)',
    'globalThis.process.env',
    'process.mainModule.require("child_process")',
    'require("fs")',
    'import("fs")',
    '${7*7}',
    '{{7*7}}',
    'this',
    'function() external { java: { class: "java.lang.Runtime" } }',
    'for x in 1..3000000 return x',
    'for a in l, b in l, c in l, d in l return a',
    'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")',
    'some x in matches satisfies x("a", "b")',
  ])('%s', (source) => {
    const result = within(() => evaluateExpression(source, { data: {}, l: [1, 2] }));
    if (result.ok) expect(result.value).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    '(',
    '[',
    '{a:',
    '[[1],',
    'if a then ',
    'function(a) ',
    'a.',
    'a ',
    'a-',
    'not(',
    '"',
    '\\',
    '@',
    'a[',
    'a in (',
    '/*',
    'a\n',
    '1.',
    '😀',
    '`',
    '\u0000',
  ])('parsing %j again and again is bounded', (part) => {
    const source = part.repeat(Math.floor(2000 / part.length));
    expect(within(() => checkExpression(source)).length).toBeGreaterThan(0);
  });

  it('does not trust a polluted prototype of the host', () => {
    const host = Object.prototype as unknown as Record<string, unknown>;
    host['secret'] = 'of the host';
    try {
      expect(evaluateExpression('secret', {})).toMatchObject({ value: null });
      expect(evaluateExpression('data.secret', { data: {} })).toMatchObject({ value: null });
    } finally {
      delete host['secret'];
    }
  });
});

describe('hostile data', () => {
  it('loses keys that lead to prototypes, and keeps the rest', () => {
    const data = JSON.parse(
      '{"a": {"__proto__": {"admin": true}, "constructor": "ACME", "b": 1}}',
    ) as JsonObject;
    expect(evaluateExpression('a', data)).toEqual({ ok: true, value: { b: 1 }, missing: [] });
    expect(evaluateExpression('a.admin', data)).toMatchObject({ value: null });
  });

  it('is refused when it is not data', () => {
    const smuggled = [
      new Date(0),
      new Map(),
      () => 1,
      Symbol('x'),
      1n,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      process,
    ];
    for (const item of smuggled) {
      const result = evaluateExpression('a', { a: { b: item } } as unknown as JsonObject);
      expect(result).toMatchObject({ ok: false, problem: { code: 'DATA_NOT_JSON', where: 'a.b' } });
    }
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(evaluateExpression('a', { a: cycle } as unknown as JsonObject)).toMatchObject({
      ok: false,
      problem: { code: 'DATA_TOO_LARGE' },
    });
  });

  it('is refused when it is too large, but only where it is read', () => {
    const scope = { long: 'x'.repeat(200_001), wide: Array.from({ length: 20_001 }, () => 0), small: 1 };
    expect(evaluateExpression('long', scope)).toMatchObject({
      ok: false,
      problem: { code: 'DATA_TOO_LARGE', where: 'long' },
    });
    expect(evaluateExpression('count(wide)', scope)).toMatchObject({
      ok: false,
      problem: { code: 'DATA_TOO_LARGE' },
    });
    expect(evaluateExpression('small', scope)).toMatchObject({ ok: true, value: 1 });
  });

  it('cannot blow up the warnings of feelin', () => {
    // without a bound, this builds a text of 100 million characters
    const scope = { a: 'x'.repeat(20_000), b: "$'".repeat(5_000) };
    expect(within(() => evaluateExpression('a - b', scope))).toMatchObject({
      ok: false,
      problem: { code: 'DATA_TOO_LARGE' },
    });
    // without a bound, a million warnings
    const lines = { l: Array.from({ length: 15_000 }, () => 1) };
    const source = `[${Array.from({ length: 60 }, (_, i) => `l.f${i}`).join(',')}]`;
    expect(within(() => evaluateExpression(source, lines))).toMatchObject({
      ok: false,
      problem: { code: 'TOO_MANY_MISMATCHES' },
    });
  });

  it('cannot make a result that is larger than the limit', () => {
    const l = Array.from({ length: 500 }, (_, i) => i);
    const source = `[${Array.from({ length: 60 }, () => 'l').join(',')}]`;
    expect(within(() => evaluateExpression(source, { l }))).toMatchObject({
      ok: false,
      problem: { code: 'DATA_TOO_LARGE', side: 'result' },
    });
    expect(evaluateExpression('2 ** 2000', {})).toMatchObject({
      ok: false,
      problem: { code: 'DATA_NOT_JSON', side: 'result' },
    });
  });

  it('cannot make some/every work for long', () => {
    const conditions = Array.from({ length: 16 }, (_, i) => `contains(upper case(big), "${i}")`);
    const source = `some x in l satisfies any([${conditions.join(', ')}])`;
    expect(checkExpression(source)).toEqual([]);
    const l = Array.from({ length: 4_000 }, (_, i) => i);
    expect(within(() => evaluateExpression(source, { l, big: 'a'.repeat(190_000) }))).toMatchObject({
      ok: false,
      problem: { code: 'DATA_TOO_LARGE' },
    });
    expect(
      within(() => evaluateExpression(source, { l: l.slice(0, 500), big: 'a'.repeat(20) })),
    ).toMatchObject({ ok: true });
  });
});

const token = fc.constantFrom(
  'a', 'b.c', '总预算', '名 称', 'x', '1', '-2.5', '1e9', '"s"', '"\\u0041"', 'true', 'null', '+', '-', '*', '/', '**', '=', '!=', '<', '>=', 'and', 'or',
  'in', 'between', 'if', 'then', 'else', 'some x in', 'every x in', 'satisfies', 'for x in', 'return', 'function(a)', '(', ')', '[', ']', '{', '}', ':', ',',
  '.', '..', 'not(', 'count(', 'sum(', 'string(', 'date(', 'duration(', 'matches(', 'now()', '@"2026-01-01"', '"P1D"', '__proto__', 'constructor', 'toString',
  '?', '//', '/*', '*/', '\n', 'external', 'instance of', 'number', 'time', 'item', 'partial', ';', '`', '$', '＞', '“',
); // prettier-ignore
const source = fc.oneof(
  fc.array(token, { maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.array(token, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
/** Sentences of the grammar, so that most of them are accepted and evaluated. */
const sentence = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b.c', '总预算', '名 称', '1', '-2.5', '"s"', 'true', 'null', 'l', 'l[1]', 'l.c', '@"2026-01-01"', 'duration("P1D")', 'date(d)', 'date(a)'),
    fc.tuple(tie('e'), fc.constantFrom('+', '-', '*', '/', '**', '=', '!=', '<', '>='), tie('e')).map(([x, op, y]) => `(${x}) ${op} (${y})`),
    fc.tuple(tie('e'), fc.constantFrom('and', 'or'), tie('e')).map(([x, op, y]) => `(${x}) ${op} (${y})`),
    fc.tuple(tie('e'), tie('e'), tie('e')).map(([x, y, z]) => `if ${x} then ${y} else ${z}`),
    fc.tuple(tie('e'), tie('e'), tie('e')).map(([x, y, z]) => `(${x}) between (${y}) and (${z})`),
    fc.tuple(tie('e'), fc.constantFrom('[1..5]', '("s", 1)', '> 3', 'l', '[1, "s", null]')).map(([x, y]) => `(${x}) in ${y}`),
    fc.tuple(fc.constantFrom('not', 'count', 'sum', 'min', 'all', 'string', 'abs', 'upper case', 'number', 'date', 'duration', 'floor', 'mean'), tie('e')).map(([f, x]) => `${f}(${x})`),
    fc.tuple(fc.constantFrom('contains', 'append', 'substring', 'decimal', 'modulo', 'list contains', 'concatenate'), tie('e'), tie('e')).map(([f, x, y]) => `${f}(${x}, ${y})`),
    fc.tuple(tie('e'), tie('e')).map(([x, y]) => `[${x}, ${y}]`),
    fc.tuple(tie('e'), tie('e')).map(([x, y]) => `{ k: ${x}, 键: ${y} }`),
    tie('e').map((x) => `some q in l satisfies (${x})`),
  ),
})).e; // prettier-ignore
const key = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'l',
  '总预算',
  '名 称',
  'count',
  'matches',
  'a-b',
  '__proto__',
  'constructor',
  'toString',
  'partial',
  'item',
);
const data: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  v: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      true,
      false,
      0,
      1,
      -2.5,
      1e308,
      '',
      's',
      "$'$`$&",
      '2026-01-01',
      '-1',
      'P1D',
      '2026-01-01T10:00:00@Asia/Shanghai',
    ),
    fc.array(tie('v'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('v')), { maxLength: 4 }).map(fromEntries),
  ),
})).v;
const scopes = fc.array(fc.tuple(key, data), { maxLength: 8 }).map(fromEntries);

/** As JSON.parse makes it: `__proto__` is a key like any other. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): JsonObject {
  return Object.fromEntries(entries) as JsonObject;
}

describe('whatever is written', () => {
  it('is judged without throwing, in the same way on saving and on compiling', () => {
    fc.assert(
      fc.property(fc.oneof(source, sentence), (text) => {
        const problems = checkExpression(text);
        for (const { from, to } of problems) expect(0 <= from && from <= to && to <= text.length).toBe(true);
        try {
          compileExpression(text);
          expect(problems).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionRefused);
          expect(problems).toEqual((error as ExpressionRefused).problems);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('yields JSON or a problem, leaves its data alone, and yields it again', () => {
    let evaluated = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: sentence }, source), scopes, (text, scope) => {
        const before = JSON.stringify(scope);
        const result = evaluateExpression(text, scope);
        expect(JSON.stringify(scope)).toBe(before);
        expect(evaluateExpression(text, scope)).toEqual(result);
        if (!result.ok) {
          expect(result.problem.message.zh.length * result.problem.remedy.en.length).toBeGreaterThan(0);
          return;
        }
        evaluated += 1;
        expect(JSON.parse(JSON.stringify(result.value)) as unknown).toEqual(result.value);
      }),
      { numRuns: 1500 },
    );
    expect(evaluated).toBeGreaterThan(500);
  });
});
