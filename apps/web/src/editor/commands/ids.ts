import { RESERVED_STEP_IDS } from '@sopflow/model';
import type { Document } from '@sopflow/model';
import { stepsIn } from './flows.ts';

/** The ids of all steps and lanes of a document; a new one must be none of them. */
export function idsOf(document: Document): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const step of stepsIn(document.flow)) {
    ids.add(step.id);
    if (step.kind === 'parallel') for (const lane of step.lanes) ids.add(lane.id);
  }
  return ids;
}

/** Gives new ids, each the stem with the first number that is free: `task1`, `task2`. */
export function idMaker(document: Document): (stem: string) => string {
  const used = new Set([...idsOf(document), ...RESERVED_STEP_IDS]);
  return (stem) => {
    const id = freeName(stem, used);
    used.add(id);
    return id;
  };
}

/** The stem with the first number that nothing has yet. */
export function freeName(stem: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number}`;
    if (!used.has(name)) return name;
  }
}
