// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/disk/RealRelayStore.h"

#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/SqliteStore.h"

#include <sqlite3.h>

namespace porchlight::simulation {

using namespace relay;

namespace {

constexpr double checkpointShare = 0.1; // of the transactions
constexpr int pagesForACheckpoint = 20;

} // namespace

struct RealRelayStore::Stores
{
    std::unique_ptr<SqliteStore> store; // goes last: it is the one that empties the log
    std::unique_ptr<SqliteReader> reader;
};

RealRelayStore::RealRelayStore(const GenerationId &generation, const DiskTrial &trial, SeededRandom random,
                               PowerTrial::Damage damage)
    : m_trial(trial, random.fork(), [generation](const DiskSlot &slot) { return open(slot, generation); }, std::move(damage)),
      m_random(random.fork())
{
    m_trial.openStore();
}

PowerTrial::Opened RealRelayStore::open(const DiskSlot &slot, const GenerationId &generation)
{
    const auto stores = std::make_shared<Stores>();
    auto store = SqliteStore::open(slot.path());
    if (!store)
        return {{}, nullptr, store.error().text};
    sqlite3 *writer = DiskSlot::lastOpened();
    if ((*store)->generation() != generation) { // a new database made its own: the run's seed is to decide
        const QByteArray sql = "UPDATE relay SET generation = x'" + generation.toHex() + "'";
        sqlite3_exec(writer, sql.constData(), nullptr, nullptr, nullptr);
        std::move(store).value().reset();
        store = SqliteStore::open(slot.path());
        writer = DiskSlot::lastOpened();
        if (!store || (*store)->generation() != generation)
            return {{}, nullptr, QStringLiteral("another generation")};
    }
    auto reader = SqliteReader::open(slot.path());
    if (!reader)
        return {{}, nullptr, reader.error().text};
    stores->store = std::move(store).value();
    stores->reader = std::move(reader).value();
    return {stores, writer, {}};
}

CommitResult RealRelayStore::commit(const std::vector<Operation> &operations)
{
    CommitResult result;
    if (!m_trial.isExamined()) {
        result = relay::commit(*stores().store, operations);
        maintain();
        return result;
    }
    m_trial.examine([&](const std::function<void()> &acknowledge) {
        result = relay::commit(*stores().store, operations);
        acknowledge();
        maintain();
    });
    return result;
}

void RealRelayStore::maintain()
{
    if (m_random.chance(checkpointShare))
        stores().store->maintain(pagesForACheckpoint);
}

bool RealRelayStore::dieWithin(const std::vector<Operation> &operations)
{
    return m_trial.dieWithin([&] {
        relay::commit(*stores().store, operations);
        maintain();
    });
}

CommitResult RealRelayStore::commitWithoutRoom(const std::vector<Operation> &operations)
{
    m_trial.disk().writesFailWith = SQLITE_FULL;
    CommitResult result = relay::commit(*stores().store, operations);
    m_trial.disk().writesFailWith = SQLITE_OK;
    return result;
}

StoreReader &RealRelayStore::reader()
{
    return *stores().reader;
}

} // namespace porchlight::simulation
