/** A page as use cases ask for it: the first one has no cursor. */
export function pageOf<Query extends { readonly cursor?: string | undefined }>(
  query: Query,
): Omit<Query, 'cursor'> & { readonly cursor: string | null } {
  return { ...query, cursor: query.cursor ?? null };
}
