export const start = {
  tagline: 'Planera internat och konferenser. Allt ligger på din dator, en fil per plan.',
  new: 'Ny plan från mall',
  templates: {
    loka: {
      name: 'LOKA',
      about: 'Internat i två dagar: plenum, sex parallella workshoppar om dagen, granskare, middag och show.',
    },
    fokus: {
      name: 'FOKUS',
      about: 'Konferensdag i hybridform: talare på plats, hundra deltagare digitalt i små grupper.',
    },
    empty: {
      name: 'Tom plan',
      about: 'En dag och tre lokaler att börja från.',
    },
  },
  recent: 'Senaste',
  noRecent: 'Planer du öppnar visas här.',
  openFile: 'Öppna en plan …',
  forget: 'Ta bort ”{name}” från listan',
  openedAt: '{name} i {folder}',
};
