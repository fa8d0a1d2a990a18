import { useState } from 'react';

/** Whether a mouse rests on an element. A touch is no resting pointer. */
export function usePointerRest() {
  const [resting, setResting] = useState(false);
  return {
    resting,
    /** For the element. */
    watch: {
      onPointerEnter: (event: { pointerType: string }) => setResting(event.pointerType === 'mouse'),
      onPointerLeave: () => setResting(false),
    },
  };
}
