export const work = {
  places: { inbox: 'Inbox' },
  inbox: {
    title: 'Inbox',
    lead: 'What is yours to do, most urgent first.',
    empty: 'Nothing waits for you',
    emptyLead: 'Tasks that a run gives to you, or that you may claim, appear here.',
  },
} as const;
