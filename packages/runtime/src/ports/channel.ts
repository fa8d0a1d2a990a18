import {
  type ChannelKind,
  type DeliveryFailure,
  deliveryFailureWords,
  type Locale,
  type Notice,
} from '@sopflow/model';

/** One notification on its way to one reader by one channel. */
export interface Message {
  /** The same for every attempt. */
  readonly key: string;
  readonly channel: ChannelKind;
  readonly to: {
    readonly personId: string | null;
    readonly name: string;
    readonly email: string | null;
    readonly locale: Locale;
    readonly endpoint: string | null;
    readonly secret: string | null;
  };
  /** In which zone times are written, and whether it is named: where it is not the one that everybody of the organisation assumes. */
  readonly times: { readonly timeZone: string; readonly named: boolean };
  readonly notice: Notice;
  readonly at: number;
}

/** Brings a message to its reader. Throws `DeliveryFailed` (permanent or not) when it could not. */
export interface Channel {
  readonly kind: ChannelKind;
  deliver(message: Message): Promise<void>;
}

/**
 * Thrown when a message could not be delivered; `permanent` means another attempt is pointless, `retryAfterMs` that the receiver asked not
 * to be tried again sooner.
 */
export class DeliveryFailed extends Error {
  readonly failure: DeliveryFailure;
  readonly permanent: boolean;
  readonly retryAfterMs: number;
  constructor(failure: DeliveryFailure, permanent: boolean, retryAfterMs = 0) {
    super(deliveryFailureWords(failure).en);
    this.name = 'DeliveryFailed';
    this.failure = failure;
    this.permanent = permanent;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Where signed messages go. */
export interface Endpoint {
  readonly url: string;
  readonly secret: string;
}

/** Sends one signed test message, outside of every attempt chain. Throws `DeliveryFailed` when it did not arrive. */
export type TestEndpoint = (endpoint: Endpoint, key: string) => Promise<void>;
