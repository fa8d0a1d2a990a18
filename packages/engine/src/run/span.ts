import { assertNever, type Span } from '@sopflow/model';

/** A span of wall-clock time in milliseconds; a day has 24 hours. */
export function wallMilliseconds(span: Span): number {
  return Math.round(span.amount * unitMilliseconds(span.unit));
}

function unitMilliseconds(unit: Span['unit']): number {
  switch (unit) {
    case 'seconds':
      return 1_000;
    case 'minutes':
      return 60_000;
    case 'hours':
      return 3_600_000;
    case 'days':
      return 86_400_000;
    default:
      return assertNever(unit);
  }
}
