// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "tests/conformance/RelayWorld.h"

#include <QTemporaryDir>

namespace porchlight::test {

/// Two people and their conversation.
struct Talk
{
    DeviceId ada;
    DeviceId bob;
    ConversationId id;
};

/// The one that beginTalk() makes.
Talk theTalk();
/// Puts the two into an empty store. Doing it again changes nothing.
Talk beginTalk(relay::Store &store);

/// A folder for one database.
class RelayFolder
{
public:
    QString folder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString path() const { return folder() + QStringLiteral("/relay.db"); }
    QString walPath() const { return path() + QStringLiteral("-wal"); }

    /// Must succeed.
    std::unique_ptr<relay::SqliteStore> open() const;
    std::unique_ptr<relay::SqliteReader> openReader() const;
    /// Must not succeed.
    relay::OpenFailure refused() const;

private:
    QTemporaryDir m_folder;
};

} // namespace porchlight::test
