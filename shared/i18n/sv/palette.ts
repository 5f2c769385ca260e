export const palette = {
  title: 'Sök eller gör …',
  button: 'Sök eller gör …',
  field: 'Vad vill du hitta eller göra?',
  placeholder: 'Sök ett kommando, en programpunkt, en person, en lokal …',
  found: 'Träffar',
  nothing: 'Inget passar ”{text}”.',
  keys: 'Pilar: välj · Retur: gör · Esc: stäng',
  group: {
    recent: 'Senast',
    actions: 'Kommandon',
    sessions: 'Programpunkter',
    people: 'Personer',
    rooms: 'Lokaler',
    days: 'Dagar',
    views: 'Gå till',
  },
};
