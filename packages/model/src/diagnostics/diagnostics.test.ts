import { describe, expect, test } from 'vitest';
import { Document, type DocumentInput } from '../document/document.ts';
import { documentJsonSchema } from '../document/jsonSchema.ts';
import type { StepInput } from '../document/step.ts';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import { diagnoseStructure, mayPublish } from './diagnoseStructure.ts';
import { readDocument } from './readDocument.ts';
import { diagnoseReferences } from './references/diagnoseReferences.ts';
import type { KnownReferences } from './references/knownReferences.ts';

const owner = { by: 'person', personId: 'li.na' } as const;
const outcomes = [{ id: 'done', name: { zh: '完成' } }];

function task(id: string, zh: string, more: object = {}): StepInput {
  return { kind: 'task', id, name: { zh }, assignment: { strategies: [owner] }, outcomes, ...more };
}

function end(id = 'end'): StepInput {
  return { kind: 'end', id, name: { zh: '结束' } };
}

function arrow(from: string, outcome: string, to: string) {
  return { id: `${from}-${outcome}-${to}`, from, outcome, to };
}

function document(
  steps: StepInput[],
  transitions: DocumentInput['flow']['transitions'],
  more: Partial<DocumentInput> = {},
): Document {
  return Document.parse({
    formatVersion: 1,
    key: 'test',
    kind: 'sop',
    name: { zh: '测试流程' },
    owner,
    flow: { entry: steps[0]?.id ?? '', steps, transitions },
    ...more,
  });
}

function found(checked: Document, code: DiagnosticCode): readonly Diagnostic[] {
  return diagnoseStructure(checked).filter((diagnostic) => diagnostic.code === code);
}

const sound = document([task('build', '开发'), end()], [arrow('build', 'done', 'end')]);

test('a sound document has no findings', () => {
  expect(diagnoseStructure(sound)).toEqual([]);
});

test('a finding names the step and what to do, in both languages', () => {
  const [finding] = found(
    document([task('testing', '测试', { assignment: undefined }), end()], [arrow('testing', 'done', 'end')]),
    'NO_OWNER',
  );
  expect(finding).toEqual({
    code: 'NO_OWNER',
    severity: 'error',
    stepId: 'testing',
    pointer: '/flow/steps/0/assignment',
    message: { zh: '步骤“测试”没有负责人。', en: 'The step “测试” has no owner.' },
    remedy: { zh: '为步骤“测试”指定负责人。', en: 'Name an owner for the step “测试”.' },
  });
});

const decision = (more: object = {}): StepInput => ({
  kind: 'decision',
  id: 'choose',
  name: { zh: '判断' },
  branches: [{ outcome: 'yes', condition: 'true' }],
  defaultOutcome: 'no',
  ...more,
});
const approval = (rule: object, signers = 2): StepInput => ({
  kind: 'approval',
  id: 'sign',
  name: { zh: '审批' },
  rule: rule as { rule: 'all' },
  signers: Array.from({ length: signers }, () => ({ strategies: [owner] })),
});
const signed = [arrow('sign', 'approved', 'end'), arrow('sign', 'rejected', 'end')];
const setData: StepInput = {
  kind: 'action',
  id: 'count',
  name: { zh: '计数' },
  action: { do: 'setData', values: { n: '1' } },
};
const lane = (id: string, step: string) => ({
  id,
  name: { zh: id },
  flow: {
    entry: step,
    steps: [task(step, step), end(`${step}End`)],
    transitions: [arrow(step, 'done', `${step}End`)],
  },
});

test('a finding calls outcomes as the canvas does, in its own language, and by their ids only where they have no name', () => {
  const said = (steps: StepInput[], transitions: DocumentInput['flow']['transitions'] = []) =>
    found(document([...steps, end()], transitions), 'OUTCOME_WITHOUT_TRANSITION').map(
      ({ message, remedy }) => [message, remedy],
    );
  const named = { zh: '测试', en: 'Testing' };
  const fine = { id: 'fine', name: { zh: '通过', en: 'Passed' } };
  expect(said([task('testing', '', { name: named, outcomes: [fine] })])).toEqual([
    [
      {
        zh: '步骤“测试”的结果“通过”没有去向。',
        en: 'The outcome “Passed” of the step “Testing” leads nowhere.',
      },
      {
        zh: '请从步骤“测试”按结果“通过”连到下一步骤或结束。',
        en: 'Connect the outcome “Passed” of the step “Testing” to a step or an end.',
      },
    ],
  ]);
  const outcomesSaid = (...steps: StepInput[]) =>
    said(steps).map(([message]) => [
      message?.zh.split('“')[2]?.split('”')[0],
      message?.en.split('“')[1]?.split('”')[0],
    ]);
  expect(outcomesSaid({ ...approval({ rule: 'all' }), furtherOutcomes: [fine] } as StepInput)).toEqual([
    ['同意', 'Approved'],
    ['驳回', 'Rejected'],
    ['通过', 'Passed'],
  ]);
  expect(
    outcomesSaid(
      decision({
        branches: [
          { outcome: 'yes', condition: 'true' },
          { outcome: 'big', name: { zh: '大额' }, condition: 'true' },
        ],
      }),
    ),
  ).toEqual([
    ['yes', 'yes'],
    ['大额', '大额'],
    ['其他情况', 'Otherwise'],
  ]);
  expect(outcomesSaid(setData)).toEqual([
    ['完成', 'Done'],
    ['失败', 'Failed'],
  ]);
  const inner = {
    entry: 'over',
    steps: [{ ...end('over'), name: { zh: '已上线', en: 'Live' }, outcome: 'live' }],
    transitions: [],
  };
  expect(outcomesSaid({ kind: 'phase', id: 'ph', name: { zh: '阶段' }, flow: inner } as StepInput)).toEqual([
    ['已上线', 'Live'],
  ]);
});

test('a finding offers the outcomes that there are by their names', () => {
  const [unknown] = found(
    document([task('a', '甲'), end()], [arrow('a', 'done', 'end'), arrow('a', 'great', 'end')]),
    'OUTCOME_UNKNOWN',
  );
  expect(unknown?.message.zh).toBe('步骤“甲”没有结果“great”。');
  expect(unknown?.remedy.zh).toBe('请改为：完成。');
  const [twice] = found(
    document([task('a', '甲'), end()], [arrow('a', 'done', 'end'), arrow('a', 'done', 'end')]),
    'OUTCOME_TWICE',
  );
  expect(twice?.message.zh).toBe('步骤“甲”的结果“完成”有多条流转。');
});

const faults: readonly [DiagnosticCode, Document, string][] = [
  [
    'DUPLICATE_STEP',
    document(
      [
        task('a', '甲'),
        { kind: 'parallel', id: 'p', name: { zh: '并行' }, join: { wait: 'all' }, lanes: [lane('l', 'a')] },
        end(),
      ],
      [arrow('a', 'done', 'p'), arrow('p', 'done', 'end')],
    ),
    '/flow/steps/1/lanes/0/flow/steps/0/id',
  ],
  [
    'DUPLICATE_KEY',
    document([task('a', '甲', { outcomes: [...outcomes, ...outcomes] }), end()], [arrow('a', 'done', 'end')]),
    '/flow/steps/0/outcomes',
  ],
  [
    'ENTRY_MISSING',
    document([task('a', '甲'), end()], [arrow('a', 'done', 'end')], {
      flow: { entry: 'b', steps: [task('a', '甲'), end()], transitions: [arrow('a', 'done', 'end')] },
    }),
    '/flow/entry',
  ],
  [
    'TRANSITION_FROM_UNKNOWN',
    document([task('a', '甲'), end()], [arrow('a', 'done', 'end'), arrow('x', 'done', 'end')]),
    '/flow/transitions/1/from',
  ],
  [
    'TRANSITION_TO_UNKNOWN',
    document([task('a', '甲'), end()], [arrow('a', 'done', 'x')]),
    '/flow/transitions/0/to',
  ],
  [
    'OUTCOME_UNKNOWN',
    document([task('a', '甲'), end()], [arrow('a', 'done', 'end'), arrow('a', 'great', 'end')]),
    '/flow/transitions/1/outcome',
  ],
  ['OUTCOME_WITHOUT_TRANSITION', document([task('a', '甲'), end()], []), '/flow/steps/0'],
  [
    'OUTCOME_TWICE',
    document(
      [task('a', '甲'), task('b', '乙'), end()],
      [arrow('a', 'done', 'b'), arrow('a', 'done', 'end'), arrow('b', 'done', 'end')],
    ),
    '/flow/transitions/1',
  ],
  [
    'NO_WAY_TO_END',
    document([task('a', '甲'), task('b', '乙'), end()], [arrow('a', 'done', 'b'), arrow('b', 'done', 'a')]),
    '/flow/steps/0',
  ],
  [
    'DECISION_WITHOUT_DEFAULT',
    document([decision({ defaultOutcome: undefined }), end()], [arrow('choose', 'yes', 'end')]),
    '/flow/steps/0/defaultOutcome',
  ],
  ['NO_SIGNERS', document([approval({ rule: 'all' }, 0), end()], signed), '/flow/steps/0/signers'],
  [
    'JOIN_IMPOSSIBLE',
    document(
      [
        {
          kind: 'parallel',
          id: 'p',
          name: { zh: '并行' },
          join: { wait: 'count', needed: 3 },
          lanes: [lane('l', 'a'), lane('r', 'b')],
        },
        end(),
      ],
      [arrow('p', 'done', 'end')],
    ),
    '/flow/steps/0/join/needed',
  ],
  [
    'RULE_IMPOSSIBLE',
    document([approval({ rule: 'count', needed: 3 }), end()], signed),
    '/flow/steps/0/rule',
  ],
  [
    'RULE_IMPOSSIBLE',
    document([approval({ rule: 'weighted', weights: [1, 1], needed: 3 }), end()], signed),
    '/flow/steps/0/rule',
  ],
  [
    'RULE_IMPOSSIBLE',
    document([approval({ rule: 'weighted', weights: [1], needed: 1 }), end()], signed),
    '/flow/steps/0/rule',
  ],
  [
    'SOP_WITHOUT_OWNER',
    document([task('a', '甲'), end()], [arrow('a', 'done', 'end')], { owner: undefined }),
    '/owner',
  ],
  [
    'STEP_REFERENCE',
    document(
      [task('a', '甲', { assignment: { strategies: [{ by: 'ownerOfStep', step: 'x' }] } }), end()],
      [arrow('a', 'done', 'end')],
    ),
    '/flow/steps/0/assignment/strategies/0',
  ],
  [
    'STEP_REFERENCE',
    document(
      [task('a', '甲', { assignment: { strategies: [owner], notSameAs: ['x'] } }), end()],
      [arrow('a', 'done', 'end')],
    ),
    '/flow/steps/0/assignment/notSameAs/0',
  ],
  [
    'FIELD_REFERENCE',
    document(
      [task('a', '甲', { assignment: { strategies: [{ by: 'formField', field: 'who' }] } }), end()],
      [arrow('a', 'done', 'end')],
    ),
    '/flow/steps/0/assignment/strategies/0',
  ],
  [
    'LOOP_WITHOUT_PAUSE',
    document(
      [decision(), setData, end()],
      [
        arrow('choose', 'yes', 'end'),
        arrow('choose', 'no', 'count'),
        arrow('count', 'done', 'choose'),
        arrow('count', 'failed', 'end'),
      ],
    ),
    '/flow/steps/0',
  ],
  [
    'SUBRUN_OF_ITSELF',
    document(
      [{ kind: 'subrun', id: 's', name: { zh: '子流程' }, sop: 'test' }, end()],
      [arrow('s', 'done', 'end'), arrow('s', 'failed', 'end')],
    ),
    '/flow/steps/0/sop',
  ],
];

test.each(faults)('%s blocks publishing', (code, checked, pointer) => {
  const findings = found(checked, code);
  expect(findings.map((finding) => finding.pointer)).toContain(pointer);
  expect(mayPublish(findings)).toBe(false);
});

test('a loop over a task, and a step that nothing leads to, may be published', () => {
  const again = [
    { id: 'done', name: { zh: '完成' } },
    { id: 'again', name: { zh: '重做' } },
  ];
  const loop = document(
    [task('a', '甲', { outcomes: again }), task('left', '遗留'), end()],
    [arrow('a', 'done', 'end'), arrow('a', 'again', 'a'), arrow('left', 'done', 'end')],
  );
  expect(diagnoseStructure(loop).map(({ code, severity }) => [code, severity])).toEqual([
    ['STEP_UNREACHABLE', 'warning'],
  ]);
});

test('working time without a calendar is pointed out', () => {
  const late = { deadline: { kind: 'within', span: { amount: 1, unit: 'days' } } };
  const checked = document([task('a', '甲', late), end()], [arrow('a', 'done', 'end')]);
  expect(found(checked, 'NO_CALENDAR').map(({ severity }) => severity)).toEqual(['warning']);
  expect(
    found(
      document([task('a', '甲', late), end()], [arrow('a', 'done', 'end')], { calendar: 'office' }),
      'NO_CALENDAR',
    ),
  ).toEqual([]);
});

describe('what a document names of the organisation', () => {
  const known: KnownReferences = {
    people: new Set(['li.na']),
    positions: new Map([
      ['tester', { held: true }],
      ['lead', { held: false }],
    ]),
    calendars: new Set(['office']),
    schedules: new Set(),
    policies: new Set(['standard']),
    sops: new Set(),
  };
  const naming = document(
    [
      task('a', '甲', {
        assignment: {
          strategies: [
            { by: 'position', position: 'lead' },
            { by: 'position', position: 'nobody' },
            { by: 'onCall', schedule: 'duty' },
          ],
        },
        deadline: { kind: 'within', span: { amount: 1, unit: 'days' }, policy: 'urgent', calendar: 'office' },
      }),
      { kind: 'subrun', id: 's', name: { zh: '发货' }, sop: 'shipping' },
      end(),
    ],
    [arrow('a', 'done', 's'), arrow('s', 'done', 'end'), arrow('s', 'failed', 'end')],
  );

  test('unknown things are errors, positions that nobody holds are warnings', () => {
    expect(
      diagnoseReferences(naming, known).map(({ code, severity, stepId, message }) => [
        code,
        severity,
        stepId,
        message.zh,
      ]),
    ).toEqual([
      ['POSITION_WITHOUT_HOLDER', 'warning', 'a', '步骤“甲”引用的岗位“lead”目前无人任职。'],
      ['REFERENCE_UNKNOWN', 'error', 'a', '步骤“甲”引用的岗位“nobody”不存在。'],
      ['REFERENCE_UNKNOWN', 'error', 'a', '步骤“甲”引用的值班表“duty”不存在。'],
      ['REFERENCE_UNKNOWN', 'error', 'a', '步骤“甲”引用的升级策略“urgent”不存在。'],
      ['REFERENCE_UNKNOWN', 'error', 's', '步骤“发货”引用的SOP“shipping”不存在。'],
    ]);
  });
});

describe('reading a document from outside', () => {
  test('a wrong shape names the step, the place and the remedy', () => {
    const json = {
      ...sound,
      flow: { ...sound.flow, steps: [{ ...sound.flow.steps[0], outcomes: [] }, end()] },
    };
    const read = readDocument(json);
    expect(
      read.ok ? [] : read.diagnostics.map(({ code, stepId, pointer }) => [code, stepId, pointer]),
    ).toEqual([['SHAPE', 'build', '/flow/steps/0/outcomes']]);
  });

  test('nothing that is sent makes reading throw', () => {
    let deep: object = {};
    for (let level = 0; level < 50_000; level += 1) deep = { flow: deep };
    for (const json of [null, 'x', 7, [], {}, deep, { flow: { steps: [null] } }])
      expect(readDocument(json).ok).toBe(false);
  });
});

test('the JSON Schema has a definition for every kind of step, and flows contain flows', () => {
  const schema = documentJsonSchema();
  const definitions = schema['$defs'] as Record<string, { properties?: Record<string, unknown> }>;
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(Object.keys(definitions)).toEqual(
    expect.arrayContaining([
      'Flow',
      'TaskStep',
      'ApprovalStep',
      'DecisionStep',
      'ParallelStep',
      'PhaseStep',
      'WaitStep',
      'ActionStep',
      'SubrunStep',
      'EachStep',
      'EndStep',
    ]),
  );
  expect(definitions['PhaseStep']?.properties?.['flow']).toEqual({ $ref: '#/$defs/Flow' });
});

test('how many sign is not known where all holders of a position do', () => {
  const board = { strategies: [{ by: 'position' as const, position: 'board', pick: 'all' as const }] };
  const step = { ...approval({ rule: 'count', needed: 3 }), signers: [board] } as StepInput;
  expect(found(document([step, end()], signed), 'RULE_IMPOSSIBLE')).toEqual([]);
});

test('names that the format does not know are each found, with the step they stand in', () => {
  const slip = {
    ...task('build', '开发'),
    deadlin: {},
    form: [{ type: 'date', key: 'd', name: { zh: '日' }, hint: 1 }],
  };
  const json = { ...document([task('build', '开发'), end()], [arrow('build', 'done', 'end')]), ownr: 1 };
  const read = readDocument({ ...json, flow: { ...json.flow, steps: [slip, end()] } });
  expect(read.ok ? [] : read.diagnostics.map(({ code, stepId, pointer }) => [code, stepId, pointer])).toEqual(
    [
      ['SHAPE', 'build', '/flow/steps/0/form/0/hint'],
      ['SHAPE', 'build', '/flow/steps/0/deadlin'],
      ['SHAPE', null, '/ownr'],
    ],
  );
});
