import type { Rule } from './rule.ts';
import { cancelledWithPeople } from './rules/cancelled-with-people.ts';
import { cancelledWithReviewers } from './rules/cancelled-with-reviewers.ts';
import { competenceMissing } from './rules/competence-missing.ts';
import { conflictOfInterest } from './rules/conflict-of-interest.ts';
import { duplicateNames } from './rules/duplicate-names.ts';
import { groupSize } from './rules/group-size.ts';
import { missingEquipment } from './rules/missing-equipment.ts';
import { moreSessionsThanSlots } from './rules/more-sessions-than-slots.ts';
import { movedSinceSent } from './rules/moved-since-sent.ts';
import { noModerator } from './rules/no-moderator.ts';
import { noResponsible } from './rules/no-responsible.ts';
import { noReviewer } from './rules/no-reviewer.ts';
import { noRoom } from './rules/no-room.ts';
import { notAtTheSameTime } from './rules/not-at-the-same-time.ts';
import { outsideDay } from './rules/outside-day.ts';
import { outsidePresence } from './rules/outside-presence.ts';
import { overReviewMaximum } from './rules/over-review-maximum.ts';
import { ownReview } from './rules/own-review.ts';
import { parallelToPlenary } from './rules/parallel-to-plenary.ts';
import { participantClash } from './rules/participant-clash.ts';
import { personAbsent } from './rules/person-absent.ts';
import { personClash } from './rules/person-clash.ts';
import { personIdle } from './rules/person-idle.ts';
import { personUndesiredTime } from './rules/person-undesired-time.ts';
import { plenaryRoom } from './rules/plenary-room.ts';
import { reviewerAbsent } from './rules/reviewer-absent.ts';
import { reviewerClash } from './rules/reviewer-clash.ts';
import { roomClash } from './rules/room-clash.ts';
import { roomTooSmall } from './rules/room-too-small.ts';
import { roomUnavailable } from './rules/room-unavailable.ts';
import { sameDay } from './rules/same-day.ts';
import { samePair } from './rules/same-pair.ts';
import { shortPause } from './rules/short-pause.ts';
import { threeInARow } from './rules/three-in-a-row.ts';
import { tooFewReviewers } from './rules/too-few-reviewers.ts';
import { tooLongWithoutBreak } from './rules/too-long-without-break.ts';
import { tooManyReviewers } from './rules/too-many-reviewers.ts';
import { tooMuchInADay } from './rules/too-much-in-a-day.ts';
import { trackParallel } from './rules/track-parallel.ts';
import { unconfirmed } from './rules/unconfirmed.ts';
import { undesiredRoom } from './rules/undesired-room.ts';
import { undesiredTime } from './rules/undesired-time.ts';
import { unevenLoad } from './rules/uneven-load.ts';
import { unplaced } from './rules/unplaced.ts';
import { wrongOrder } from './rules/wrong-order.ts';

/**
 * Every rule, by what it is about, in the order in which findings of one moment are listed. A new one is a file in
 * `rules/` and a line here.
 */
export const RULE_GROUPS = {
  clash: [
    roomClash,
    personClash,
    reviewerClash,
    participantClash,
    roomUnavailable,
    personAbsent,
    reviewerAbsent,
    outsideDay,
    plenaryRoom,
    ownReview,
    conflictOfInterest,
    cancelledWithPeople,
    cancelledWithReviewers,
  ],
  programme: [
    parallelToPlenary,
    roomTooSmall,
    groupSize,
    trackParallel,
    notAtTheSameTime,
    wrongOrder,
    sameDay,
    missingEquipment,
    shortPause,
    threeInARow,
    tooLongWithoutBreak,
    tooMuchInADay,
    outsidePresence,
    undesiredRoom,
    undesiredTime,
    personUndesiredTime,
  ],
  reviewing: [
    noReviewer,
    tooFewReviewers,
    tooManyReviewers,
    unevenLoad,
    overReviewMaximum,
    samePair,
    competenceMissing,
  ],
  completeness: [
    unplaced,
    unconfirmed,
    noRoom,
    noResponsible,
    noModerator,
    personIdle,
    duplicateNames,
    movedSinceSent,
    moreSessionsThanSlots,
  ],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

/** What rules are about. */
export type RuleGroup = keyof typeof RULE_GROUPS;

export const RULES: readonly Rule[] = Object.values(RULE_GROUPS).flat();
