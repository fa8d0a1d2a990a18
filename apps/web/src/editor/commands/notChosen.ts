/** Stands in a document for a person, a position or a schedule until its author has chosen: valid in shape, known to nobody, and found by the checks. */
export const notChosen = 'not-chosen';

/** The same for an SOP. */
export const noSop = 'choose-an-sop';

/** What a field shows as chosen: nothing while there is only a placeholder. */
export function chosen(key: string): string | undefined {
  return key === notChosen || key === noSop ? undefined : key;
}
