// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/ReadAnswers.h"
#include "shared/wire/AccountSettings.h"

/// Who may what with whom, as every store must say it (C3, D2, rule 11).
namespace porchlight::relay {

/// What two accounts have said of each other. For as long as a block is there, it counts as contact who was one when it
/// came: or the blocked one could tell.
struct Relation
{
    wire::AccountSettings mine;
    wire::AccountSettings theirs;
    bool isMyContact = false;    ///< they are among mine
    bool isTheirContact = false; ///< I am among theirs
    bool isBlocked = false;      ///< either by the other
};

/// What I see of their presence: nothing unless both would show theirs (who hides does not see).
Sight sightOf(const Relation &relation);
/// Whether I may begin to write to them.
bool mayWrite(const Relation &relation);
/// Whether I may add them to a group; @p haveAccepted: both have accepted a conversation of the two.
bool mayAdd(const Relation &relation, bool haveAccepted);

/// What is left of an entry for a reader who has blocked its sender: its place and its id (rule 11).
wire::Entry withheldEntry(const wire::Entry &entry);
/// Leaves of what a page has of others between @p first and @p last (none: to the end) what @p reader may have.
void withhold(LogPage &page, const AccountId &reader, Seq first, std::optional<Seq> last);
/// As withheldEntry(), in a mailbox.
wire::Entry withheldItem(const wire::Entry &item);

/// Whether @p inner opens the commitment that stands in front of @p body (encryption.md 5.4): HMAC-SHA256 of it, with its
/// first 32 bytes as the key.
bool opensCommitment(QByteArrayView inner, QByteArrayView body);
inline constexpr qsizetype commitmentBytes = 32;

} // namespace porchlight::relay
