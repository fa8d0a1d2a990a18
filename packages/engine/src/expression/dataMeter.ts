import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { LIMITS } from './limits.ts';
import type { DataSide, ExpressionFinding } from './problem.ts';

/** Thrown within an evaluation when data is not JSON or too large; it never leaves `evaluateExpression`. */
export class DataRefused extends Error {
  readonly finding: ExpressionFinding;
  constructor(finding: ExpressionFinding) {
    super(finding.code);
    this.finding = finding;
  }
}

/** Counts the data of one evaluation on its way in, or out, and stops it beyond the limits. */
export class DataMeter {
  readonly #side: DataSide;
  #substitutions = 0;
  values = 0;
  characters = 0;

  constructor(side: DataSide) {
    this.#side = side;
  }

  /** Counts a value. A cycle ends here too, by its depth. */
  count(where: string, depth: number): void {
    this.values += 1;
    if (this.values > LIMITS.values || depth > LIMITS.dataDepth) throw this.tooLarge(where);
  }

  countText(text: string, where: string): void {
    this.characters += text.length;
    if (this.characters > LIMITS.characters) throw this.tooLarge(where);
    if (this.#side === 'scope' && text.includes('$')) this.#countSubstitutions(text, where);
  }

  tooLarge(where: string): DataRefused {
    return new DataRefused({ code: 'DATA_TOO_LARGE', side: this.#side, where: shorten(where) });
  }

  notJson(where: string): DataRefused {
    return new DataRefused({ code: 'DATA_NOT_JSON', side: this.#side, where: shorten(where) });
  }

  /** The ISO text of a date, time, date and time or duration of FEEL; null for anything else. */
  isoOf(value: object): string | null {
    const isTemporal =
      value instanceof FeelDate ||
      value instanceof FeelTime ||
      value instanceof FeelDateTime ||
      value instanceof FeelDuration;
    return isTemporal ? value.toString() : null;
  }

  /** feelin words warnings with String.replace, so that $' in one text repeats the other: 30,000 characters became 100 million. */
  #countSubstitutions(text: string, where: string): void {
    this.#substitutions += text.match(/\$['`&]/gu)?.length ?? 0;
    if (this.#substitutions > LIMITS.substitutions) throw this.tooLarge(where);
  }
}

function shorten(where: string): string {
  return where.length > 80 ? `${where.slice(0, 79)}…` : where;
}
