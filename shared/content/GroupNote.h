// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace porchlight {

/// What has happened to a group, for its timeline. Never sent: each device makes it of what was signed.
struct GroupNote
{
    /// Numbers are stored: they never change and are never used again.
    enum class Kind : quint8 {
        Created = 1,
        Added = 2,
        Removed = 3,
        Left = 4,
        Promoted = 5,
        Demoted = 6,
        Joined = 7,            ///< by the invitation
        Gone = 8,              ///< the account was deleted
        MembersAdd = 9,        ///< all members may add others from here on, or only admins
        InvitationChanged = 10, ///< there is a new one, or none any more
        LookChanged = 11,      ///< title or picture
        PinsChanged = 12,      ///< what is pinned
    };

    Kind kind = Kind::Created;
    AccountId actor;                  ///< null: the relay
    std::vector<AccountId> accounts = {}; ///< whom it was done to
    quint32 count = 0;                ///< of them, though fewer may be told
    bool isOn = false;                ///< MembersAdd, InvitationChanged

    friend bool operator==(const GroupNote &, const GroupNote &) = default;
};

/// What has happened, in one word: for what makes sentences of it, and for programs. They never change.
QString groupNoteName(const GroupNote &note);

/// As a store keeps it, in place of what a message says. What was cut off behind its beginning is still read, with fewer accounts.
QString storedGroupNote(const GroupNote &note);
std::optional<GroupNote> groupNoteFromStored(const QString &stored, const AccountId &actor);

/// In place of a type of content: a row that is such a note.
inline constexpr quint64 groupNoteType = 65'536;

} // namespace porchlight
