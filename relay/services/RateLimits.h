// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>

namespace porchlight::relay {

/// How often an account may do something (D5), and whether at all. 0: as often as it likes.
struct RateLimits
{
    quint32 messagesPerMinute = 100;  ///< where all others have accepted the conversation, in groups too
    quint32 strangersPerMinute = 10;  ///< where somebody has not yet
    quint32 ownPerMinute = 1'200;     ///< to oneself, by each device: what its devices keep for each other
    quint32 lookupsPerHour = 100;     ///< conversations started, with handles that nobody has too
    quint32 changesPerHour = 600;     ///< to devices' names, settings, contacts, mutes, groups that there are
    quint32 listsPerDay = 50;         ///< of its devices, published
    quint32 groupsCreatedPerDay = 10;
    quint32 groupsJoinedPerDay = 50;
    quint32 invitationsPerDay = 5;    ///< to this relay, of one account
    quint32 requestsPerHour = 100;    ///< of strangers that reach one account; more wait at their senders
    bool mayInvite = true;            ///< whoever has an account; false: only the operator does

    static constexpr RateLimits none() { return {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true}; }
};

/// What is counted, one bucket for each account; in the order of the fields above.
enum class RateKind : quint8 { Messages, Strangers, Own, Lookups, Changes, Lists, GroupsCreated, GroupsJoined, Invitations, Requests };

struct RateKindName
{
    RateKind kind;
    const char *name; ///< in metrics
};

inline constexpr std::array allRateKinds{
    RateKindName{RateKind::Messages, "messages"},
    RateKindName{RateKind::Strangers, "strangers"},
    RateKindName{RateKind::Own, "own"},
    RateKindName{RateKind::Lookups, "lookups"},
    RateKindName{RateKind::Changes, "changes"},
    RateKindName{RateKind::Lists, "lists"},
    RateKindName{RateKind::GroupsCreated, "groups_created"},
    RateKindName{RateKind::GroupsJoined, "groups_joined"},
    RateKindName{RateKind::Invitations, "invitations"},
    RateKindName{RateKind::Requests, "requests"},
};

} // namespace porchlight::relay
