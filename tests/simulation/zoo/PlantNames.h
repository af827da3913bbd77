// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/zoo/Plant.h"

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace porchlight::simulation {

/// What a bug is called on the command line.
struct PlantName
{
    Plant plant;
    const char *name;
};

inline constexpr std::array plants = {
    PlantName{Plant::AckBeforeCommit, "ack-before-commit"},
    PlantName{Plant::CursorBeforeProcessing, "cursor-before-processing"},
    PlantName{Plant::DedupForgotten, "dedup-forgotten"},
    PlantName{Plant::ShownBeforeStored, "shown-before-stored"},
    PlantName{Plant::NoPushRetry, "no-push-retry"},
    PlantName{Plant::FenceIgnored, "fence-ignored"},
    PlantName{Plant::DedupByConnection, "dedup-by-connection"},
    PlantName{Plant::DedupPruned, "dedup-pruned"},
    PlantName{Plant::FullSwallowed, "full-swallowed"},
    PlantName{Plant::SyncErrorIgnored, "sync-error-ignored"},
    PlantName{Plant::SequenceFromCounter, "sequence-from-counter"},
    PlantName{Plant::UncommittedRead, "uncommitted-read"},
    PlantName{Plant::StaleReplica, "stale-replica"},
    PlantName{Plant::PageSkipsOne, "page-skips-one"},
    PlantName{Plant::PushedIsAcknowledged, "pushed-is-acknowledged"},
    PlantName{Plant::MarksNotMerged, "marks-not-merged"},
    PlantName{Plant::MarksBeyondHead, "marks-beyond-head"},
    PlantName{Plant::WallClockOrder, "wall-clock-order"},
    PlantName{Plant::MailApart, "mail-apart"},
    PlantName{Plant::MailDropped, "mail-dropped"},
    PlantName{Plant::HistoryFromJoin, "history-from-join"},
    PlantName{Plant::ForgedSender, "forged-sender"},
    PlantName{Plant::ForeignLogServed, "foreign-log-served"},
    PlantName{Plant::AnsweredTwice, "answered-twice"},
    PlantName{Plant::AnswersCrossed, "answers-crossed"},
    PlantName{Plant::NoticeDropped, "notice-dropped"},
    PlantName{Plant::CloseForgotten, "close-forgotten"},
    PlantName{Plant::FullSocketIgnored, "full-socket-ignored"},
    PlantName{Plant::FirstFrameOnly, "first-frame-only"},
    PlantName{Plant::PrivateMarksLeaked, "private-marks-leaked"},
    PlantName{Plant::HalfOpenKept, "half-open-kept"},
    PlantName{Plant::RotationUnsaved, "rotation-unsaved"},
    PlantName{Plant::AckOnArrival, "ack-on-arrival"},
    PlantName{Plant::CursorIsMaxSeen, "cursor-is-max-seen"},
    PlantName{Plant::ResentWithNewId, "resent-with-new-id"},
    PlantName{Plant::ResealedOnResend, "resealed-on-resend"},
    PlantName{Plant::RenumberedOnResend, "renumbered-on-resend"},
    PlantName{Plant::RefusalForgotten, "refusal-forgotten"},
    PlantName{Plant::RefusalRetried, "refusal-retried"},
    PlantName{Plant::TokenNotStored, "token-not-stored"},
    PlantName{Plant::OutboxClearedOnSend, "outbox-cleared-on-send"},
    PlantName{Plant::MarksForgotten, "marks-forgotten"},
    PlantName{Plant::DialsAtOnce, "dials-at-once"},
    PlantName{Plant::NoJitter, "no-jitter"},
    PlantName{Plant::OwnPingIsLife, "own-ping-is-life"},
    PlantName{Plant::OldConnectionHeard, "old-connection-heard"},
    PlantName{Plant::OwnEntryTwice, "own-entry-twice"},
    PlantName{Plant::ReadMarkUnsaved, "read-mark-unsaved"},
    PlantName{Plant::BodiesReversed, "bodies-reversed"},
    PlantName{Plant::UnlinkedStaysConnected, "unlinked-stays-connected"},
    PlantName{Plant::UnlinkedTokenGood, "unlinked-token-good"},
    PlantName{Plant::UnlinkedCursorsKept, "unlinked-cursors-kept"},
    PlantName{Plant::UnlinkedMayAppend, "unlinked-may-append"},
    PlantName{Plant::UnlinkedIsListed, "unlinked-is-listed"},
    PlantName{Plant::UnlinkedGoesOn, "unlinked-goes-on"},
    PlantName{Plant::UnlinkUnannounced, "unlink-unannounced"},
    PlantName{Plant::ChainsNotStored, "chains-not-stored"},
    PlantName{Plant::RemovedIsServed, "removed-is-served"},
    PlantName{Plant::NewcomerIsServed, "newcomer-is-served"},
    PlantName{Plant::StaleRosterTaken, "stale-roster-taken"},
    PlantName{Plant::RosterKeepsRemoved, "roster-keeps-removed"},
    PlantName{Plant::JoinUnannounced, "join-unannounced"},
    PlantName{Plant::GroupMembersForgotten, "group-members-forgotten"},
    PlantName{Plant::GroupEventsForgotten, "group-events-forgotten"},
    PlantName{Plant::GroupLookForgotten, "group-look-forgotten"},
};

inline std::optional<Plant> plantNamed(const QString &name)
{
    const auto found = std::ranges::find_if(plants, [&](const PlantName &p) { return name == QLatin1String(p.name); });
    return found == plants.end() ? std::nullopt : std::optional(found->plant);
}

} // namespace porchlight::simulation
