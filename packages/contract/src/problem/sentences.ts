import type { Bilingual } from '@sopflow/model';
import type { z } from 'zod';

/** What our own schemas say, in Chinese. Their English is the message of the schema itself. */
const OWN_SENTENCES: Readonly<Record<string, string>> = {
  'Write the text in Chinese, in English or in both.': '请填写中文或英文，或两者都填。',
  'Use letters, digits and _, at most 64, beginning with a letter.':
    '请使用文字、数字和下划线，以文字开头，最多 64 个字符。',
  'This name is reserved for expressions.': '该名称为表达式保留，请换一个。',
  'Use lower-case letters, digits and -, at most 64.': '请使用小写字母、数字和连字符，最多 64 个字符。',
  'Use lower-case letters, digits, dots and hyphens.': '请使用小写字母、数字、点和连字符。',
  'Write a date as YYYY-MM-DD.': '请按 YYYY-MM-DD 填写日期。',
  'This date is in the list twice.': '该日期重复。',
  'The schedule has no such level.': '值班表没有该级别。',
  'Write a time of day as HH:MM.': '请按 HH:MM 填写时间。',
  'This time zone is not known. Use an IANA name such as Asia/Shanghai.':
    '无法识别该时区，请使用 IANA 名称，例如 Asia/Shanghai。',
  'The end must come after the beginning.': '结束时间必须晚于开始时间。',
  'Working hours must be in order and may not overlap.': '工作时段必须按顺序排列且不得重叠。',
  'A calendar needs at least one working minute.': '工作日历至少要有一分钟的工作时间。',
  'Use the identifier as the product gave it.': '请使用系统给出的编号。',
  'Use a plain file name without path or special characters.': '请使用普通文件名，不含路径和特殊字符。',
  'Name what is to change.': '请填写要修改的内容。',
  'Use a host name or an address.': '请填写主机名或地址。',
};

/** What is wrong with one value, in words for whoever typed it. */
export function sentenceOf(issue: z.core.$ZodIssue): Bilingual {
  const own = OWN_SENTENCES[issue.message];
  if (own !== undefined) return { zh: own, en: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? { zh: '必须填写。', en: 'This is required.' }
        : { zh: `类型不对：应为 ${issue.expected}。`, en: `This must be of type ${issue.expected}.` };
    case 'too_small':
      return boundary(issue.origin, Number(issue.minimum), 'least');
    case 'too_big':
      return boundary(issue.origin, Number(issue.maximum), 'most');
    case 'invalid_format':
      return issue.format === 'email'
        ? { zh: '请填写有效的电子邮箱。', en: 'Enter a valid mail address.' }
        : { zh: `格式不正确（${issue.format}）。`, en: `This is not in the right format (${issue.format}).` };
    case 'invalid_value':
      return {
        zh: `请从中选择：${issue.values.map(String).join('、')}。`,
        en: `Choose one of: ${issue.values.map(String).join(', ')}.`,
      };
    case 'unrecognized_keys':
      return {
        zh: `不接受这些字段：${issue.keys.join('、')}。`,
        en: `These names are not accepted: ${issue.keys.join(', ')}.`,
      };
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return { zh: '内容无效。', en: 'This is not valid.' };
    case 'custom':
      return { zh: issue.message, en: issue.message };
    default:
      return issue satisfies never;
  }
}

function boundary(origin: string, bound: number, which: 'least' | 'most'): Bilingual {
  const zh = which === 'least' ? '至少' : '最多';
  switch (origin) {
    case 'string':
      return bound === 1 && which === 'least'
        ? { zh: '必须填写。', en: 'This is required.' }
        : { zh: `${zh} ${bound} 个字符。`, en: `At ${which} ${bound} characters.` };
    case 'array':
    case 'set':
    case 'map':
      return { zh: `${zh} ${bound} 项。`, en: `At ${which} ${bound} entries.` };
    default:
      return which === 'least'
        ? { zh: `不得小于 ${bound}。`, en: `This must be ${bound} or more.` }
        : { zh: `不得大于 ${bound}。`, en: `This must be ${bound} or less.` };
  }
}
