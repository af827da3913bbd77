// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalChanges.h"
#include "app/models/EngineSink.h"
#include "app/models/Names.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QAbstractItemModelTester>

namespace porchlight::test {

inline const auto c1 = idOf<ConversationId>(1);
inline const auto c2 = idOf<ConversationId>(2);
inline const auto c3 = idOf<ConversationId>(3);

/// A real database, and an engine that only writes down what is asked of it. Lives on the test's thread.
struct ModelFixture
{
    SqliteUnderTest store;
    std::vector<engine::EngineEvent> posted;
    models::EngineSink sink{[this](engine::EngineEvent event) { posted.push_back(std::move(event)); }};

    models::Names names{store.reader()};

    ModelFixture() { commit({identity()}); }

    /// What the commit touched.
    engine::LocalChanges commit(const engine::LocalTransaction &transaction)
    {
        if (!store.commit(transaction))
            qFatal("a sample could not be stored");
        return engine::changesOf(transaction);
    }

    template <class Event>
    std::vector<Event> postedAs() const
    {
        std::vector<Event> found;
        for (const engine::EngineEvent &event : posted) {
            if (const auto *as = std::get_if<Event>(&event))
                found.push_back(*as);
        }
        return found;
    }
};

/// A value by the name that QML knows its role by.
inline QVariant valueOf(const QAbstractItemModel &model, int row, const char *role)
{
    return model.data(model.index(row, 0), model.roleNames().key(role, -1));
}

/// All rows, by one role.
inline QStringList column(const QAbstractItemModel &model, const char *role)
{
    QStringList values;
    for (int row = 0; row < model.rowCount(); ++row)
        values.append(valueOf(model, row, role).toString());
    return values;
}

} // namespace porchlight::test
