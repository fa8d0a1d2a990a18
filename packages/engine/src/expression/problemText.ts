import type { Bilingual } from '@sopflow/model';
import { constructName, functionRemedy } from './allowListText.ts';
import type { DataSide, ExpressionFinding, SyntaxHint } from './problem.ts';

interface ProblemText {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

function text(zh: string, en: string, remedyZh: string, remedyEn: string): ProblemText {
  return { message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}

/** The two sentences for a finding: what is wrong, and what to write instead. Values of the data are never quoted. */
export function textOf(finding: ExpressionFinding): ProblemText {
  switch (finding.code) {
    case 'TOO_LONG':
      return text(
        `表达式有 ${finding.length} 个字符，上限为 ${finding.limit}。`,
        `The expression has ${finding.length} characters; the limit is ${finding.limit}.`,
        '请拆成几个步骤：先用“设置数据”算出中间结果。',
        'Split it: work out intermediate results in a “set data” action first.',
      );
    case 'TOO_MANY_PARTS':
      return text(
        `表达式的组成部分超过 ${finding.limit} 个。`,
        `The expression has more than ${finding.limit} parts.`,
        '请拆分，或改用决策表。',
        'Split it, or use a decision table.',
      );
    case 'TOO_DEEP':
      return text(
        `表达式嵌套超过 ${finding.limit} 层。`,
        `The expression is nested more than ${finding.limit} levels deep.`,
        '请拆分；一长串 or 可改写为 x in ["甲", "乙"]。',
        'Split it; a long chain of “or” can be written as x in ["a", "b"].',
      );
    case 'SYNTAX':
      return {
        message: { zh: '表达式不符合 FEEL 语法。', en: 'This is not a FEEL expression.' },
        remedy: SYNTAX_REMEDIES[finding.hint],
      };
    case 'CONSTRUCT_NOT_ALLOWED': {
      const construct = constructName(finding.construct);
      return text(
        `不允许使用${construct.zh}。`,
        `${construct.en} is not allowed.`,
        '请使用比较、四则运算、and/or、not(…)、if-then-else、in、between 及允许的函数。',
        'Use comparisons, arithmetic, and/or, not(…), if-then-else, in, between and the allowed functions.',
      );
    }
    case 'FUNCTION_NOT_ALLOWED':
      return {
        message: {
          zh: `函数“${finding.name}”不可用。`,
          en: `The function “${finding.name}” is not available.`,
        },
        remedy: functionRemedy(finding.name),
      };
    case 'CLOCK_NOT_ALLOWED':
      return text(
        `${finding.name}() 不可用：表达式不读取系统时钟。`,
        `${finding.name}() is not available: expressions do not read the clock.`,
        `请写不带括号的 ${finding.name}，例如 date(today)、date and time(now)。`,
        `Write ${finding.name} without parentheses, e.g. date(today), date and time(now).`,
      );
    case 'NAME_NOT_ALLOWED':
      return text(
        `名称“${finding.name}”不能用于表达式。`,
        `The name “${finding.name}” cannot be used in an expression.`,
        '请改用由文字、数字和 _ 组成的其他名称。',
        'Use another name made of letters, digits and _.',
      );
    case 'UNKNOWN_NAME':
      return text(
        `没有名为“${finding.name}”的数据。`,
        `There is nothing called “${finding.name}”.`,
        finding.known.length === 0
          ? '此处没有可用的名称。'
          : `可用的名称：${finding.known.slice(0, 12).join('、')}。文本请加英文双引号。`,
        finding.known.length === 0
          ? 'No names are available here.'
          : `Available names: ${finding.known.slice(0, 12).join(', ')}. Put texts in double quotes.`,
      );
    case 'NUMBER_FORM':
      return text(
        `数字“${finding.text}”的写法不受支持。`,
        `The number “${finding.text}” is written in a form that is not supported.`,
        '请写全数字，例如 1000 或 0.5，不使用科学计数法。',
        'Write it out, e.g. 1000 or 0.5, without an exponent.',
      );
    case 'DATE_NOT_VALID':
      return text(
        `${finding.text} 不是有效的日期、时间或时长。`,
        `${finding.text} is not a date, time or duration that exists.`,
        '请写成 date("2026-01-31")、time("09:30:00")、date and time("2026-01-31T09:30:00+08:00") 或 duration("P2D")。',
        'Write date("2026-01-31"), time("09:30:00"), date and time("2026-01-31T09:30:00+08:00") or duration("P2D").',
      );
    case 'RANGE_NOT_LITERAL':
      return text(
        '区间的两端必须是固定值。',
        'Both ends of a range must be fixed values.',
        '请改写为 x between 最小值 and 最大值。',
        'Write x between lowest and highest instead.',
      );
    case 'TEST_OUTSIDE_IN':
      return text(
        '区间或单独的比较（如 [1..5]、> 5）只能写在 in 之后。',
        'A range or a comparison without a left side ([1..5], > 5) may only follow “in”.',
        '请写成 x in [1..5] 或 x > 5。',
        'Write x in [1..5] or x > 5.',
      );
    case 'IN_NEEDS_PARENTHESES':
      return text(
        'in 之后的 and/or 会被当作列表的一部分。',
        'What follows “in” takes the “and”, “or” or comparison after it as part of the list.',
        '请加括号：(x in ["甲", "乙"]) and y > 5。',
        'Add parentheses: (x in ["a", "b"]) and y > 5.',
      );
    case 'NOT_NEEDS_PARENTHESES':
      return text(
        `“${finding.name}”被当作一个名称，而不是否定。`,
        `“${finding.name}” is read as one name, not as a negation.`,
        '请写成 not(x)；“不在列表中”写成 not(x in ["甲", "乙"])。',
        'Write not(x); for “not in”, write not(x in ["a", "b"]).',
      );
    case 'FILTER_NOT_ALLOWED':
      return text(
        '方括号中只能写固定的序号。',
        'Square brackets may only hold a fixed position.',
        '请写成 列表[1]；按条件判断请用 some x in 列表 satisfies x.金额 > 100。',
        'Write list[1]; to test by a condition, write some x in list satisfies x.amount > 100.',
      );
    case 'QUANTIFIER_NOT_BOUNDED':
      return text(
        'some/every 只能遍历一个数据列表或固定值列表，且不能嵌套。',
        'some/every may go through one list of the data or of fixed values, and may not be nested.',
        '请写成 some x in data.items satisfies x.amount > 100。',
        'Write some x in data.items satisfies x.amount > 100.',
      );
    case 'STRING_OF_STRING':
      return text(
        'string(…) 中不能再用 string(…)。',
        'string(…) may not stand within string(…).',
        '请只保留外层。',
        'Keep the outer one only.',
      );
    case 'CONTEXT_TOO_LARGE':
      return text(
        `一个 { } 中的条目超过 ${finding.limit} 个。`,
        `There are more than ${finding.limit} entries in one { }.`,
        '请拆分。',
        'Split it.',
      );
    case 'CONTEXT_REFERS_TO_ITSELF':
      return text(
        `{ } 中的条目引用了前面的条目“${finding.name}”。`,
        `An entry of the { } uses the name of an earlier entry, “${finding.name}”.`,
        '请给条目换一个名称，或先用“设置数据”算出该值。',
        'Give the entry another name, or work the value out in a “set data” action first.',
      );
    case 'AMBIGUOUS_NAME':
      return text(
        `“${finding.name}”既被用作数据又被用作函数。`,
        `“${finding.name}” is used both as data and as a function.`,
        '请给该数据换一个名称。',
        'Give the data another name.',
      );
    case 'DATA_NOT_JSON':
      return text(
        `${SIDES[finding.side].zh}（${finding.where}）不是普通数据。`,
        `${SIDES[finding.side].en} (${finding.where}) is not plain data.`,
        '只能使用文本、数字、是/否、空值、列表和对象；请检查数字是否超出范围。',
        'Only texts, numbers, yes/no, null, lists and contexts can be used; look for overflowing numbers.',
      );
    case 'DATA_TOO_LARGE':
      return text(
        `${SIDES[finding.side].zh}（${finding.where}）过大。`,
        `${SIDES[finding.side].en} (${finding.where}) is too large.`,
        '请缩短列表或文本，或只引用需要的字段。',
        'Shorten the list or text, or refer only to the fields that are needed.',
      );
    case 'TOO_MANY_MISMATCHES':
      return text(
        `数据与表达式不符超过 ${finding.limit} 处。`,
        `The data does not fit the expression in more than ${finding.limit} places.`,
        '请检查列表各项是否都有表达式引用的字段，且类型正确。',
        'Check that every item of the list has the fields that the expression reads, of the right kind.',
      );
    case 'VALUES_DO_NOT_FIT':
      return text(
        '这些值不能相互比较或计算。',
        'These values cannot be compared or calculated with.',
        '请检查类型：数字与数字比较，日期用 date(…) 转换后比较。',
        'Check their kinds: compare numbers with numbers, and turn dates into dates with date(…).',
      );
    case 'NOT_A_CONDITION': {
      const missing = finding.missing.slice(0, 12);
      return text(
        `条件的结果是${finding.got === 'null' ? '空值' : `“${finding.got}”`}，不是“是”或“否”，因此按“否”处理。`,
        `The condition came out as ${finding.got}, neither true nor false, and is taken as false.`,
        missing.length === 0
          ? '请检查所引用的字段是否已填写、类型是否一致。'
          : `缺少数据：${missing.join('、')}。`,
        missing.length === 0
          ? 'Check that the fields it reads are filled in and of the same kind.'
          : `Missing data: ${missing.join(', ')}.`,
      );
    }
    default: {
      const unhandled: never = finding;
      return unhandled;
    }
  }
}

const SIDES: Record<DataSide, Bilingual> = {
  scope: { zh: '表达式引用的数据', en: 'The data that the expression reads' },
  result: { zh: '表达式的结果', en: 'The result of the expression' },
};

const SYNTAX_REMEDIES: Record<SyntaxHint, Bilingual> = {
  fullWidth: {
    zh: '请把全角符号（如 ＞、（）、“”、，）改为半角英文符号。',
    en: 'Replace full-width signs (such as ＞, （）, “”, ，) by plain ones.',
  },
  javascript: {
    zh: '请用 = 表示等于、!= 表示不等于、and/or 表示并且/或者、not(…) 表示否定、if … then … else … 表示分支。',
    en: 'Write = for equals, != for differs, and/or, not(…) for a negation, if … then … else … for a choice.',
  },
  singleQuotes: { zh: '文本请用英文双引号，例如 "华东"。', en: 'Put texts in double quotes, e.g. "east".' },
  elseMissing: {
    zh: 'if 必须有 else：if 条件 then 值 else 值。',
    en: 'An “if” needs its “else”: if condition then value else value.',
  },
  none: {
    zh: '请检查所示位置的括号、引号和运算符，例如：总预算 > 50000 and 部门 = "采购"。',
    en: 'Check the brackets, quotes and operators at the place shown, e.g. amount > 50000 and department = "purchasing".',
  },
};
