/** Prints what happens as lines of a timeline, in the time of the system and in the zone of the sample organisation. */
export interface Timeline {
  /** A heading of the story. */
  chapter(title: string): void;
  /** Something that was expected and did happen, at this instant of the system's clock. */
  happened(at: number, sentence: string): void;
}

const clockFace = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

export function timelineOn(out: NodeJS.WritableStream): Timeline {
  return {
    chapter: (title) => void out.write(`\n  ${title}\n`),
    happened: (at, sentence) => void out.write(`    ${clockFace.format(at).padEnd(22)} ${sentence}\n`),
  };
}
