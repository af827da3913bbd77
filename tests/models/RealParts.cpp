// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/RealParts.h"

#include "app/runtime/WebSocketTransport.h"
#include "app/store/SqliteLocalStore.h"
#include "shared/base/MachineClock.h"

namespace porchlight::test {

runtime::EngineHostParts realParts(const QString &database)
{
    runtime::EngineHostParts parts;
    parts.openStore = [database]() -> runtime::EngineHostParts::OpenedStore {
        auto opened = store::SqliteLocalStore::open(database);
        if (!opened)
            return store::describe(opened.error());
        return std::unique_ptr<engine::LocalStore>(std::move(opened).value());
    };
    parts.makeTransport = [](runtime::Transport::Sink sink) {
        return std::make_unique<runtime::WebSocketTransport>(std::move(sink));
    };
    parts.makeSeal = [] { return std::make_unique<PlainSeal>(); };
    parts.random = std::make_shared<SystemRandom>();
    parts.clock = std::make_shared<MachineClock>();
    return parts;
}

} // namespace porchlight::test
