export const runs = {
  places: { runs: 'Runs', start: 'Start' },
  list: {
    title: 'Runs',
    lead: 'Every SOP under way, and where it stands.',
    empty: 'Nothing is running',
    emptyLead: 'Start a published SOP and follow it here, step by step.',
  },
  start: {
    title: 'Start an SOP',
    lead: 'Choose what to set in motion.',
    empty: 'There is nothing to start yet',
    emptyLead: 'An SOP can be started once its owner has published it.',
  },
} as const;
