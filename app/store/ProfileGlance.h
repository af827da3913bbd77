// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace porchlight::store {

/// What can be seen of a profile on this computer without opening it.
struct ProfileGlance
{
    QString name;
    QString handle;   ///< empty: not known
    QString relayUrl; ///< likewise
    bool isElsewhere = false; ///< another process has it; of that one nothing is read

    friend bool operator==(const ProfileGlance &, const ProfileGlance &) = default;
};

/// The profiles of @p data (as for ProfilePaths::of()) that somebody has an account in, by name; but for those in @p without,
/// which this process has open. Each is held for the moment in which its own few words are read; what another process holds is
/// not touched. Changes nothing; what cannot be read is there by its name alone. Some milliseconds.
std::vector<ProfileGlance> profilesBeside(const QStringList &without, const QString &data = {});

/// More are not looked for.
constexpr int glancesMax = 32;

} // namespace porchlight::store
