// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace porchlight::store {

/// Where one profile keeps its files: <data>/profiles/<name>/. Plain values; touches no disk.
struct ProfilePaths
{
    /// The profile whose window opens others beside it.
    static constexpr QLatin1StringView first{"default"};

    QString folder;
    QString database;

    /// Nothing unless @p name is 1 to 32 of a-z, 0-9 and '-': so it is one folder on every system, and never "..".
    /// @p data is the folder for all profiles; empty: the place the system has for application data.
    static std::optional<ProfilePaths> of(const QString &name, const QString &data = {});
    /// @p data, or the place of the system.
    static QString dataFolder(const QString &data = {});
};

} // namespace porchlight::store
