// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/Yardstick.h"

#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/Random.h"
#include "tests/bench/Latencies.h"
#include "tests/bench/Population.h"

#include <functional>
#include <memory>

#include <sqlite3.h>

namespace porchlight::bench {

using namespace relay;

namespace {

constexpr int residents = 100;
constexpr int neighbours = 4;
constexpr DeviceId deviceOf(const AccountId &account) { return {account, 1}; }

/// Repeats until the time is over. Nothing when one commit failed.
std::optional<CommitRate> repeat(milliseconds duration, int batch, const std::function<bool()> &commitOnce)
{
    const SteadyTime begin = std::chrono::steady_clock::now();
    std::chrono::duration<double> passed{0};
    double commits = 0;
    while (passed < duration) {
        if (!commitOnce())
            return std::nullopt;
        ++commits;
        passed = std::chrono::steady_clock::now() - begin;
    }
    return CommitRate{commits * batch / passed.count(), commits / passed.count()};
}

} // namespace

std::optional<CommitRate> measurePlainSqlite(const QString &folder, int batch, int bodyBytes, milliseconds duration)
{
    const QByteArray path = (folder + QStringLiteral("/plain-%1.db").arg(batch)).toUtf8();
    sqlite3 *opened = nullptr;
    if (sqlite3_open(path.constData(), &opened) != SQLITE_OK)
        return std::nullopt;
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(opened, &sqlite3_close);
    const auto execute = [&](const char *sql) {
        return sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    if (!execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                 "CREATE TABLE message (no INTEGER PRIMARY KEY, body BLOB)"))
        return std::nullopt;
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(connection.get(), "INSERT INTO message (body) VALUES (?)", -1, &prepared, nullptr) != SQLITE_OK)
        return std::nullopt;
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> insert(prepared, &sqlite3_finalize);
    const QByteArray body = SystemRandom().bytes(bodyBytes);
    sqlite3_bind_blob(insert.get(), 1, body.constData(), int(body.size()), SQLITE_STATIC);
    return repeat(duration, batch, [&] {
        bool isGood = execute("BEGIN IMMEDIATE");
        for (int i = 0; i < batch && isGood; ++i)
            isGood = sqlite3_step(insert.get()) == SQLITE_DONE && sqlite3_reset(insert.get()) == SQLITE_OK;
        return isGood && execute("COMMIT");
    });
}

std::optional<CommitRate> measureRelayStore(const QString &folder, int batch, int bodyBytes, milliseconds duration)
{
    const QString path = folder + QStringLiteral("/store-%1/relay.db").arg(batch);
    const auto population = Population::create(path, residents, neighbours);
    if (!population)
        return std::nullopt;
    auto opened = SqliteStore::open(path);
    if (!opened)
        return std::nullopt;
    SqliteStore &store = *opened.value();
    SystemRandom random;
    const QByteArray body = random.bytes(bodyBytes);
    std::vector<quint64> numbers(population->pairs.size(), 0);
    std::size_t next = 0;
    return repeat(duration, batch, [&] {
        std::vector<Operation> operations;
        for (int i = 0; i < batch; ++i) {
            const std::size_t at = next++ % population->pairs.size();
            const Pair &pair = population->pairs[at];
            AppendRequest request;
            request.device = deviceOf(population->residents[pair.first].account);
            request.append.conversation = pair.conversation;
            request.append.firstNumber = ++numbers[at];
            request.append.bodies.push_back({quint8(wire::EntryKind::Counts), random.id<MessageId>(), body});
            operations.emplace_back(std::move(request));
        }
        const CommitResult result = commit(store, operations);
        store.maintain();
        return result.status == CommitStatus::Committed;
    });
}

} // namespace porchlight::bench
