export const procedures = {
  places: { library: 'Library' },
  library: {
    title: 'Procedures',
    lead: 'The SOPs of the organisation, drafts and published versions.',
    empty: 'No SOP yet',
    emptyLead: 'Draw how a piece of work goes: its steps, who does them and by when.',
  },
} as const;
