import { assertNever, inLocale, type Locale, type Notice } from '@sopflow/model';

export interface Wording {
  readonly subject: string;
  readonly text: string;
  /** Path in the web app that the message leads to. */
  readonly path: string;
}

/** The zone in which times are written, and whether it is named because the reader's is not the organisation's. */
export interface Times {
  readonly timeZone: string;
  readonly named: boolean;
}

/** The words of a notification for one reader. */
export function wordNotice(notice: Notice, locale: Locale, times: Times): Wording {
  const { about } = notice;
  const step = about.stepName === null ? null : inLocale(about.stepName, locale);
  const what =
    step === null
      ? about.runTitle
      : locale === 'zh'
        ? `${about.runTitle}·${step}`
        : `${step} (${about.runTitle})`;
  const due = about.dueAt === null ? null : writeInstant(about.dueAt, locale, times);
  const level = about.level ?? 1;
  const path =
    about.alertId !== null
      ? `/duty/alerts/${about.alertId}`
      : about.taskId !== null
        ? `/work/tasks/${about.taskId}`
        : `/runs/${about.runId}`;
  switch (notice.topic) {
    case 'taskReminder':
      return locale === 'zh'
        ? {
            subject: `即将到期：${what}`,
            text: `待办任务“${what}”将于 ${due ?? '近期'} 到期，请尽快办理。`,
            path,
          }
        : {
            subject: `Due soon: ${what}`,
            text: `The task “${what}” is due ${due ?? 'soon'}. Please complete it in time.`,
            path,
          };
    case 'deadlinePassed':
      return locale === 'zh'
        ? { subject: `已逾期：${what}`, text: `“${what}”应于 ${due ?? '此前'} 完成，现已逾期。`, path }
        : { subject: `Late: ${what}`, text: `“${what}” was due ${due ?? 'earlier'} and is late.`, path };
    case 'alertLevel':
      return locale === 'zh'
        ? {
            subject: `【${level} 级告警】${what} 已逾期`,
            text: `“${what}”应于 ${due ?? '此前'} 完成，已升级至第 ${level} 级。请确认告警并处理。`,
            path,
          }
        : {
            subject: `[Alert level ${level}] ${what} is late`,
            text: `“${what}” was due ${due ?? 'earlier'} and has reached level ${level}. Acknowledge the alert and act.`,
            path,
          };
    case 'planStarted':
      return locale === 'zh'
        ? {
            subject: `应急预案已启动：${about.runTitle}`,
            text: `应急预案已启动：“${about.runTitle}”。请立即查看并处理您的任务。`,
            path,
          }
        : {
            subject: `Emergency plan started: ${about.runTitle}`,
            text: `An emergency plan has started: “${about.runTitle}”. Look at once, and do your tasks.`,
            path,
          };
    case 'undelivered':
      return locale === 'zh'
        ? {
            subject: `通知未送达：${what}`,
            text: `“${what}”的通知未能送达，请另行告知相关人员。`,
            path,
          }
        : {
            subject: `Not delivered: ${what}`,
            text: `A notice about “${what}” could not be delivered. Tell the people concerned another way.`,
            path,
          };
    case 'message':
      return {
        subject: inLocale(about.words?.subject ?? {}, locale),
        text: inLocale(about.words?.text ?? {}, locale),
        path,
      };
    default:
      return assertNever(notice.topic);
  }
}

function writeInstant(at: number, locale: Locale, { timeZone, named }: Times): string {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const written = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    at,
  );
  if (!named) return written;
  const zone = zoneName(at, tag, timeZone);
  return locale === 'zh' ? `${written}（${zone}）` : `${written} (${zone})`;
}

/** What people call the zone, with its offset at that time, e.g. `中欧时间，GMT+1`. */
function zoneName(at: number, tag: string, timeZone: string): string {
  const called = (style: 'longGeneric' | 'shortOffset'): string =>
    new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: style })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  const [name, offset] = [called('longGeneric'), called('shortOffset')];
  if (name === offset) return name;
  return tag === 'zh-CN' ? `${name}，${offset}` : `${name}, ${offset}`;
}
