import type { Command } from '../command.ts';
import {
  addDay,
  addGroup,
  addOrganisation,
  addPerson,
  addRoom,
  addTrack,
  editRecord,
  removeRecords,
  reorderRecord,
} from './record.ts';
import { toggleAssignment } from './review.ts';
import {
  cancelSessions,
  createSession,
  duplicateSessions,
  editSession,
  placeSessions,
  reinstateSessions,
  removeSessions,
  resizeSession,
  unplaceSessions,
} from './session.ts';

/** Every command that changes a plan, by its id. A new one is one line here. */
export const COMMANDS = {
  'session.create': createSession,
  'session.edit': editSession,
  'session.place': placeSessions,
  'session.resize': resizeSession,
  'session.unplace': unplaceSessions,
  'session.remove': removeSessions,
  'session.cancel': cancelSessions,
  'session.reinstate': reinstateSessions,
  'session.duplicate': duplicateSessions,
  'assignment.toggle': toggleAssignment,
  'record.edit': editRecord,
  'record.remove': removeRecords,
  'record.reorder': reorderRecord,
  'day.add': addDay,
  'room.add': addRoom,
  'track.add': addTrack,
  'person.add': addPerson,
  'organisation.add': addOrganisation,
  'group.add': addGroup,
} as const;

export type CommandId = keyof typeof COMMANDS;
/** The arguments of the command `C`. */
export type ArgsOf<C extends CommandId> = (typeof COMMANDS)[C] extends Command<infer A> ? A : never;
