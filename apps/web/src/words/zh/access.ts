import type { access as english } from '../en/access.ts';
import type { WordsOf } from '../wordsOf.ts';

export const access: WordsOf<typeof english> = {
  signIn: {
    title: '登录',
    lead: '登录后查看您的待办任务、流程与告警。',
    email: '邮箱',
    password: '密码',
    act: '登录',
    wrong: '邮箱或密码不正确。',
    noAccount: '还没有密码？请联系管理员。',
  },
  setUp: {
    title: '初始化 Sopflow',
    lead: '请创建首位管理员。在此之前，任何人都无法登录。',
    code: '初始化验证码',
    codeHelp: '显示在启动 Sopflow 的控制台中，仅可使用一次。',
    name: '姓名',
    email: '邮箱',
    password: '密码',
    passwordHelp: '至少 10 个字符。一句话比符号更好记。',
    locale: '语言',
    sample: '载入示例组织',
    sampleHelp: '一个电商运营部：含人员、岗位、值班表与四个流程，供您试用。之后可随时修改或删除。',
    act: '创建管理员',
    failed: '初始化失败',
  },
  brand: '让运营工作总则真正运转起来。',
};
