import { newGroup, newTrack } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';

/** The goal areas; each group works in one. */
export const tracks = listed(newTrack, {
  'track:kunskapslyft': { name: 'Kunskapslyft', hue: 'blue' },
  'track:foretagande': { name: 'Företag och förvaltning', hue: 'amber' },
  'track:innovation': { name: 'Innovativa miljöer', hue: 'violet' },
  'track:kultur': { name: 'Kultur och upplevelser', hue: 'rose' },
  'track:boende': { name: 'Boende', hue: 'green' },
  'track:kommunikationer': { name: 'Kommunikationer', hue: 'teal' },
});

/** Names are short, to fit a narrow column; the themes are as the slides word them. */
export const groups = listed(newGroup, {
  'group:1': {
    number: '1',
    name: 'Kunskapslyft',
    track: 'track:kunskapslyft',
    themes: [
      { title: 'Kunskapslyft för barn och unga', responsible: ['person:peter-morfeld'] },
      { title: 'Kunskapslyft i arbetslivet', responsible: ['person:maria-svensson'] },
    ],
  },
  'group:2': {
    number: '2',
    name: 'Entreprenörskap',
    track: 'track:foretagande',
    themes: [
      { title: 'Entreprenörskap och företagande', responsible: ['person:sven-erik-sahlen'] },
      { title: 'Förvaltningsstaden Örebro', responsible: ['person:marianne-karlsson'] },
    ],
  },
  'group:3': {
    number: '3',
    name: 'Innovativa miljöer',
    track: 'track:innovation',
    themes: [{ title: 'Innovativa miljöer', responsible: ['person:merit-israelsson'] }],
  },
  'group:4': {
    number: '4',
    name: 'Sprudlande kulturliv',
    track: 'track:kultur',
    themes: [
      { title: 'Sprudlande kulturliv', responsible: ['person:rickard-aslund'] },
      { title: 'Stora evenemang', responsible: ['person:alf-lindblad'] },
      { title: 'Rika naturupplevelser', responsible: ['person:toni-eriksson'] },
    ],
  },
  'group:5': {
    number: '5',
    name: 'Fler boende',
    track: 'track:boende',
    themes: [{ title: 'Fler boende i Örebroregionen', responsible: ['person:ronnie-wirslund'] }],
  },
  'group:6': {
    number: '6',
    name: 'Goda kommunikationer',
    track: 'track:kommunikationer',
    themes: [
      {
        title: 'Goda kommunikationer med omvärlden (Aktiv regionförstoring)',
        responsible: ['person:fredrik-idevall'],
      },
    ],
  },
});
