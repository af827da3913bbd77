// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/Content.h"

namespace porchlight::models {

/// What may stand behind an "@" for a member. One has as many as there are: a name that nobody else has, and a handle.
struct Mentionable
{
    AccountId account;
    QString words; ///< one line, not empty
};

/// Whom a text speaks of: "@" at the beginning of a word and then what a member is called, of which the longest counts. Handles
/// and names are taken as they are written, but for capital letters.
std::vector<Mention> mentionsIn(const QString &text, const std::vector<Mentionable> &people);

/// Whom a text speaks of once it is edited: those of @p found, and whom @p before has spoken of by the same words, though they
/// are no member any more.
std::vector<Mention> mentionsKept(const QString &text, std::vector<Mention> found, const QString &before,
                                  const std::vector<Mention> &mentionsBefore);

} // namespace porchlight::models
