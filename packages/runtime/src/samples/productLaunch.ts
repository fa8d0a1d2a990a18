import type { DocumentInput } from '@sopflow/model';
import { days, done, flow, holderOf, minutes, say, within } from './write.ts';

const design = flow(
  [
    {
      kind: 'task',
      id: 'design',
      name: say('产品设计', 'Product design'),
      assignment: holderOf('designer'),
      deadline: within(days(5)),
      outcomes: [done],
      instructions: say(
        '输出主图、详情页与包装设计稿，标注尺寸与材质。',
        'Deliver key visual, detail page and packaging, with sizes and materials marked.',
      ),
      form: [
        {
          type: 'text',
          key: 'designLink',
          name: say('设计稿链接', 'Link to the design'),
          required: true,
          maxLength: 500,
        },
      ],
    },
    {
      kind: 'approval',
      id: 'designReview',
      name: say('设计评审', 'Design review'),
      rule: { rule: 'any' },
      signers: [holderOf('product-lead'), holderOf('promotion-lead')],
      deadline: within(days(1)),
    },
    { kind: 'end', id: 'designReady', name: say('设计定稿', 'Design final') },
  ],
  [
    'design --done--> designReview',
    'designReview --approved--> designReady',
    'designReview --rejected--> design',
  ],
);

const promotion = flow(
  [
    {
      kind: 'task',
      id: 'promotionPlan',
      name: say('推广方案', 'Promotion plan'),
      assignment: holderOf('promotion-lead'),
      deadline: within(days(3)),
      outcomes: [done],
      instructions: say(
        '明确渠道、节奏与预算；预算超过 5 万元须运营总监批准。',
        'Name channels, schedule and budget; more than CNY 50,000 needs the head of operations.',
      ),
      form: [
        {
          type: 'choice',
          key: 'channels',
          name: say('投放渠道', 'Channels'),
          multiple: true,
          required: true,
          options: [
            { value: 'live', name: say('直播', 'Live streaming') },
            { value: 'search', name: say('搜索推广', 'Search ads') },
            { value: 'social', name: say('社交媒体', 'Social media') },
          ],
        },
        {
          type: 'money',
          key: 'budget',
          name: say('预算', 'Budget'),
          currency: 'CNY',
          min: 0,
          required: true,
        },
      ],
    },
    {
      kind: 'decision',
      id: 'budgetDecision',
      name: say('预算是否超过 5 万元？', 'More than CNY 50,000?'),
      branches: [
        {
          outcome: 'large',
          name: say('超过 5 万元', 'Over 50,000'),
          condition: 'promotionPlan.budget > 5000000',
        },
      ],
      defaultOutcome: 'usual',
    },
    {
      kind: 'approval',
      id: 'budgetApproval',
      name: say('预算审批', 'Budget approval'),
      rule: { rule: 'all' },
      signers: [holderOf('head-of-operations')],
      deadline: within(days(1)),
    },
    { kind: 'end', id: 'promotionReady', name: say('推广就绪', 'Promotion ready') },
  ],
  [
    'promotionPlan --done--> budgetDecision',
    'budgetDecision --large--> budgetApproval',
    'budgetDecision --usual--> promotionReady',
    'budgetApproval --approved--> promotionReady',
    'budgetApproval --rejected--> promotionPlan',
  ],
);

const development = flow(
  [
    {
      kind: 'task',
      id: 'build',
      name: say('开发实现', 'Build'),
      assignment: holderOf('developer-lead'),
      outcomes: [done],
      form: [{ type: 'text', key: 'release', name: say('版本号', 'Release'), required: true, maxLength: 40 }],
    },
    {
      kind: 'task',
      id: 'selfCheck',
      name: say('开发自检', 'Self-check'),
      assignment: holderOf('developer-lead'),
      outcomes: [done],
      checklist: [
        { id: 'price', text: say('价格与库存已核对', 'Prices and stock checked') },
        {
          id: 'pages',
          text: say('详情页在手机与电脑上显示正常', 'Detail page looks right on phone and desktop'),
        },
        { id: 'payment', text: say('下单与支付已走通', 'Order and payment work end to end') },
      ],
      form: [{ type: 'file', key: 'evidence', name: say('自检记录', 'Evidence') }],
    },
    { kind: 'end', id: 'developed', name: say('开发完成', 'Developed') },
  ],
  ['build --done--> selfCheck', 'selfCheck --done--> developed'],
);

const feedback = flow(
  [
    {
      kind: 'task',
      id: 'collect',
      name: say('收集渠道反馈', 'Collect the channel’s feedback'),
      assignment: holderOf('service-agent', { pick: 'leastOpen' }),
      deadline: within(days(3)),
      outcomes: [done],
      form: [
        {
          type: 'number',
          key: 'satisfaction',
          name: say('满意度', 'Satisfaction'),
          unit: '%',
          min: 0,
          max: 100,
          required: true,
        },
        {
          type: 'text',
          key: 'summary',
          name: say('主要意见', 'What customers say'),
          multiline: true,
          required: true,
        },
      ],
    },
    { kind: 'end', id: 'collected', name: say('已收集', 'Collected') },
  ],
  ['collect --done--> collected'],
);

/** SOP 1: from market research to the retrospective. Uses every kind of step that a launch really needs. */
export const productLaunch: DocumentInput = {
  formatVersion: 1,
  key: 'product-launch',
  kind: 'sop',
  name: say('新品上线', 'Product launch'),
  purpose: say(
    '让每个新品按同一套流程从市场调研走到上线与复盘：谁负责、多久完成、做到什么程度，一目了然。',
    'Every new product goes the same way from market research to launch and retrospective: who answers for what, by when, and how well.',
  ),
  owner: { by: 'position', position: 'product-lead', pick: 'claim' },
  calendar: 'china-office',
  startForm: [
    { type: 'text', key: 'product', name: say('新品名称', 'Product'), required: true, maxLength: 80 },
    {
      type: 'list',
      key: 'channels',
      name: say('客户渠道', 'Customer channels'),
      required: true,
      maxItems: 10,
      help: say(
        '上线后向这些渠道收集反馈，每行一个。',
        'Feedback is collected from these after the launch; one a line.',
      ),
    },
  ],
  runTitle: '{{ start.product }}',
  deadline: within(days(30)),
  flow: flow(
    [
      {
        kind: 'task',
        id: 'research',
        name: say('市场调研', 'Market research'),
        assignment: holderOf('market-researcher'),
        deadline: within(days(5)),
        outcomes: [done],
        instructions: say(
          '调研目标用户、价格带与竞品，给出是否立项的建议。',
          'Study target users, price range and competitors, and recommend whether to go ahead.',
        ),
        form: [
          {
            type: 'text',
            key: 'targetUsers',
            name: say('目标用户', 'Target users'),
            multiline: true,
            required: true,
          },
          {
            type: 'money',
            key: 'priceFrom',
            name: say('价格带（低）', 'Price from'),
            currency: 'CNY',
            min: 0,
            required: true,
          },
          {
            type: 'money',
            key: 'priceTo',
            name: say('价格带（高）', 'Price to'),
            currency: 'CNY',
            min: 0,
            required: true,
          },
          { type: 'file', key: 'competitors', name: say('竞品分析', 'Competitor analysis') },
          {
            type: 'choice',
            key: 'recommendation',
            name: say('立项建议', 'Recommendation'),
            required: true,
            options: [
              { value: 'go', name: say('建议立项', 'Go') },
              { value: 'noGo', name: say('不建议立项', 'No go') },
            ],
          },
        ],
      },
      {
        kind: 'approval',
        id: 'goNoGo',
        name: say('立项审批', 'Go / no-go'),
        rule: { rule: 'all' },
        signers: [holderOf('head-of-operations'), holderOf('product-lead')],
        deadline: within(days(1)),
        furtherOutcomes: [{ id: 'stop', name: say('终止', 'Stop'), reasonRequired: true }],
      },
      {
        kind: 'parallel',
        id: 'prepare',
        name: say('上线准备', 'Prepare'),
        join: { wait: 'all' },
        lanes: [
          { id: 'designLane', name: say('设计', 'Design'), flow: design },
          { id: 'promotionLane', name: say('推广', 'Promotion'), flow: promotion },
        ],
      },
      {
        kind: 'phase',
        id: 'development',
        name: say('开发', 'Development'),
        deadline: within(days(10)),
        flow: development,
      },
      {
        kind: 'task',
        id: 'testing',
        name: say('测试', 'Testing'),
        assignment: holderOf('tester', { notSameAs: ['build'] }),
        deadline: within(days(3)),
        instructions: say(
          '按用例测试；严重缺陷上限为 0。测试人不得是本次开发人。',
          'Test by the cases; no critical defect is allowed. The tester may not be the developer of this run.',
        ),
        form: [
          {
            type: 'number',
            key: 'defects',
            name: say('发现缺陷数', 'Defects found'),
            min: 0,
            required: true,
          },
          {
            type: 'number',
            key: 'critical',
            name: say('其中严重缺陷', 'of these critical'),
            min: 0,
            required: true,
          },
        ],
        outcomes: [
          { id: 'pass', name: say('通过', 'Pass') },
          { id: 'fail', name: say('不通过', 'Fail'), reasonRequired: true },
        ],
      },
      {
        kind: 'action',
        id: 'launch',
        name: say('商品上架', 'Put on sale'),
        retry: { tries: 3, pause: minutes(1) },
        action: {
          do: 'http',
          method: 'POST',
          url: 'https://shop.example.com/api/products',
          body: { product: 'start.product', release: 'build.release' },
          timeoutSeconds: 10,
        },
      },
      {
        kind: 'task',
        id: 'manualLaunch',
        name: say('人工上架', 'Put on sale by hand'),
        assignment: holderOf('developer-lead'),
        deadline: within({ amount: 4, unit: 'hours' }),
        outcomes: [done],
        instructions: say(
          '自动上架失败，请在商城后台手工上架并核对价格。',
          'The automatic launch failed: put the product on sale in the shop’s back office and check the price.',
        ),
      },
      {
        kind: 'action',
        id: 'tellService',
        name: say('通知客服', 'Tell customer service'),
        action: {
          do: 'message',
          to: [{ to: 'position', position: 'service-lead' }],
          subject: say('新品已上线：{{ start.product }}', 'Launched: {{ start.product }}'),
          text: say(
            '{{ start.product }} 已上线，请按话术准备接待。',
            '{{ start.product }} is on sale. Please prepare your agents.',
          ),
        },
      },
      {
        kind: 'wait',
        id: 'sevenDays',
        name: say('上线后 7 天', 'Seven days after launch'),
        until: { for: 'duration', span: days(7), base: 'wall' },
      },
      {
        kind: 'each',
        id: 'feedback',
        name: say('反馈收集', 'Feedback collection'),
        items: 'start.channels',
        order: 'together',
        join: { wait: 'count', needed: 3 },
        flow: feedback,
      },
      {
        kind: 'task',
        id: 'retrospective',
        name: say('复盘', 'Retrospective'),
        assignment: holderOf('product-lead'),
        deadline: within(days(5)),
        outcomes: [done],
        form: [
          {
            type: 'text',
            key: 'wentWell',
            name: say('做得好的', 'What went well'),
            multiline: true,
            required: true,
          },
          { type: 'list', key: 'improvements', name: say('改进项', 'Improvements'), required: true },
        ],
      },
      { kind: 'end', id: 'completed', name: say('完成', 'Completed') },
      { kind: 'end', id: 'stopped', name: say('终止', 'Stopped'), result: 'cancelled' },
    ],
    [
      'research --done--> goNoGo',
      'goNoGo --approved--> prepare',
      'goNoGo --rejected--> research',
      'goNoGo --stop--> stopped',
      'prepare --done--> development',
      'development --done--> testing',
      'testing --pass--> launch',
      'testing --fail--> development',
      'launch --done--> tellService',
      'launch --failed--> manualLaunch',
      'manualLaunch --done--> tellService',
      'tellService --done--> sevenDays',
      'tellService --failed--> sevenDays',
      'sevenDays --done--> feedback',
      'feedback --done--> retrospective',
      'feedback --failed--> retrospective',
      'retrospective --done--> completed',
    ],
  ),
};
