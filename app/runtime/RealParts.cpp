// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/RealParts.h"

#include "app/encryption/Encryption.h"
#include "app/runtime/WebSocketTransport.h"
#include "app/store/SqliteLocalStore.h"
#include "shared/base/MachineClock.h"

#include <QFileInfo>

namespace porchlight::runtime {

EngineHostParts realParts(const QString &database, const DataKey &key)
{
    EngineHostParts parts;
    parts.random = std::make_shared<SystemRandom>();
    parts.openStore = [database, secrets = store::SecretColumns(key, parts.random)]() -> EngineHostParts::OpenedStore {
        auto opened = store::SqliteLocalStore::open(database, secrets);
        if (!opened)
            return store::describe(opened.error());
        return std::unique_ptr<engine::LocalStore>(std::move(opened).value());
    };
    parts.proxy = std::make_shared<RelayProxy>(QFileInfo(database).path() + u"/proxy.ini", key, parts.random);
    parts.makeTransport = [proxy = parts.proxy](Transport::Sink sink) {
        return std::make_unique<WebSocketTransport>(std::move(sink), proxy);
    };
    parts.makeSeal = [random = parts.random](const engine::LocalImage &image) {
        return std::make_unique<encryption::Encryption>(image, *random);
    };
    parts.clock = std::make_shared<MachineClock>();
    return parts;
}

} // namespace porchlight::runtime
