import type { forms as english } from '../en/forms.ts';
import type { WordsOf } from '../wordsOf.ts';

export const forms: WordsOf<typeof english> = {
  yes: '是',
  no: '否',
  clear: '清除',
  open: '未填写',
  nothing: '没有填写任何内容。',
  text: { count: '已输入 {{used}} / {{most}} 字' },
  amount: {
    between: '{{least}} 至 {{most}}',
    atLeast: '不小于 {{least}}',
    atMost: '不大于 {{most}}',
  },
  date: { placeholder: '年-月-日' },
  choice: {
    one: '请选择',
    several: '可多选',
    nothing: '没有匹配的选项',
  },
  person: {
    choose: '选择人员',
    loading: '正在加载人员……',
    nothing: '没有匹配的人员，可按姓名、岗位或部门查找。',
  },
  list: {
    row: '第 {{number}} 项',
    add: '添加一项',
    remove: '删除第 {{number}} 项',
    full: '最多 {{count}} 项',
  },
  file: {
    choose: '选择文件',
    camera: '拍照',
    hint: '也可拖放到此处 · 不超过 {{megabytes}} MB',
    sending: '正在上传“{{name}}”……',
    done: '“{{name}}”已上传。',
    cancel: '停止上传',
    again: '重新上传',
    dismiss: '换一个文件',
    remove: '移除文件',
    unnamed: '文件',
    tooLarge: '文件超过 {{megabytes}} MB，请换一个较小的文件。',
    notAllowed: '不支持该文件类型。可上传图片、PDF、Office 文档、文本、ZIP、MP4 或 MP3。',
  },
};
