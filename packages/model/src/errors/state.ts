import { type Bilingual, SopflowError } from './sopflowError.ts';

export type ObjectKind =
  | 'sop'
  | 'version'
  | 'run'
  | 'task'
  | 'alert'
  | 'person'
  | 'position'
  | 'calendar'
  | 'policy'
  | 'schedule'
  | 'trigger'
  | 'apiKey'
  | 'webhook'
  | 'file'
  | 'notification'
  | 'delivery'
  | 'effect'
  | 'route';

const OBJECT_NAMES: Record<ObjectKind, Bilingual> = {
  sop: { zh: 'SOP', en: 'SOP' },
  version: { zh: '版本', en: 'version' },
  run: { zh: '流程实例', en: 'run' },
  task: { zh: '待办任务', en: 'task' },
  alert: { zh: '告警', en: 'alert' },
  person: { zh: '人员', en: 'person' },
  position: { zh: '岗位', en: 'position' },
  calendar: { zh: '工作日历', en: 'calendar' },
  policy: { zh: '升级策略', en: 'escalation policy' },
  schedule: { zh: '值班表', en: 'on-call schedule' },
  trigger: { zh: '触发条件', en: 'trigger' },
  apiKey: { zh: 'API 密钥', en: 'API key' },
  webhook: { zh: 'Webhook', en: 'webhook' },
  file: { zh: '文件', en: 'file' },
  notification: { zh: '通知', en: 'notification' },
  delivery: { zh: '送达记录', en: 'delivery' },
  effect: { zh: '后台操作', en: 'effect' },
  route: { zh: '地址', en: 'address' },
};

/** Thrown when the object does not exist, or the caller may not know that it does. */
export class NotFound extends SopflowError {
  readonly code = 'NOT_FOUND';
  constructor(kind: ObjectKind, id: string) {
    const name = OBJECT_NAMES[kind];
    super(
      { zh: `找不到该${name.zh}。`, en: `There is no such ${name.en}.` },
      { zh: '请检查编号，或确认您有权查看。', en: 'Check the identifier, or that you may see it.' },
      { kind, id },
    );
  }
}

/** Thrown when a key or name is already in use. */
export class NameTaken extends SopflowError {
  readonly code = 'NAME_TAKEN';
  constructor(kind: ObjectKind, id: string, pointer = '/key') {
    const name = OBJECT_NAMES[kind];
    super(
      { zh: `已存在同名${name.zh}。`, en: `A ${name.en} with this name exists already.` },
      { zh: '请换一个。', en: 'Choose another.' },
      { kind, id },
      [{ pointer, code: 'taken', message: { zh: '已被使用。', en: 'Already in use.' } }],
    );
  }
}

/** Thrown when a draft, calendar, schedule or policy was changed by somebody else since it was read. */
export class StaleVersion extends SopflowError {
  readonly code = 'STALE_VERSION';
  constructor(
    kind: 'version' | 'calendar' | 'schedule' | 'policy',
    id: string,
    expected: number,
    actual: number,
  ) {
    // Of the versions of an SOP only the draft changes.
    const name = kind === 'version' ? { zh: '草稿', en: 'draft' } : OBJECT_NAMES[kind];
    super(
      {
        zh: `该${name.zh}已被他人修改。`,
        en: `Somebody else has changed this ${name.en} since you read it.`,
      },
      { zh: '请重新载入后再改。', en: 'Load it again and repeat your change.' },
      {
        ...(kind === 'version' ? { versionId: id } : { kind, id }),
        expected: String(expected),
        actual: String(actual),
      },
    );
  }
}

/** What uses an object: the keys of each kind of user. */
export type Users = Readonly<
  Record<'sops' | 'policies' | 'schedules' | 'positions' | 'alerts', readonly string[]>
>;

/** Thrown when something is to be removed that something else still names. */
export class InUse extends SopflowError {
  readonly code = 'IN_USE';
  constructor(kind: ObjectKind, id: string, users: Users) {
    const name = OBJECT_NAMES[kind];
    const keys = Object.entries(users).filter(([, named]) => named.length > 0);
    super(
      { zh: `该${name.zh}仍被引用，不能删除。`, en: `This ${name.en} is in use and cannot be removed.` },
      { zh: '请先在引用它的地方改用其他。', en: 'First take it out of what uses it.' },
      { kind, id, ...Object.fromEntries(keys.map(([of, named]) => [of, named.join(', ')])) },
    );
  }
}

/** Thrown when the calendar that counts where nothing names another is to be removed. */
export class CalendarIsDefault extends SopflowError {
  readonly code = 'CALENDAR_IS_DEFAULT';
  constructor(id: string) {
    super(
      { zh: '默认工作日历不能删除。', en: 'The default calendar cannot be removed.' },
      { zh: '请先将其他日历设为默认。', en: 'Make another calendar the default first.' },
      { kind: 'calendar', id },
    );
  }
}

/** Thrown when a published or retired version is to be changed. */
export class VersionFrozen extends SopflowError {
  readonly code = 'VERSION_FROZEN';
  constructor(versionId: string, status: string) {
    super(
      { zh: '已发布的版本不可修改。', en: 'A published version never changes.' },
      { zh: '请新建草稿版本。', en: 'Create a new draft.' },
      { versionId, status },
    );
  }
}

/** Thrown when a run is to be started of an SOP that has no published version. */
export class NotPublished extends SopflowError {
  readonly code = 'NOT_PUBLISHED';
  constructor(sop: string) {
    super(
      { zh: '该 SOP 尚无已发布版本。', en: 'This SOP has no published version.' },
      { zh: '请先发布。', en: 'Publish it first.' },
      { sop },
    );
  }
}

/** Thrown when a command reaches a run that has ended. */
export class RunEnded extends SopflowError {
  readonly code = 'RUN_ENDED';
  constructor(runId: string, status: string) {
    super(
      { zh: '该流程实例已结束。', en: 'This run has ended.' },
      { zh: '请查看其历史；如需要请新发起。', en: 'See its history; start a new run if one is needed.' },
      { runId, status },
    );
  }
}

/** Thrown when a suspended run is asked to go on without being resumed. */
export class RunSuspended extends SopflowError {
  readonly code = 'RUN_SUSPENDED';
  constructor(runId: string) {
    super(
      { zh: '该流程实例已挂起。', en: 'This run is suspended.' },
      { zh: '请先恢复。', en: 'Resume it first.' },
      { runId },
    );
  }
}

/** Thrown when a run moved on again and again while a command tried to reach it. */
export class RunMovedOn extends SopflowError {
  readonly code = 'RUN_MOVED_ON';
  constructor(runId: string) {
    super(
      { zh: '流程实例已前进。', en: 'The run has moved on.' },
      { zh: '请刷新后重试。', en: 'Reload and try again.' },
      { runId },
    );
  }
}

/** Thrown when a step that is named does not exist in the run's document, or cannot be reached by this command. */
export class UnknownStep extends SopflowError {
  readonly code = 'UNKNOWN_STEP';
  constructor(runId: string, stepId: string) {
    super(
      { zh: '流程中没有该步骤。', en: 'The run has no such step to go to.' },
      { zh: '请选择流程中的步骤。', en: 'Choose a step of its document.' },
      { runId, stepId },
    );
  }
}

/** Thrown when a step has no such outcome. */
export class UnknownOutcome extends SopflowError {
  readonly code = 'UNKNOWN_OUTCOME';
  constructor(stepId: string, outcome: string, known: readonly string[]) {
    super(
      { zh: '该步骤没有此结果。', en: 'The step has no such outcome.' },
      { zh: `可选：${known.join('、')}。`, en: `Choose one of: ${known.join(', ')}.` },
      { stepId, outcome },
      [
        {
          pointer: '/outcome',
          code: 'unknown',
          message: { zh: '没有此结果。', en: 'There is no such outcome.' },
        },
      ],
    );
  }
}

/** Thrown when a task was already completed or cancelled, so that exactly one of racing commands wins. */
export class TaskClosed extends SopflowError {
  readonly code = 'TASK_CLOSED';
  constructor(taskId: string) {
    super(
      { zh: '该待办任务已办结或已取消。', en: 'This task is already completed or cancelled.' },
      { zh: '请刷新待办列表。', en: 'Reload the list; the run shows where it stands.' },
      { taskId },
    );
  }
}

/** Thrown when somebody would take a second place of an approval: a person counts once. */
export class SignsAlready extends SopflowError {
  readonly code = 'SIGNS_ALREADY';
  constructor(taskId: string, personId: string) {
    super(
      {
        zh: '此人已参与该审批，同一审批每人只计一票。',
        en: 'This person signs this approval already, and counts once.',
      },
      { zh: '请转办给其他人签署。', en: 'Transfer the task to somebody else who can sign.' },
      { taskId, personId },
    );
  }
}

/** Thrown when a signal arrives that no step of the run is waiting for. */
export class SignalNotAwaited extends SopflowError {
  readonly code = 'SIGNAL_NOT_AWAITED';
  constructor(runId: string, signal: string) {
    super(
      { zh: '流程实例当前未等待该信号。', en: 'The run is not waiting for this signal.' },
      { zh: '请检查信号名称。', en: 'Check its name, or send it when the run waits.' },
      { runId, signal },
    );
  }
}

/** Thrown when an alert is already resolved. */
export class AlertClosed extends SopflowError {
  readonly code = 'ALERT_CLOSED';
  constructor(alertId: string) {
    super(
      { zh: '该告警已解除。', en: 'This alert is already resolved.' },
      { zh: '无需再处理。', en: 'Nothing more is needed.' },
      { alertId },
    );
  }
}

/** Thrown when something is to be decided about an effect in quarantine that is not there: it was decided already, or never given up. */
export class NotQuarantined extends SopflowError {
  readonly code = 'NOT_QUARANTINED';
  constructor(effectId: string) {
    super(
      { zh: '该后台操作不在隔离区。', en: 'This effect is not in quarantine.' },
      {
        zh: '可能已有人重试或放弃，请刷新列表。',
        en: 'Somebody may have had it tried again, or discarded it. Reload the list.',
      },
      { effectId },
    );
  }
}

/** Thrown when a run made too many moves in one go: a loop without a person or a wait. */
export class RunBoundReached extends SopflowError {
  readonly code = 'RUN_BOUND_REACHED';
  constructor(runId: string, bound: string) {
    super(
      { zh: '流程在一次推进中步数过多。', en: 'The run made too many moves at once.' },
      {
        zh: '流程中可能有无人参与的循环，请流程负责人修正。',
        en: 'The document probably loops without a person or a wait; its process owner must mend it.',
      },
      { runId, bound },
    );
  }
}

/** Thrown when the clock is to be moved and it is the real one. */
export class ClockNotVirtual extends SopflowError {
  readonly code = 'CLOCK_NOT_VIRTUAL';
  constructor() {
    super(
      { zh: '当前使用真实时钟。', en: 'The clock is the real one and cannot be moved.' },
      {
        zh: '请以 SOPFLOW_CLOCK=virtual 启动（生产环境不允许）。',
        en: 'Start with SOPFLOW_CLOCK=virtual (refused in production).',
      },
    );
  }
}

/** Thrown when a part the request needs cannot be reached just now. Nothing was changed. */
export class Unavailable extends SopflowError {
  readonly code = 'UNAVAILABLE';
  constructor(part: string) {
    super(
      { zh: '服务暂时不可用。', en: 'The service is not available just now.' },
      { zh: '请稍后用同一幂等键重试。', en: 'Try again in a moment with the same idempotency key.' },
      { part },
    );
  }
}
