import type { Flow, Layout } from '@sopflow/model';
import { useEffect, useMemo, useState } from 'react';
import { arrangeInWorker } from './elkWorker.ts';
import { layOut } from './layOut.ts';
import type { Boxes } from './layOut.ts';
import { shapeOf } from './shape.ts';

/** Where everything is drawn. `boxes` stays that of the last shape until a new one is laid out; null before the first. */
export interface LaidOut {
  readonly boxes: Boxes | null;
  readonly failed: boolean;
}

/** Lays a flow out anew whenever its shape changes; names and settings change nothing. */
export function useBoxes(flow: Flow, layout: Layout): LaidOut {
  const [laidOut, setLaidOut] = useState<LaidOut>({ boxes: null, failed: false });
  const shape = shapeOf(flow, layout);
  // The same shape is the same drawing, whatever else changed in the flow.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const input = useMemo(() => ({ flow, layout }), [shape]);

  useEffect(() => {
    let current = true;
    layOut(input.flow, input.layout, arrangeInWorker).then(
      (boxes) => {
        if (current) setLaidOut({ boxes, failed: false });
      },
      () => {
        if (current) setLaidOut((before) => ({ ...before, failed: true }));
      },
    );
    return () => {
      current = false;
    };
  }, [input]);
  return laidOut;
}
