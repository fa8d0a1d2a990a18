import type { Bilingual } from '../errors/sopflowError.ts';
import type { DeliveryFailure } from './deliveryFailure.ts';

const CHANNELS = {
  inApp: { zh: '站内通知', en: 'in-app' },
  email: { zh: '邮件', en: 'e-mail' },
  webhook: { zh: 'Webhook', en: 'webhook' },
} as const;

/** Says in both languages why a message did not arrive: for screens, and for whoever reads the JSON. */
export function deliveryFailureWords(failure: DeliveryFailure): Bilingual {
  switch (failure.kind) {
    case 'channelNotSetUp': {
      const { zh, en } = CHANNELS[failure.channel];
      return { zh: `本服务器未配置${zh}渠道。`, en: `No ${en} channel is set up on this server.` };
    }
    case 'webhookOff':
      return { zh: '该 Webhook 已删除或停用。', en: 'The webhook was removed or switched off.' };
    case 'addressMissing':
      return { zh: '没有可送达的地址。', en: 'There is no address to send to.' };
    case 'addressInvalid':
      return {
        zh: '地址无效，只能使用 http 或 https 地址。',
        en: 'The address cannot be used: it must be an http or https address.',
      };
    case 'hostNotAllowed':
      return {
        zh: `${failure.host} 位于内网，且不在允许访问的主机之列。`,
        en: `${failure.host} is inside the organisation’s network and not on the list of allowed hosts.`,
      };
    case 'secretUnreadable':
      return {
        zh: '无法读取签名密钥，请更换密钥。',
        en: 'The signing secret cannot be read. Replace the secret.',
      };
    case 'nameNotFound':
      return {
        zh: `找不到主机 ${failure.host}（域名解析失败）。`,
        en: `The host ${failure.host} cannot be found by its name.`,
      };
    case 'connectionRefused':
      return { zh: `${failure.host} 拒绝连接。`, en: `${failure.host} refused the connection.` };
    case 'unreachable':
      return {
        zh: `网络不通，无法到达 ${failure.host}。`,
        en: `The network has no way to ${failure.host}.`,
      };
    case 'timedOut':
      return { zh: `${failure.host} 未在限定时间内应答。`, en: `${failure.host} did not answer in time.` };
    case 'hungUp':
      return {
        zh: `${failure.host} 未应答就断开了连接。`,
        en: `${failure.host} closed the connection without an answer.`,
      };
    case 'tls':
      return {
        zh: `无法与 ${failure.host} 建立加密连接（${failure.reason}）。`,
        en: `No encrypted connection to ${failure.host} could be made (${failure.reason}).`,
      };
    case 'redirected':
      return {
        zh: `接收方要求转到其他地址（${failure.status}），系统不会跟随。`,
        en: `The endpoint points to another address (${failure.status}), which is not followed.`,
      };
    case 'gone':
      return {
        zh: '接收方表示该地址已停用（410）。',
        en: 'The endpoint says that it is gone for good (410).',
      };
    case 'httpStatus':
      return {
        zh: `接收方返回了 ${failure.status}。`,
        en: `The endpoint answered ${failure.status}.`,
      };
    case 'mailSignIn':
      return {
        zh: `邮件服务器 ${failure.host} 不接受所配置的用户名和密码。`,
        en: `The mail server ${failure.host} does not accept the user and password it was given.`,
      };
    case 'mailRefused':
      return {
        zh: `邮件服务器拒收（${failure.code}）：${failure.words}`,
        en: `The mail server refused it (${failure.code}): ${failure.words}`,
      };
    case 'other':
      return { zh: `发送失败：${failure.words}`, en: `It could not be sent: ${failure.words}` };
  }
}
