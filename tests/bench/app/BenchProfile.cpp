// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/app/BenchProfile.h"

#include "app/platform/KeyNote.h"
#include "app/store/ProfilePaths.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/TestVault.h"
#include "tests/bench/app/BenchWords.h"

#include <QDir>

namespace porchlight::bench {

namespace {

constexpr int perCommit = 2'000;
constexpr quint64 beganMs = 1'600'000'000'000;
constexpr quint64 yearsMs = 5ull * 365 * 86'400'000;

} // namespace

QString BenchProfile::write(const QString &data) const
{
    const auto paths = store::ProfilePaths::of(QStringLiteral("default"), data);
    if (QDir(paths->folder).exists() || !QDir().mkpath(paths->folder))
        return QStringLiteral("cannot make the folder ") + paths->folder;
    const platform::KeyNote note{.place = platform::KeyPlace::File, .key = test::dataKey()};
    if (!note.write(paths->folder))
        return QStringLiteral("cannot write the key");
    auto opened = test::openLocalStore(paths->database);
    if (!opened)
        return QStringLiteral("cannot open ") + paths->database;
    engine::LocalTransaction transaction{test::identity()};
    for (int at = 0; at < conversations; ++at)
        transaction.push_back(engine::PutConversation{test::idOf<ConversationId>(quint64(1 + at)),
                                                      {{test::me, QStringLiteral("me")}, {test::idOf<AccountId>(quint64(1'000 + at)), QStringLiteral("p%1").arg(at)}}, 1});
    for (int number = 1; number <= messages; ++number) {
        const int at = number % conversations;
        auto put = test::entry(quint64(1 + at), quint64(number), Seq(number), number % 5 < 2 ? test::me : test::idOf<AccountId>(quint64(1'000 + at)), wordsOf(number));
        put.entry.relayTimeMs = beganMs + yearsMs / quint64(messages) * quint64(number);
        transaction.push_back(std::move(put));
        if (int(transaction.size()) < perCommit && number < messages)
            continue;
        if ((*opened)->commit(transaction) != engine::LocalCommit::Committed)
            return QStringLiteral("the messages could not be stored");
        transaction.clear();
    }
    // All of it is known to everybody, as it is after years.
    for (int at = 0; at < conversations; ++at) {
        const auto end = Seq(messages);
        transaction.push_back(test::mark(quint64(1 + at), test::idOf<AccountId>(quint64(1'000 + at)), end, end));
        transaction.push_back(engine::SetRead{test::idOf<ConversationId>(quint64(1 + at)), end});
    }
    if ((*opened)->commit(transaction) != engine::LocalCommit::Committed)
        return QStringLiteral("the marks could not be stored");
    return {};
}

} // namespace porchlight::bench
