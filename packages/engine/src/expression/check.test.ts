import { describe, expect, it } from 'vitest';
import { checkExpression, compileExpression, ExpressionRefused } from './index.ts';

const codes = (source: string, known?: readonly string[]) =>
  checkExpression(source, known).map((problem) => problem.code);

describe('what may be saved', () => {
  it.each([
    '总预算 > 50000',
    'data.预算.总额 >= 50000 and data.部门 = "采购"',
    'data.金额 * 1.06 + 200 - data.折扣 / 2 ** 2',
    'if 金额 > 1000 then "总监" else "经理"',
    '金额 between 1000 and 5000',
    '金额 in [1000..5000)',
    '金额 in (< 10, [20..30], 50)',
    '(地区 in ["华东", "华北"]) and 金额 > 5',
    'not(地区 in ["华东"])',
    'due in [date("2026-01-01")..@"2026-12-31"]',
    'date(due) - date(today) > duration("P2D")',
    'date(due).weekday = 1',
    'string length(trim) > 0 and contains(upper case(name), "A")',
    'sum(data.lines.amount) > 100 and all(data.lines.checked)',
    'some line in data.lines satisfies line.amount > limit',
    'every x in ["甲", "乙"] satisfies contains(title, x)',
    'data.lines[1].amount = data.lines[-1].amount',
    '{ 金额: 金额, 等级: "A" }',
    'x != null // 注释',
    'date(today) > date("2026-01-01")',
  ])('accepts %s', (source) => {
    expect(checkExpression(source)).toEqual([]);
    expect(compileExpression(source).source).toBe(source);
  });

  it.each([
    ['for x in items return x', 'CONSTRUCT_NOT_ALLOWED'],
    ['function(a) a', 'CONSTRUCT_NOT_ALLOWED'],
    ['a instance of number', 'CONSTRUCT_NOT_ALLOWED'],
    ['contains(string: a, match: b)', 'CONSTRUCT_NOT_ALLOWED'],
    ['a.f(1)', 'CONSTRUCT_NOT_ALLOWED'],
    ['(matches)("a", "(a+)+$")', 'CONSTRUCT_NOT_ALLOWED'],
    ['?', 'CONSTRUCT_NOT_ALLOWED'],
    ['matches(a, "(a+)+$")', 'FUNCTION_NOT_ALLOWED'],
    ['replace(a, "(a+)+$", "")', 'FUNCTION_NOT_ALLOWED'],
    ['split(a, "(a+)+$")', 'FUNCTION_NOT_ALLOWED'],
    ['sort(a)', 'FUNCTION_NOT_ALLOWED'],
    ['is defined(a)', 'FUNCTION_NOT_ALLOWED'],
    ['now() > today()', 'CLOCK_NOT_ALLOWED'],
    ['some x in [1..3000000] satisfies x = 0', 'QUANTIFIER_NOT_BOUNDED'],
    ['every x in 1..3000000 satisfies x = 0', 'QUANTIFIER_NOT_BOUNDED'],
    ['some x in a, y in a satisfies x = y', 'QUANTIFIER_NOT_BOUNDED'],
    ['some x in a satisfies some y in a satisfies x = y', 'QUANTIFIER_NOT_BOUNDED'],
    ['[1..3000000]', 'TEST_OUTSIDE_IN'],
    ['count([[1..3000000]])', 'TEST_OUTSIDE_IN'],
    ['> 5', 'TEST_OUTSIDE_IN'],
    ['x in [a..b]', 'RANGE_NOT_LITERAL'],
    ['items[price > 5]', 'FILTER_NOT_ALLOWED'],
    ['1e3', 'NUMBER_FORM'],
    ['date("2026-02-30")', 'DATE_NOT_VALID'],
    ['@"-1"', 'DATE_NOT_VALID'],
    ['__proto__', 'NAME_NOT_ALLOWED'],
    ['a.constructor', 'NAME_NOT_ALLOWED'],
    ['{ prototype: 1 }', 'NAME_NOT_ALLOWED'],
    ['{ "\\u005f\\u005fproto\\u005f\\u005f": 1 }', 'NAME_NOT_ALLOWED'],
    ['some constructor in a satisfies true', 'NAME_NOT_ALLOWED'],
    ['{ a: [s, s], b: [a, a] }', 'CONTEXT_REFERS_TO_ITSELF'],
    ['string([string([a])])', 'STRING_OF_STRING'],
    ['count(count)', 'AMBIGUOUS_NAME'],
    ['some sum in a satisfies sum(a) > 1', 'AMBIGUOUS_NAME'],
    ['', 'SYNTAX'],
    ['a) or (b', 'SYNTAX'],
    ['a > 1; b', 'SYNTAX'],
    ['"a', 'SYNTAX'],
  ])('refuses %s', (source, code) => {
    expect(codes(source)).toContain(code);
    expect(() => compileExpression(source)).toThrow(ExpressionRefused);
  });
});

describe('what feelin would silently read in another way', () => {
  it.each([
    // as x in ([1, 2] and y): never true
    ['x in [1, 2] and y > 5', 'IN_NEEDS_PARENTHESES'],
    ['x in > 5 or y', 'IN_NEEDS_PARENTHESES'],
    // as names of two words: never true
    ['not a', 'NOT_NEEDS_PARENTHESES'],
    ['a not in [1]', 'NOT_NEEDS_PARENTHESES'],
  ])('%s', (source, code) => {
    expect(codes(source)).toEqual([code]);
  });

  it.each([
    ['总预算＞50000', '全角'],
    ['部门 = “采购”', '全角'],
    ['a == 1', 'and/or'],
    ['a && b', 'and/or'],
    ["a = 'x'", '双引号'],
    ['if a then b', 'else'],
  ])('names the right form for %s', (source, words) => {
    const [problem] = checkExpression(source);
    expect(problem?.code).toBe('SYNTAX');
    expect(problem?.remedy.zh).toContain(words);
  });
});

describe('a problem', () => {
  it('says where it stands and what to do, in both languages', () => {
    const source = '金额 > 5 and matches(名称, "x")';
    const [problem, ...others] = checkExpression(source);
    expect(others).toEqual([]);
    expect(source.slice(problem?.from, problem?.to)).toBe('matches');
    expect(problem?.remedy.zh).toContain('contains');
    expect(problem?.remedy.en).toContain('contains');
  });

  it('is reported for every unknown name, top level only, when the names are known', () => {
    const problems = checkExpression('data.x > 1 and 预算 > 2 and some i in start.items satisfies i.y > 3', [
      'data',
      'start',
    ]);
    expect(problems.map((problem) => problem.code === 'UNKNOWN_NAME' && problem.name)).toEqual(['预算']);
    expect(codes('总 预算 > 1', ['总 预算'])).toEqual([]);
    expect(codes('count(a)', ['a'])).toEqual([]);
    expect(codes('count', ['a'])).toEqual(['UNKNOWN_NAME']);
  });

  it('is reported for size: characters, parts, depth, entries', () => {
    expect(codes(`a = "${'x'.repeat(2000)}"`)).toEqual(['TOO_LONG']);
    expect(codes(`[${'1,'.repeat(500)}1]`)).toEqual(['TOO_MANY_PARTS']);
    expect(codes(`${'('.repeat(40)}1${')'.repeat(40)}`)).toEqual(['TOO_DEEP']);
    expect(codes(`{${Array.from({ length: 21 }, (_, i) => `k${i}: 1`).join(', ')}}`)).toEqual([
      'CONTEXT_TOO_LARGE',
    ]);
  });

  it('is carried by the error that compiling throws', () => {
    const refusal = (() => {
      try {
        return compileExpression('now()');
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(ExpressionRefused);
    expect(refusal).toMatchObject({
      code: 'EXPRESSION_REFUSED',
      problems: [{ code: 'CLOCK_NOT_ALLOWED' }],
      remedy: { en: expect.stringContaining('now') },
    });
  });
});
