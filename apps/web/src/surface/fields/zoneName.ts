/** A time zone by its IANA name with its offset at an instant: "Asia/Shanghai · UTC+8". */
export function zoneName(zone: string, at: number): string {
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC');
  const name = zone.replaceAll('_', ' ');
  return offset === undefined || name === 'UTC' ? name : `${name} · ${offset}`;
}
