// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/disk/RealLocalStore.h"

#include "tests/app_store/TestVault.h"

#include <sqlite3.h>

namespace porchlight::simulation {

using namespace engine;

namespace {

PowerTrial::Opened open(const DiskSlot &slot)
{
    // A run is the same each time to the byte, on the disk as well.
    auto opened = store::SqliteLocalStore::open(slot.path(), {test::dataKey(), std::make_shared<SeededRandom>(1)});
    if (!opened)
        return {{}, nullptr, store::describe(opened.error())};
    sqlite3 *handle = DiskSlot::lastOpened();
    // By way of the interface, which is what store() takes it for.
    const std::shared_ptr<LocalStore> store = std::move(opened).value();
    return {std::shared_ptr<void>(store, store.get()), handle, {}};
}

} // namespace

RealLocalStore::RealLocalStore(const DiskTrial &trial, SeededRandom random, PowerTrial::Damage damage)
    : m_trial(trial, random, open, std::move(damage))
{
    m_trial.openStore();
}

LocalImage RealLocalStore::load()
{
    return store().load();
}

LocalCommit RealLocalStore::commit(const LocalTransaction &transaction)
{
    if (!m_trial.isExamined())
        return store().commit(transaction);
    LocalCommit result = LocalCommit::Failed;
    m_trial.examine([&](const std::function<void()> &acknowledge) {
        result = store().commit(transaction);
        acknowledge();
    });
    return result;
}

LocalCommit RealLocalStore::commitWithoutRoom(const LocalTransaction &transaction)
{
    m_trial.disk().writesFailWith = SQLITE_FULL;
    const LocalCommit result = store().commit(transaction);
    m_trial.disk().writesFailWith = SQLITE_OK;
    return result;
}

bool RealLocalStore::dieWithin(const LocalTransaction &transaction)
{
    return m_trial.dieWithin([&] { store().commit(transaction); });
}

} // namespace porchlight::simulation
