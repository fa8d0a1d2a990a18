export { createEmailChannel, type EmailSettings } from './email/emailChannel.ts';
export {
  HostNotAllowed,
  type OutboundAnswer,
  type OutboundRequest,
  sendOutbound,
} from './outbound/outboundHttp.ts';
export { testEndpointOver } from './webhook/testEndpoint.ts';
export { createWebhookChannel, type WebhookSettings } from './webhook/webhookChannel.ts';
export { wordNotice, type Wording } from './wording/noticeWording.ts';
export { createSecretSeal, digestSecret, newSecret } from './seal/secretSeal.ts';
