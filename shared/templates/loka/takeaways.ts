import { newTakeaway } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';
import { groups } from './groups.ts';
import type { Notes } from './notes.ts';
import { workshopId } from './workshops.ts';

export function takeaways(notes: Notes) {
  const workshops = Object.values(groups).flatMap(({ id }) => [workshopId('thu', id), workshopId('fri', id)]);
  return listed(newTakeaway, {
    'takeaway:kunskap': {
      title: 'Ökad kunskap',
      description: 'Om hur sammanhanget ser ut.',
      deliveredBy: ['Politiken', 'Representanter för RSG', 'Målområdesansvariga', 'Kommunerna'],
      sessions: ['session:thu-welcome', 'session:thu-rsg', 'session:thu-collaboration'],
    },
    'takeaway:inspiration': {
      title: 'Inspiration och energi',
      description: 'Till ökat eget arbete på hemmaplan.',
      deliveredBy: ['Representanter för RSG', 'Målområdesansvariga', 'Entreprenörskapsforum'],
      people: ['person:pontus-braunerhjelm'],
      sessions: ['session:thu-rsg', 'session:thu-collaboration', 'session:thu-braunerhjelm'],
      notes: notes.inspiration,
    },
    'takeaway:engagemang': {
      title: 'Engagemang',
      description: 'Till samverkan i samråd mellan målområdesansvariga och kommuner.',
      deliveredBy: ['Målområdesansvariga', 'Kommunerna'],
      sessions: workshops,
    },
    'takeaway:present': {
      title: 'Present med budskap',
      description:
        'Munspelet som Per Fritzell arrangerar, vid evenemanget på kvällen: ' +
        '”Tillsammans når vi det gemensamma musikaliska målet.”',
      deliveredBy: ['Per Fritzell'],
      people: ['person:per-fritzell'],
      sessions: ['session:thu-show'],
    },
  });
}
