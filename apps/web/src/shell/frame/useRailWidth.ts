import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';

export type RailWidth = 'wide' | 'narrow';

/**
 * How wide the rail is. The choice is kept on this device; beside a canvas the rail is narrow whatever the choice, until it is widened
 * for that one page.
 *
 * @param canvas the address of the page when it is a canvas.
 */
export function useRailWidth(canvas: string | undefined) {
  const [kept, setKept] = useLocalStorage<RailWidth>({
    key: 'sopflow.rail',
    defaultValue: 'wide',
    getInitialValueInEffect: false,
  });
  const [widenedAt, setWidenedAt] = useState<string>();

  const width: RailWidth = canvas === undefined ? kept : canvas === widenedAt ? 'wide' : 'narrow';
  const toggle = () => {
    if (canvas === undefined) setKept(width === 'wide' ? 'narrow' : 'wide');
    else setWidenedAt(width === 'wide' ? undefined : canvas);
  };
  return { width, toggle };
}
