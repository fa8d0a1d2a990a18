export const organisation = {
  places: { people: 'People' },
  people: {
    title: 'People',
    lead: 'Who works here, in which positions, and who stands in for whom.',
    empty: 'Nobody here yet',
    emptyLead: 'Add the people who carry out your SOPs and give them positions.',
  },
} as const;
