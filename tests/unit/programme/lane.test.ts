import { describe, expect, test } from 'vitest';
import { newRoom, newTrack } from '../../../shared/plan/defaults.ts';
import {
  becoming,
  belongs,
  isForEveryone,
  type Lane,
  roomsAcross,
  sameLane,
} from '../../../shared/programme/lane.ts';
import { A, B, HALL, planWith } from './plans.ts';

const plan = planWith({});
const track = newTrack('track:t', 'a0', { name: 'Kultur' });
const ofTrack = { kind: 'track', record: track, groups: new Set(['group:3']) } satisfies Lane;
const talk = { kind: 'talk', rooms: [A], track: null, group: null } as const;
const standing = (fields: object) => ({ ...talk, rooms: [A], ...fields });

describe('what a session becomes in a column', () => {
  test('is of its track or its group, or of none in the last column', () => {
    expect(becoming(ofTrack)).toEqual({ track: 'track:t' });
    expect(becoming({ kind: 'track', record: null, groups: new Set() })).toEqual({ track: null });
    expect(becoming({ kind: 'group', record: null })).toEqual({ group: null });
  });

  test('is nothing more in one of rooms', () => {
    expect(becoming({ kind: 'room', record: newRoom(A, 'a0') })).toBeUndefined();
  });
});

test('a session belongs to its track, or to that of its group when it names none', () => {
  expect(belongs(ofTrack, standing({ track: 'track:t' }))).toBe(true);
  expect(belongs(ofTrack, standing({ group: 'group:3' }))).toBe(true);
  expect(belongs(ofTrack, standing({ group: 'group:3', track: 'track:other' }))).toBe(false);
  expect(belongs(ofTrack, standing({}))).toBe(false);
});

test('meals, plenaries and what is in all rooms are for everyone, a show only in the hall', () => {
  const rooms = Object.values(plan.rooms).filter((room) => room !== undefined);
  expect(isForEveryone(standing({ kind: 'meal' }), rooms)).toBe(true);
  expect(isForEveryone(standing({ kind: 'plenary', rooms: [] }), rooms)).toBe(true);
  expect(isForEveryone(standing({ rooms: 'all' }), rooms)).toBe(true);
  expect(isForEveryone(standing({ kind: 'social', rooms: [HALL] }), rooms)).toBe(true);
  expect(isForEveryone(standing({ kind: 'social' }), rooms)).toBe(false);
  expect(isForEveryone(standing({}), rooms)).toBe(false);
});

test('the rooms across are those of the columns, and none where the columns are no rooms', () => {
  const lanes: Lane[] = [A, B].map((id) => ({ kind: 'room', record: newRoom(id, 'a0') }));
  expect(roomsAcross([...lanes, { kind: 'room', record: null }])).toEqual([A, B]);
  expect(roomsAcross([ofTrack])).toEqual([]);
});

test('a column is another one when its record is, or what belongs to it', () => {
  expect(sameLane(ofTrack, { ...ofTrack, groups: new Set(['group:3']) })).toBe(true);
  expect(sameLane(ofTrack, { ...ofTrack, groups: new Set() })).toBe(false);
  expect(sameLane(ofTrack, { ...ofTrack, record: { ...track, name: 'Musik' } })).toBe(false);
});
