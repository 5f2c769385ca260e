import type { Command } from '../command.ts';
import { addBlock } from './block.ts';
import { copySessions, duplicateSessions, repeatSessions } from './copy.ts';
import { drawSession } from './draw.ts';
import { applyImport } from './import.ts';
import { lockSessions, unlockSessions } from './lock.ts';
import { makeGroups } from './make-groups.ts';
import { moveSessions } from './move.ts';
import { muteFinding, unmuteFinding } from './mute.ts';
import { pasteSessions } from './paste.ts';
import {
  addDay,
  addGroup,
  addOrganisation,
  addPerson,
  addRoom,
  addTrack,
  editPeople,
  editRecord,
  removeRecords,
  reorderRecord,
} from './record.ts';
import { restorePlan } from './restore.ts';
import { acceptAssignments, editAssignments, toggleAssignment } from './review.ts';
import { setSeverity } from './rule.ts';
import { acceptSeats, bindPeople, moveSeats, pinSeats } from './seat.ts';
import {
  cancelSessions,
  createSession,
  editSession,
  placeSessions,
  reinstateSessions,
  removeSessions,
  resizeSession,
  unplaceSessions,
} from './session.ts';
import { swapRooms, swapSessions } from './swap.ts';

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
  'session.move': moveSessions,
  'session.swap': swapSessions,
  'session.swapRooms': swapRooms,
  'session.copy': copySessions,
  'session.repeat': repeatSessions,
  'session.paste': pasteSessions,
  'session.lock': lockSessions,
  'session.unlock': unlockSessions,
  'session.draw': drawSession,
  'block.add': addBlock,
  'assignment.toggle': toggleAssignment,
  'assignment.accept': acceptAssignments,
  'assignment.edit': editAssignments,
  'seat.move': moveSeats,
  'seat.accept': acceptSeats,
  'seat.pin': pinSeats,
  'record.edit': editRecord,
  'record.remove': removeRecords,
  'record.reorder': reorderRecord,
  'day.add': addDay,
  'room.add': addRoom,
  'track.add': addTrack,
  'person.add': addPerson,
  'person.edit': editPeople,
  'person.bind': bindPeople,
  'organisation.add': addOrganisation,
  'group.add': addGroup,
  'group.make': makeGroups,
  'plan.restore': restorePlan,
  'import.apply': applyImport,
  'finding.mute': muteFinding,
  'finding.unmute': unmuteFinding,
  'rule.setSeverity': setSeverity,
} as const;

export type CommandId = keyof typeof COMMANDS;
/** The arguments of the command `C`. */
export type ArgsOf<C extends CommandId> = (typeof COMMANDS)[C] extends Command<infer A> ? A : never;
