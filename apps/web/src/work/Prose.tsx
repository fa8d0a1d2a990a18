import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Instructions as their author wrote them: paragraphs, lists and **bold**, drawn as elements, so that nothing in them can run. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/u).map((block, place) => (
        <Block key={place} text={block} />
      ))}
    </>
  );
}

function Block({ text }: { readonly text: string }) {
  const lines = text.split('\n');
  if (lines.every((line) => /^\s*([-*]|\d+\.)\s+/u.test(line))) {
    return (
      <List type={/^\s*\d/u.test(text) ? 'ordered' : 'unordered'} mb="sm">
        {lines.map((line, place) => (
          <List.Item key={place}>{emphasised(line.replace(/^\s*([-*]|\d+\.)\s+/u, ''))}</List.Item>
        ))}
      </List>
    );
  }
  return (
    <Text mb="sm" style={{ whiteSpace: 'pre-line' }}>
      {emphasised(text)}
    </Text>
  );
}

function emphasised(text: string): ReactNode {
  return text
    .split(/\*\*(.+?)\*\*/u)
    .map((part, place) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : part));
}
