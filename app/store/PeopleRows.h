// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

namespace porchlight::store {

/// Somebody in the account's own list.
struct PersonRow
{
    AccountId account;
    QString handle;
    QString name;                     ///< the local name, else the latest they gave themselves; foreign; may be empty
    ConversationId conversation = {}; ///< of the two; null: it is not here
    bool isContact = false;
    bool isBlocked = false;

    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};

/// How one stands to the other of two.
struct PeerStanding
{
    QString localName; ///< empty: none
    bool isContact = false;
    bool isBlocked = false;
    bool isHidden = false;   ///< the request was deleted
    quint64 preferences = 0; ///< Preference, or'ed, of this conversation alone
};

} // namespace porchlight::store
