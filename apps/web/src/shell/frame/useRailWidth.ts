import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useState } from 'react';

export type RailWidth = 'wide' | 'narrow';

/**
 * How wide the rail is. The choice is kept on this device; a canvas narrows the rail while it is open, whatever the choice, and can be told
 * otherwise for that time.
 */
export function useRailWidth(canvas: boolean) {
  const [kept, setKept] = useLocalStorage<RailWidth>({
    key: 'sopflow.rail',
    defaultValue: 'wide',
    getInitialValueInEffect: false,
  });
  const [besideCanvas, setBesideCanvas] = useState<RailWidth>('narrow');
  useEffect(() => {
    if (!canvas) setBesideCanvas('narrow');
  }, [canvas]);

  const width = canvas ? besideCanvas : kept;
  const set = canvas ? setBesideCanvas : setKept;
  return { width, toggle: () => set(width === 'wide' ? 'narrow' : 'wide') };
}
