export const start = {
  tagline: 'Plan internats and conferences. Everything stays on your computer, one file a plan.',
  new: 'New plan from a template',
  templates: {
    loka: {
      name: 'LOKA',
      about: 'A two-day internat: plenary, six parallel workshops a day, reviewers, dinner and a show.',
    },
    fokus: {
      name: 'FOKUS',
      about: 'A hybrid conference day: speakers on site, a hundred participants in small digital groups.',
    },
    empty: {
      name: 'Empty plan',
      about: 'One day and three rooms to begin from.',
    },
  },
  recent: 'Recent',
  noRecent: 'Plans that you open are shown here.',
  openFile: 'Open a plan …',
  forget: 'Take “{name}” off the list',
  openedAt: '{name} in {folder}',
};
