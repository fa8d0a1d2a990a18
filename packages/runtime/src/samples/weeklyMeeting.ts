import type { DocumentInput } from '@sopflow/model';
import { days, done, flow, hours, say, within } from './write.ts';

/** SOP 3: agenda, minutes, and one task per action item. */
export const weeklyMeeting: DocumentInput = {
  formatVersion: 1,
  key: 'weekly-meeting',
  kind: 'sop',
  name: say('运营周会', 'Weekly operations meeting'),
  purpose: say(
    '每周一 10:00 召开：议题会前定，纪要当天出，行动项逐条跟到底。',
    'Every Monday at 10:00: agenda before, minutes the same day, every action item followed to its end.',
  ),
  owner: { by: 'position', position: 'head-of-operations', pick: 'claim' },
  calendar: 'china-office',
  startForm: [{ type: 'date', key: 'date', name: say('会议日期', 'Date of the meeting'), required: true }],
  runTitle: '{{ start.date }}',
  flow: flow(
    [
      {
        kind: 'task',
        id: 'agenda',
        name: say('收集议题', 'Agenda'),
        assignment: {
          strategies: [{ by: 'position', position: 'product-lead', pick: 'claim' }],
          notSameAs: [],
        },
        deadline: within(hours(2)),
        outcomes: [done],
        form: [{ type: 'list', key: 'topics', name: say('议题', 'Topics'), required: true }],
      },
      {
        kind: 'task',
        id: 'minutes',
        name: say('会议纪要', 'Minutes'),
        assignment: { strategies: [{ by: 'ownerOfStep', step: 'agenda' }], notSameAs: [] },
        deadline: within(hours(6)),
        outcomes: [done],
        form: [
          { type: 'text', key: 'minutes', name: say('纪要', 'Minutes'), multiline: true, required: true },
          { type: 'list', key: 'actions', name: say('行动项', 'Action items'), required: false },
        ],
      },
      {
        kind: 'each',
        id: 'followUp',
        name: say('跟进行动项', 'Follow up'),
        items: 'if minutes.actions = null then [] else minutes.actions',
        order: 'together',
        join: { wait: 'all' },
        flow: flow(
          [
            {
              kind: 'task',
              id: 'act',
              name: say('落实行动项', 'Action item'),
              assignment: {
                strategies: [{ by: 'position', position: 'head-of-operations', pick: 'claim' }],
                notSameAs: [],
              },
              deadline: within(days(5)),
              outcomes: [done],
              form: [
                { type: 'text', key: 'result', name: say('结果', 'Result'), multiline: true, required: true },
              ],
            },
            { kind: 'end', id: 'acted', name: say('已落实', 'Done') },
          ],
          ['act --done--> acted'],
        ),
      },
      { kind: 'end', id: 'closed', name: say('结束', 'Closed') },
    ],
    [
      'agenda --done--> minutes',
      'minutes --done--> followUp',
      'followUp --done--> closed',
      'followUp --failed--> closed',
    ],
  ),
};
