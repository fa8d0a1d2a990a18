import { assertNever } from '@sopflow/model';
import type { ReactNode } from 'react';
import type { Block, Inline } from './markdown.ts';
import { readMarkdown } from './markdown.ts';
import classes from './Prose.module.css';

/** A text an organisation wrote (instructions, a purpose) with its headings, lists and links. */
export function Prose({ children }: { readonly children: string }) {
  return <div className={classes.prose}>{readMarkdown(children).map(keyed(drawBlock))}</div>;
}

function drawBlock(block: Block): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <p className={classes.heading}>{drawLine(block.content)}</p>;
    case 'paragraph':
      return <p>{drawLines(block.lines)}</p>;
    case 'quote':
      return <blockquote>{drawLines(block.lines)}</blockquote>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const items = block.items.map(keyed((item) => <li>{drawLine(item)}</li>));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    default:
      return assertNever(block);
  }
}

function drawLines(lines: readonly (readonly Inline[])[]): ReactNode {
  return lines.map(
    keyed((line, index) => (
      <>
        {index > 0 && <br />}
        {drawLine(line)}
      </>
    )),
  );
}

function drawLine(line: readonly Inline[]): ReactNode {
  return line.map(keyed(drawInline));
}

function drawInline(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return <strong>{drawLine(inline.content)}</strong>;
    case 'emphasis':
      return <em>{drawLine(inline.content)}</em>;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noreferrer noopener">
          {drawLine(inline.content)}
        </a>
      );
    default:
      return assertNever(inline);
  }
}

/** Parts of a text have no identity besides their place. */
function keyed<Part>(draw: (part: Part, index: number) => ReactNode) {
  return (part: Part, index: number) => <Keyed key={index}>{draw(part, index)}</Keyed>;
}

function Keyed({ children }: { readonly children: ReactNode }) {
  return children;
}
