// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/ProfileOpener.h"
#include "app/platform/KeyNote.h"

namespace porchlight::desktop {

/// Profiles as they lie on this computer: a folder for each, its lock, its key in the keyring or a file. Owns nothing of what
/// it opens. On the main thread.
class FolderOpener final : public models::ProfileOpener
{
public:
    static constexpr milliseconds knockPatience = 2s;

    /// @p data: empty for the place that the system has. @p place: where a new profile keeps its key.
    FolderOpener(const QString &data, std::optional<platform::KeyPlace> place) : m_data(data), m_place(place) {}

    Opened open(const QString &name, Wish wish, const models::Profile *beside) override;
    bool remove(const QString &name) override;
    bool knock(const QString &name) override;
    std::vector<store::ProfileGlance> beside(const QStringList &names) override { return store::profilesBeside(names, m_data); }

    /// What the first profile of a window leaves behind for the others, when it is removed: their looks, their lock, and how
    /// their window stands and behaves.
    /// False: not all of the rest went.
    bool removeFirst(const QString &name, bool keepsWindow);

private:
    QString folderOf(const QString &name) const;

    const QString m_data;
    const std::optional<platform::KeyPlace> m_place;
};

} // namespace porchlight::desktop
