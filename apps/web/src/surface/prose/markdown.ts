/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** A part of a text that stands on its own lines. */
export type Block =
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  /** Line breaks are kept as they were written. */
  | { readonly kind: 'paragraph' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

const bullet = /^\s{0,3}[-*+]\s+(.*)$/u;
const numbered = /^\s{0,3}(\d{1,6})[.)、]\s*(.*)$/u;
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/u;
const quoted = /^\s{0,3}>\s?(.*)$/u;
const fence = /^\s{0,3}```/u;

/**
 * Reads the part of Markdown that instructions need: headings, paragraphs, lists, quotes, code, bold, italic, links. Everything else,
 * HTML above all, stays text. What comes out is data; nothing of it is ever put into a page as markup.
 */
export function readMarkdown(source: string): readonly Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, next } = blockAt(lines, at);
    if (block !== undefined) blocks.push(block);
    at = next;
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number): { block: Block | undefined; next: number } {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { block: undefined, next: at + 1 };
  if (fence.test(line)) {
    const end = lines.findIndex((other, index) => index > at && fence.test(other));
    const last = end === -1 ? lines.length : end;
    return { block: { kind: 'code', text: lines.slice(at + 1, last).join('\n') }, next: last + 1 };
  }
  const title = heading.exec(line)?.[1];
  if (title !== undefined) return { block: { kind: 'heading', content: readInline(title) }, next: at + 1 };
  if (bullet.test(line)) {
    const next = endOf(lines, at, (other) => bullet.test(other));
    const items = lines.slice(at, next).map((item) => readInline(bullet.exec(item)?.[1] ?? ''));
    return { block: { kind: 'list', ordered: false, start: 1, items }, next };
  }
  const first = numbered.exec(line)?.[1];
  if (first !== undefined) {
    const next = endOf(lines, at, (other) => numbered.test(other));
    const items = lines.slice(at, next).map((item) => readInline(numbered.exec(item)?.[2] ?? ''));
    return { block: { kind: 'list', ordered: true, start: Number(first), items }, next };
  }
  if (quoted.test(line)) {
    const next = endOf(lines, at, (other) => quoted.test(other));
    const inside = lines.slice(at, next).map((other) => readInline(quoted.exec(other)?.[1] ?? ''));
    return { block: { kind: 'quote', lines: inside }, next };
  }
  const next = endOf(lines, at, (other) => other.trim() !== '' && !beginsBlock(other));
  return { block: { kind: 'paragraph', lines: lines.slice(at, next).map(readInline) }, next };
}

function endOf(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index > at && !belongs(line));
  return end === -1 ? lines.length : end;
}

function beginsBlock(line: string): boolean {
  return [fence, heading, bullet, numbered, quoted].some((pattern) => pattern.test(line));
}

/** The marks within a line, the one that begins first wins. No mark may be empty. */
const marks =
  /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+(?:\*[^*]+)*?)\*\*|\*(?<emphasis>[^*\s][^*]*)\*|\[(?<label>[^\]]+)\]\((?<href>[^()\s]+)\)/u;

/** Reads bold, italic, code and links of one line. */
export function readInline(line: string): readonly Inline[] {
  const found = marks.exec(line);
  if (found === null) return line === '' ? [] : [{ kind: 'text', text: line }];
  const before = line.slice(0, found.index);
  const after = line.slice(found.index + found[0].length);
  return [
    ...(before === '' ? [] : [{ kind: 'text', text: before } as const]),
    inlineOf(found[0], found.groups ?? {}),
    ...readInline(after),
  ];
}

function inlineOf(whole: string, groups: Readonly<Record<string, string | undefined>>): Inline {
  const { code, strong, emphasis, label, href } = groups;
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', content: readInline(strong) };
  if (emphasis !== undefined) return { kind: 'emphasis', content: readInline(emphasis) };
  if (label !== undefined && href !== undefined && isHarmless(href))
    return { kind: 'link', href, content: [{ kind: 'text', text: label }] };
  return { kind: 'text', text: whole };
}

/** Only addresses that open a page or a mail; `javascript:` and its kin stay text. */
function isHarmless(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/iu.test(href);
}
