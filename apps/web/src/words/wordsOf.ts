/**
 * The shape a language must have to stand beside the English file: every key, each a text. A missing or misspelt key
 * is a type error. Plural forms that only English has (`…_one`) are not asked for.
 */
export type WordsOf<English> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
    ? string
    : WordsOf<English[Key]>;
};
