// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/SqliteLocalStore.h"

/// The key of the profiles that tests make: the same for every process that opens one.
namespace porchlight::test {

inline DataKey dataKey(char which = 'k')
{
    return *DataKey::fromBytes(QByteArray(qsizetype(DataKey::size), which));
}

inline store::SecretColumns secretColumns(char which = 'k')
{
    return {dataKey(which), std::make_shared<SystemRandom>()};
}

inline auto openLocalStore(const QString &path)
{
    return store::SqliteLocalStore::open(path, secretColumns());
}

} // namespace porchlight::test
