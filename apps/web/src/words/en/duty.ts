export const duty = {
  places: { alerts: 'Alerts' },
  alerts: {
    title: 'Duty',
    lead: 'What is late, broken or declared right now.',
    empty: 'All quiet',
    emptyLead: 'An alert appears here when a deadline passes or something breaks.',
  },
} as const;
