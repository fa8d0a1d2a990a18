/** What has become of telling the people of one notice: how many messages stand how. */
export interface Told {
  readonly delivered: number;
  /** Still to be attempted, for the first time or again. */
  readonly waiting: number;
  /** Given up after at least one attempt. */
  readonly failed: number;
  /** Never attempted, because their channel is not set up. */
  readonly notSetUp: number;
  /** Lines in the app. */
  readonly read: number;
  readonly unread: number;
}
