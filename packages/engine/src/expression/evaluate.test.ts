import { describe, expect, it } from 'vitest';
import { compileExpression, evaluateCondition, evaluateExpression, judgeCondition } from './index.ts';

const scope = {
  总预算: 60000,
  '总 预算': 7,
  today: '2026-02-01',
  now: '2026-02-01T08:00:00Z',
  due: '2026-02-03',
  data: {
    部门: '采购',
    lines: [{ amount: 100, ok: true }, { amount: 250, ok: false }, { amount: 30 }],
    tags: ['急', '大额'],
  },
};
const value = (source: string) => {
  const result = evaluateExpression(source, scope);
  return result.ok ? result.value : result.problem.code;
};

describe('evaluation', () => {
  it.each([
    ['总预算 > 50000', true],
    ['总 预算 + 1', 8],
    ['if data.部门 = "采购" then "总监" else "经理"', '总监'],
    ['sum(data.lines.amount)', 380],
    ['data.lines[-1].amount', 30],
    ['some l in data.lines satisfies l.amount > 200 and not(l.ok)', true],
    ['every l in data.lines satisfies l.amount > 50', false],
    ['"急" in data.tags', true],
    ['总预算 in [50000..60000)', false],
    ['{ 部门: data.部门, 税: 总预算 * 0.5 }', { 部门: '采购', 税: 30000 }],
    ['append(data.tags, "新")', ['急', '大额', '新']],
    ['missing.field = null', true],
    ['"备注：" + data.部门 // 说明', '备注：采购'],
  ])('%s', (source, expected) => {
    expect(value(source)).toEqual(expected);
  });

  it('reads dates from ISO texts and gives them back as ISO texts', () => {
    expect(value('date(due) - date(today)')).toBe('P2D');
    expect(value('date(today) + duration("P1M")')).toBe('2026-03-01');
    expect(value('date and time(now) + duration("PT90M")')).toBe('2026-02-01T09:30:00Z');
    expect(value('[date(due), { at: time("09:30:00") }]')).toEqual(['2026-02-03', { at: '09:30:00' }]);
  });

  it('gives back what JSON can hold', () => {
    const zero = evaluateExpression('-a', { a: 0 });
    expect(zero.ok && Object.is(zero.value, 0)).toBe(true);
  });

  it('takes now and today from the scope only', () => {
    expect(evaluateExpression('today', {})).toEqual({ ok: true, value: null, missing: ['today'] });
  });

  it('calculates with doubles, which is why money is kept in minor units', () => {
    expect(value('0.1 + 0.2 = 0.3')).toBe(false);
    expect(value('10 + 20 = 30')).toBe(true);
  });

  it('does not take data for a function, nor a function for data', () => {
    expect(evaluateExpression('count', {})).toEqual({ ok: true, value: null, missing: ['count'] });
    expect(evaluateExpression('count(a)', { a: [1, 2], count: 99 })).toMatchObject({ value: 2 });
    expect(evaluateExpression('"aaaa" in matches', {})).toMatchObject({ value: null });
  });

  it('reads the same expression in the same way whatever the data is called', () => {
    // feelin reads a-b as one name when the data has a key of that name
    expect(evaluateExpression('a-b', { a: 5, b: 3, 'a-b': 99 })).toMatchObject({ value: 2 });
  });

  it('runs a compiled expression again and again without keeping anything of the run before', () => {
    const expression = compileExpression('a.b');
    expect(evaluateExpression(expression, { a: { b: 1 } })).toMatchObject({ value: 1 });
    expect(evaluateExpression(expression, {})).toMatchObject({ value: null });
    for (let run = 0; run < 3000; run += 1) expect(evaluateExpression(expression, { a: {} }).ok).toBe(true);
  });
});

describe('a condition', () => {
  it('holds only when it came out as true', () => {
    expect(evaluateCondition('总预算 > 50000', scope)).toBe(true);
    expect(evaluateCondition('总预算 > 70000', scope)).toBe(false);
    expect(evaluateCondition('1', scope)).toBe(false);
    expect(evaluateCondition('"true"', scope)).toBe(false);
    expect(evaluateCondition('now()', scope)).toBe(false);
  });

  it('says why it counts as false', () => {
    expect(judgeCondition('总预算 > 70000', scope)).toEqual({ holds: false, problem: null });
    expect(judgeCondition('预算 > 5', scope).problem).toMatchObject({
      code: 'NOT_A_CONDITION',
      got: 'null',
      missing: ['预算'],
    });
    expect(judgeCondition('总预算', scope).problem).toMatchObject({ code: 'NOT_A_CONDITION', got: 'number' });
    expect(judgeCondition('true > false', scope).problem).toMatchObject({ code: 'VALUES_DO_NOT_FIT' });
    expect(judgeCondition('now()', scope).problem).toMatchObject({ code: 'CLOCK_NOT_ALLOWED' });
  });
});
