// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/ProfileOpener.h"

#include <optional>

namespace porchlight::models {

/// One account of a window: an open profile, or the name of one that is not open and why; and what is said of it. On the
/// thread of the windows. Decides nothing.
struct AccountRow
{
    OpenProfile open; ///< without a profile: only its name
    std::optional<OpenRefusal> refusal = {};

    Profile *profile() const { return open.profile.get(); }
    bool isOpening() const { return !open.profile && !refusal; }
    bool isNobodys() const; ///< open, and nobody has an account in it yet

    QString name() const; ///< of an open one its display name, else that of its profile
    QString handle() const;
    QString relay() const; ///< "host:port"
    QString avatarKey() const;
    QVariant picture() const;
    int unread() const;
    /// "online", "offline", "new" (nobody's yet), "waiting" (for another device), "signedOut"; not open: "opening",
    /// "elsewhere" (in another process), "broken".
    QString standing() const;
    /// For whoever chooses one by its name: "Liv, @liv, relay.example:8440".
    QString label() const;
};

/// "host:port"; of one that is nobody's, what is in its form.
QString relayOf(const Profile &profile);
/// It can speak for its account, now or when its relay is there again.
bool canAct(const Profile &profile);

} // namespace porchlight::models
