import { assertNever, type OutboundEffect } from '@sopflow/model';

/** What an effect was aimed at, in a few characters: an address, an SOP, a policy, an instance. Null where its kind says it all. */
export function targetOf(effect: OutboundEffect): string | null {
  switch (effect.effect) {
    case 'startChild':
      return 'sop' in effect.child.of ? effect.child.of.sop : effect.child.of.eachStep;
    case 'raiseAlert':
      return effect.policy;
    case 'send':
      return effect.to;
    case 'requestAction':
      return effect.request.do === 'http'
        ? `${effect.request.method} ${withoutQuery(effect.request.url)}`
        : null;
    case 'notify':
      return null;
    default:
      return assertNever(effect);
  }
}

/** What follows the path of an address may hold a token of the receiver. */
function withoutQuery(url: string): string {
  return url.split(/[?#]/u, 1)[0] ?? '';
}
