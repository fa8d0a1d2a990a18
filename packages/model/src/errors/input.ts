import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type FieldProblem, SopflowError } from './sopflowError.ts';

/** Thrown when data from outside does not have the shape it must have. */
export class InvalidInput extends SopflowError {
  readonly code = 'INVALID_INPUT';
  constructor(problems: readonly FieldProblem[]) {
    super(
      { zh: '提交的内容有误。', en: 'Some of what was sent is not valid.' },
      { zh: '请修改标出的字段后重试。', en: 'Correct the named fields and send it again.' },
      {},
      problems,
    );
  }
}

/** Thrown when the values of a task's or start form break its rules. */
export class FormInvalid extends SopflowError {
  readonly code = 'FORM_INVALID';
  constructor(problems: readonly FieldProblem[], ids: Readonly<Record<string, string>>) {
    super(
      { zh: '表单填写有误。', en: 'The form is not filled in correctly.' },
      { zh: '请修改标出的字段。', en: 'Correct the named fields.' },
      ids,
      problems,
    );
  }
}

/** Thrown when a document with errors is to be published, or a document cannot be read at all. */
export class DocumentInvalid extends SopflowError {
  readonly code = 'DOCUMENT_INVALID';
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(
      { zh: '流程定义有错误，不能发布。', en: 'The document has errors and cannot be published.' },
      { zh: '请按提示逐项修正。', en: 'Resolve each of the named findings.' },
      {},
      diagnostics.map((d) => ({ pointer: d.pointer, code: d.code, message: d.message })),
    );
    this.diagnostics = diagnostics;
  }
}

/** Thrown when an escalation policy could never reach anybody or its levels are out of order. */
export class PolicyInvalid extends SopflowError {
  readonly code = 'POLICY_INVALID';
  constructor(problems: readonly FieldProblem[]) {
    super(
      { zh: '升级策略有误。', en: 'The escalation policy is not valid.' },
      { zh: '请修改标出的级别。', en: 'Correct the named levels.' },
      {},
      problems,
    );
  }
}

/** Thrown when a body is larger than its route takes. */
export class TooLarge extends SopflowError {
  readonly code = 'TOO_LARGE';
  constructor(limitBytes: number) {
    super(
      { zh: '提交的内容过大。', en: 'What was sent is too large.' },
      { zh: `上限为 ${limitBytes} 字节。`, en: `The limit is ${limitBytes} bytes.` },
    );
  }
}

/** Thrown when a body is not of a content type that its route takes. */
export class UnsupportedMedia extends SopflowError {
  readonly code = 'UNSUPPORTED_MEDIA';
  constructor(wanted: string) {
    super(
      { zh: '内容类型不受支持。', en: 'This content type is not supported.' },
      { zh: `请使用 ${wanted}。`, en: `Send ${wanted}.` },
    );
  }
}

/** Thrown when an idempotency key comes again with another request than the first time. */
export class IdempotencyMismatch extends SopflowError {
  readonly code = 'IDEMPOTENCY_MISMATCH';
  constructor(key: string) {
    super(
      { zh: '该幂等键已用于另一请求。', en: 'This idempotency key was used for another request.' },
      { zh: '请为新的请求使用新的键。', en: 'Use a new key for a new request.' },
      { key },
    );
  }
}
