import {
  Button,
  Checkbox,
  MultiSelect,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  Textarea,
  TextInput,
} from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { NoAnswer } from '@sopflow/contract';
import { IconArchive, IconBooks, IconCircleCheck, IconPencil, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmButton } from '../surface/ConfirmButton.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { EmptyState } from '../surface/EmptyState.tsx';
import { FieldError } from '../surface/FieldError.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import type { SortOrder } from '../surface/list/order.ts';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { ShortcutHelp } from '../surface/shortcuts/ShortcutHelp.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { StateBadge, StatusBadge } from '../surface/StatusBadge.tsx';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useLocale } from '../words/i18n.ts';
import classes from './Gallery.module.css';
import { sampleTasks } from './sampleTasks.ts';

const hour = 3_600_000;

/** Every shared part in its states, for looking at in both languages, both appearances and both widths. */
export function Gallery() {
  const locale = useLocale();
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  const [now] = useState(() => Date.now());
  return (
    <main className={classes.page}>
      <ShortcutHelp />
      <PageHeader
        title={say('新品上线 · 春季系列', 'Product launch · Spring collection')}
        lead={say(
          '从市场调研到复盘，全程 30 个工作日。',
          'From market research to the retrospective, within 30 working days.',
        )}
        crumbs={[{ label: say('流程实例', 'Runs'), link: { to: '/runs' } }]}
        status={<StatusBadge status="dueSoon" />}
        actions={
          <>
            <Button variant="default" leftSection={<IconPlayerPause size={16} />}>
              {say('挂起', 'Suspend')}
            </Button>
            <Button>{say('完成', 'Complete')}</Button>
          </>
        }
      />
      <Part name={say('状态', 'Status')}>
        <StatusBadge status="onTime" />
        <StatusBadge status="dueSoon" />
        <StatusBadge status="late" />
        <StatusBadge status="escalated" />
        <StateBadge tone="quiet" icon={IconPencil}>
          {say('草稿', 'Draft')}
        </StateBadge>
        <StateBadge tone="accent" icon={IconCircleCheck}>
          {say('已发布', 'Published')}
        </StateBadge>
        <StateBadge tone="quiet" icon={IconArchive} look="plain">
          {say('已停用', 'Retired')}
        </StateBadge>
        <StatusBadge status="late" look="plain" />
      </Part>
      <Part name={say('时间', 'Time')}>
        <DueText at={now + 2.2 * hour} status="onTime" />
        <DueText at={now + 0.5 * hour} status="dueSoon" />
        <DueText at={now - 3.5 * hour} />
        <DueText at={now - 50 * hour} status="escalated" />
        <DueText at={now + 200 * hour} zone="America/New_York" />
        <DueText at={null} />
      </Part>
      <Part name={say('人员', 'People')}>
        <PersonChip name="李小雨" position={say('市场调研员', 'Market researcher')} />
        <PersonChip name="Ana María Ruiz" position={say('设计师', 'Designer')} away />
        <PersonChip name={null} position={say('测试员', 'Tester')} />
        <PersonChip name="王建国" look="mark" />
      </Part>
      <Part name={say('输入', 'Fields')}>
        <TextInput label={say('名称', 'Name')} placeholder={say('例如：新品上线', 'e.g. Product launch')} />
        <TextInput
          label={say('目标用户', 'Target users')}
          error={say('请填写目标用户。', 'Say who the target users are.')}
          withAsterisk
        />
        <Select
          label={say('负责人', 'Owner')}
          data={['李小雨', '王建国', 'Ana María Ruiz']}
          defaultValue="李小雨"
        />
        <MultiSelect
          label={say('渠道', 'Channels')}
          data={['邮件', '飞书', '钉钉']}
          defaultValue={['飞书']}
        />
        <DateTimePicker label={say('截止时间', 'Deadline')} placeholder={say('选择日期', 'Choose a date')} />
        <Textarea label={say('说明', 'Instructions')} rows={2} />
        <Checkbox label={say('需要附件证明', 'Needs evidence')} defaultChecked />
        <Switch label={say('工作时间内计时', 'Count working hours only')} defaultChecked />
        <SegmentedControl data={[say('全部', 'All'), say('我的', 'Mine'), say('可认领', 'To claim')]} />
        <FieldError
          id="gallery-error"
          message={say('请至少选择一位签批人。', 'Choose at least one signer.')}
        />
      </Part>
      <Part name={say('操作', 'Acts')}>
        <Button>{say('发布', 'Publish')}</Button>
        <Button variant="default">{say('保存', 'Save')}</Button>
        <Button variant="light">{say('预览', 'Preview')}</Button>
        <Button variant="subtle">{say('更多', 'More')}</Button>
        <Button disabled>{say('提交', 'Submit')}</Button>
        <Button loading>{say('提交', 'Submit')}</Button>
        <ConfirmButton
          danger
          variant="light"
          question={say('取消“春季系列”？', 'Cancel ‘Spring collection’?')}
          consequence={say(
            '4 项待办将关闭，负责人会收到通知。此操作不可恢复。',
            'Four open tasks are closed and their owners are told. This cannot be taken back.',
          )}
          confirm={say('取消该流程实例', 'Cancel the run')}
          onConfirm={() => undefined}
        >
          {say('取消', 'Cancel')}
        </ConfirmButton>
        <Button
          variant="default"
          onClick={() =>
            announceDone({
              message: say('“市场调研”已完成', '‘Market research’ completed'),
              undo: () => Promise.resolve(),
            })
          }
        >
          {say('可撤回的提示', 'Toast with undo')}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            announceFailed(say('“市场调研”未能完成', '‘Market research’ was not completed'), new NoAnswer(0))
          }
        >
          {say('失败提示', 'Failure toast')}
        </Button>
      </Part>
      <Tabs defaultValue="a">
        <Tabs.List>
          <Tabs.Tab value="a">{say('我的待办', 'Mine')}</Tabs.Tab>
          <Tabs.Tab value="b">{say('可认领', 'To claim')}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <Tasks say={say} now={now} />
      <Part name={say('空、失败、加载', 'Empty, failed, loading')} wide>
        <EmptyState
          icon={IconBooks}
          size="panel"
          title={say('还没有 SOP', 'No SOP yet')}
          act={<Button>{say('绘制 SOP', 'Draw an SOP')}</Button>}
        >
          {say(
            '画出一项工作怎么做：有哪些步骤、由谁负责、何时完成。',
            'Draw how a piece of work goes: its steps, who does them and by when.',
          )}
        </EmptyState>
        <LoadFailed error={new NoAnswer(0)} onRetry={() => undefined} size="panel" />
        <SkeletonRows rows={4} />
      </Part>
    </main>
  );
}

function Tasks({ say, now }: { readonly say: (zh: string, en: string) => string; readonly now: number }) {
  const [order, setOrder] = useState<SortOrder>({ column: 'due', direction: 'up' });
  const [text, setText] = useState<string>();
  const [status, setStatus] = useState<string>();
  const [tasks] = useState(() => sampleTasks(1_000, now));
  const shown = tasks.filter(
    (task) =>
      (text === undefined || say(task.zh, task.en).includes(text)) &&
      (status === undefined || task.status === status),
  );
  return (
    <section className={classes.list}>
      <ListToolbar
        searchLabel={say('搜索待办', 'Search tasks')}
        search={text}
        onSearch={setText}
        filters={[
          {
            id: 'status',
            label: say('状态', 'Status'),
            value: status,
            options: [
              { value: 'late', label: say('已逾期', 'Late') },
              { value: 'dueSoon', label: say('即将到期', 'Due soon') },
            ],
          },
        ]}
        onFilter={(_, value) => setStatus(value)}
        count={shown.length}
      />
      <DataList
        label={say('待办', 'Tasks')}
        rows={shown}
        idOf={(task) => task.id}
        nameOf={(task) => say(task.zh, task.en)}
        linkTo={() => ({ to: '/work' })}
        order={order}
        onOrder={setOrder}
        shortcuts={[
          {
            key: 'e',
            label: say('完成', 'Complete'),
            run: (task) => announceDone({ message: say(`“${task.zh}”已完成`, `‘${task.en}’ completed`) }),
          },
        ]}
        columns={[
          {
            id: 'name',
            heading: say('待办任务', 'Task'),
            width: 'minmax(0, 2fr)',
            cell: (task) => say(task.zh, task.en),
            sortBy: (task) => say(task.zh, task.en),
          },
          { id: 'run', heading: say('流程实例', 'Run'), cell: (task) => say(task.runZh, task.runEn) },
          {
            id: 'owner',
            heading: say('负责人', 'Owner'),
            cell: (task) => <PersonChip name={task.owner} />,
            sortBy: (task) => task.owner,
          },
          {
            id: 'due',
            heading: say('截止时间', 'Due'),
            width: '280px',
            cell: (task) => <DueText at={task.due} status={task.status} />,
            sortBy: (task) => task.due,
          },
        ]}
      />
    </section>
  );
}

function Part({
  name,
  wide = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.part}>
      <h2>{name}</h2>
      <div className={wide ? classes.wide : classes.row}>{children}</div>
    </section>
  );
}
