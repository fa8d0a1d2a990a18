import classes from './ErrorText.module.css';
import { foldedAt } from './foldedAt.ts';

/** Why the last attempt failed, as the program said it; of a long text the beginning, and the rest where it is asked for. */
export function ErrorText({ text }: { readonly text: string }) {
  const fold = foldedAt(text);
  if (fold === null)
    return (
      <p className={classes.error} lang="en">
        {text}
      </p>
    );
  return (
    <details className={classes.error} lang="en">
      <summary>{text.slice(0, fold)}</summary>
      <p>{text.slice(fold).trimStart()}</p>
    </details>
  );
}
