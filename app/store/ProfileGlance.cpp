// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/ProfileGlance.h"

#include "app/store/ProfilePaths.h"
#include "shared/base/FolderLock.h"
#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"

#include <QDir>
#include <QFileInfo>

#include <optional>

namespace porchlight::store {

namespace {

/// Nothing: it is nobody's.
std::optional<ProfileGlance> glanceAt(const QString &name, const ProfilePaths &paths)
{
    ProfileGlance glance{name, {}, {}, false};
    const FolderLock lock(paths.folder);
    if (lock.state() != FolderLock::State::Locked) {
        glance.isElsewhere = lock.state() == FolderLock::State::InUse;
        return glance;
    }
    sqlite::Connection connection;
    if (!connection.open(paths.database, sqlite::Connection::Mode::ReadOnly))
        return glance;
    sqlite::Statement identity(connection, "SELECT handle, relay_url FROM identity");
    sqlite::Query query(identity);
    if (query.next()) {
        glance.handle = query.text(0);
        glance.relayUrl = query.text(1);
        return glance;
    }
    return connection.fault() == sqlite::Fault::None ? std::nullopt : std::optional(glance);
}

} // namespace

std::vector<ProfileGlance> profilesBeside(const QStringList &without, const QString &data)
{
    std::vector<ProfileGlance> found;
    const QDir profiles(ProfilePaths::dataFolder(data) + u"/profiles");
    const QStringList names = profiles.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        const auto paths = ProfilePaths::of(name, data);
        if (!paths || without.contains(name) || QFileInfo(paths->database).size() == 0 || int(found.size()) == glancesMax)
            continue;
        if (const auto glance = glanceAt(name, *paths))
            found.push_back(*glance);
    }
    return found;
}

} // namespace porchlight::store
