import type { RoomEntry } from '../entries.ts';
import { listIn } from '../values/names.ts';
import type { ListKind } from './kind.ts';

/** Rooms, with what they hold. */
export const rooms: ListKind = {
  id: 'rooms',
  needs: [['name', 'capacity'], ['name', 'whereabouts'], ['name', 'equipment'], ['roomName']],
  sheetNames: 'lokaler,rooms,lokal,room,rum,salar,venues',
  fields: [
    { id: 'name', names: 'namn,name' },
    { id: 'roomName', names: 'lokal,room,rum,sal,lokalnamn,room name,salong,venue' },
    { id: 'capacity', names: 'platser,capacity,antal platser,seats,kapacitet,storlek,size,sittplatser' },
    { id: 'plenary', names: 'plenum,plenary,rymmer alla,för alla,whole gathering' },
    { id: 'digital', names: 'digital,digitalt,online,digital lokal' },
    {
      id: 'whereabouts',
      names: 'var,where,whereabouts,plats,våning,floor,byggnad,building,hus,läge,location,länk,link,place',
    },
    { id: 'equipment', names: 'utrustning,equipment,teknik,av,tags' },
    {
      id: 'notes',
      names:
        'anteckningar,notes,anteckning,note,kommentar,comment,kommentarer,comments,beskrivning,description',
    },
  ],
  reading: () => (row) => {
    const name = row.line('roomName') ?? row.line('name') ?? '';
    if (name === '') row.note('missing', 'row', row.has('roomName') ? 'roomName' : 'name', null);
    const equipment = row.lines('equipment')[0];
    const fields: RoomEntry['fields'] = Object.fromEntries(
      Object.entries({
        capacity: row.whole('capacity', 0, 100_000),
        plenary: row.yes('plenary'),
        digital: row.yes('digital'),
        whereabouts: row.line('whereabouts'),
        equipment:
          equipment &&
          listIn(equipment.text)
            .map((each) => each.slice(0, 300))
            .slice(0, 100),
        notes: row.text('notes'),
      }).filter(([, value]) => value !== undefined),
    );
    return { rooms: [{ row: row.number, name, fields }] };
  },
};
