import { RIGHT_NAMES } from '../organisation/rightNames.ts';
import type { Right } from '../organisation/role.ts';
import { SopflowError } from './sopflowError.ts';

/** Thrown when a request carries no valid session or API key. */
export class NotSignedIn extends SopflowError {
  readonly code = 'NOT_SIGNED_IN';
  constructor() {
    super(
      { zh: '您尚未登录，或登录已失效。', en: 'You are not signed in, or your session has ended.' },
      { zh: '请重新登录。', en: 'Sign in again.' },
    );
  }
}

/** Thrown when a mail address and a password do not belong together; does not say which of them is wrong. */
export class WrongPassword extends SopflowError {
  readonly code = 'NOT_SIGNED_IN';
  constructor() {
    super(
      { zh: '邮箱或密码不正确。', en: 'This mail address and password do not match.' },
      {
        zh: '请检查后重试；忘记密码请联系管理员重新设置。',
        en: 'Check both and try again; an administrator can give you a new password.',
      },
    );
  }
}

/** Thrown when somebody lacks the right for an act. The attempt is written to the audit log. */
export class NotAllowed extends SopflowError {
  readonly code = 'NOT_ALLOWED';
  readonly right: Right;
  constructor(right: Right, ids: Readonly<Record<string, string>> = {}) {
    super(
      { zh: '您的角色无权执行此操作。', en: 'Your role does not allow this.' },
      {
        zh: `请管理员授予权限“${RIGHT_NAMES[right].zh}”，或请有权限的人处理。`,
        en: `Ask an administrator for a role with the right “${RIGHT_NAMES[right].en}”, or ask somebody who has it.`,
      },
      { ...ids, right },
    );
    this.right = right;
  }
}

/** Thrown when somebody acts on a task that is neither theirs nor open to them as a candidate. */
export class NotYourTask extends SopflowError {
  readonly code = 'NOT_YOUR_TASK';
  constructor(taskId: string, ownerId: string | null) {
    super(
      { zh: '该待办任务不属于您。', en: 'This task is not yours.' },
      {
        zh: '请负责人办理，或由流程负责人转办给您。',
        en: 'Its owner can do it, or the process owner can transfer it to you.',
      },
      { taskId, ...(ownerId === null ? {} : { ownerId }) },
    );
  }
}

/** Thrown when somebody looks for a task that was theirs, or open to them, and is somebody else's now; nothing else of it is told. */
export class TaskPassedOn extends SopflowError {
  readonly code = 'TASK_PASSED_ON';
  constructor(taskId: string, names: readonly string[]) {
    super(
      {
        zh: names.length === 0 ? '该待办任务已转给他人。' : `该待办任务已转给${names.join('、')}。`,
        en:
          names.length === 0 ? 'This task was passed on.' : `This task was passed on to ${names.join(', ')}.`,
      },
      {
        zh: '您无需再办理；如有疑问，请直接联系对方。',
        en: 'There is nothing left for you to do here. If you have questions, ask whoever has it now.',
      },
      { taskId },
    );
  }
}

/** Thrown when the first administrator already exists. */
export class SetupDone extends SopflowError {
  readonly code = 'SETUP_DONE';
  constructor() {
    super(
      { zh: '系统已完成初始化。', en: 'This system is already set up.' },
      { zh: '请直接登录。', en: 'Sign in instead.' },
    );
  }
}

/** Thrown when the one-time set-up code does not match the one printed in the console. */
export class SetupCodeWrong extends SopflowError {
  readonly code = 'SETUP_CODE_WRONG';
  constructor() {
    super(
      { zh: '初始化验证码不正确。', en: 'The set-up code is not right.' },
      {
        zh: '请输入启动控制台中显示的一次性验证码。',
        en: 'Enter the one-time code printed in the console where the server was started.',
      },
      {},
      [{ pointer: '/code', code: 'wrong', message: { zh: '验证码不正确。', en: 'This code is not right.' } }],
    );
  }
}

/** Thrown when too many requests of one kind came in a short time. */
export class RateLimited extends SopflowError {
  readonly code = 'RATE_LIMITED';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(
      { zh: '请求过于频繁。', en: 'Too many requests.' },
      { zh: `请在 ${retryAfterSeconds} 秒后重试。`, en: `Try again in ${retryAfterSeconds} seconds.` },
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
