/**
 * One SQL statement under a name. Each connection prepares it once and from then on sends only its values, so a name belongs to one
 * text for ever: `<area>.<what it does>`.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement, e.g. `statement('audit.record', 'INSERT …')`. Write each in the file of what it is for. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}
