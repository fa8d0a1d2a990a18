/** A month of a year; January is 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The month that an instant falls into in a time zone. */
export function monthAt(at: number, timeZone: string): Month {
  // Sweden writes dates as YYYY-MM-DD.
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

export function addMonths({ year, month }: Month, by: number): Month {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** Reads a month from an address, `2026-11`; undefined when it is none. */
export function readMonth(text: string | undefined): Month | undefined {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text ?? '');
  return parts === null ? undefined : { year: Number(parts[1]), month: Number(parts[2]) };
}

export function writeMonth({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
