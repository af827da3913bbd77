// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/search/SearchBench.h"

#include "app/store/schema/SearchStep.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/TestVault.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace porchlight::bench {

using store::SearchAsk;
using std::chrono::steady_clock;

namespace {

constexpr int people = 400;
constexpr int atOnce = 2'000; ///< messages of a transaction
constexpr int pageHits = 30;
constexpr quint64 firstMs = 1'600'000'000'000;
constexpr quint64 yearsMs = 5ull * 365 * 86'400'000;

AccountId person(int number)
{
    return test::idOf<AccountId>(quint64(1'000 + number));
}

ConversationId place(int number)
{
    return test::idOf<ConversationId>(quint64(1 + number));
}

double secondsSince(SteadyTime begin)
{
    return std::chrono::duration<double>(steady_clock::now() - begin).count();
}

QString number(double value, int digits = 1)
{
    return QString::number(value, 'f', digits);
}

} // namespace

QString SearchBench::measure(const QString &folder)
{
    const QString path = folder + QStringLiteral("/profile/porchlight.db");
    std::fprintf(stderr, "porchlight-bench: %d messages are stored …\n", extent.messages);
    if (!fill(path))
        return QStringLiteral("the messages could not be stored");
    auto reader = store::LocalReader::open(path);
    if (!reader || !weigh(path))
        return QStringLiteral("the database cannot be read");
    std::fprintf(stderr, "porchlight-bench: they are searched …\n");
    query(**reader);
    reader.value().reset();
    return indexAnew(path) ? QString() : QStringLiteral("the messages could not be indexed anew");
}

/// As a device gets them: some conversations are talked in more than others, over five years.
bool SearchBench::fill(const QString &path)
{
    auto opened = test::openLocalStore(path);
    if (!opened)
        return false;
    engine::LocalTransaction transaction{test::identity()};
    for (int i = 0; i < extent.conversations; ++i)
        transaction.push_back(engine::PutConversation{place(i), {{test::me, QStringLiteral("me")}, {person(i), QStringLiteral("p%1").arg(i)}}, 1});
    const SteadyTime begin = steady_clock::now();
    for (int n = 1; n <= extent.messages; ++n) {
        const int in = std::min(m_chatter.below(extent.conversations), m_chatter.below(extent.conversations));
        const AccountId sender = n % 3 == 0 ? test::me : person((in + m_chatter.below(3)) % people);
        engine::PutEntry put = test::entry(quint64(1 + in), quint64(n), quint64(n), sender, m_chatter.message());
        put.entry.relayTimeMs = firstMs + yearsMs / quint64(extent.messages) * quint64(n);
        transaction.push_back(std::move(put));
        if (int(transaction.size()) < atOnce && n < extent.messages)
            continue;
        if ((*opened)->commit(transaction) != engine::LocalCommit::Committed)
            return false;
        transaction.clear();
    }
    m_storedPerSecond = extent.messages / secondsSince(begin);
    return true;
}

void SearchBench::query(store::LocalReader &reader)
{
    Chatter &chatter = m_chatter;
    const auto words = [&](int from, int to) { return chatter.word(from + chatter.below(to - from)); };
    const auto ask = [](const QString &typed) { return SearchAsk{typed}; };
    const auto typedSoFar = [&, word = QString(), at = qsizetype(0)]() mutable {
        if (at >= word.size()) {
            word = words(200, 5'000);
            at = 0;
        }
        return SearchAsk{word.left(++at)};
    };
    query(reader, QStringLiteral("a word of every day"), [&] { return ask(words(0, 100)); });
    query(reader, QStringLiteral("an ordinary word"), [&] { return ask(words(200, 5'000)); });
    query(reader, QStringLiteral("a rare word"), [&] { return ask(words(15'000, Chatter::words)); });
    query(reader, QStringLiteral("letter by letter"), typedSoFar);
    query(reader, QStringLiteral("a part of a word"), [&] {
        const QString word = words(200, Chatter::words);
        return ask(word.mid(word.size() / 4, 4));
    });
    query(reader, QStringLiteral("two words"), [&] { return ask(words(0, 300) + u' ' + words(200, 5'000)); });
    query(reader, QStringLiteral("a phrase of two common words"), [&] { return ask(u'"' + words(0, 30) + u' ' + words(0, 30) + u'"'); });
    query(reader, QStringLiteral("what is not there"), [&] { return ask(words(0, 300) + QStringLiteral("qz") + words(0, 300)); });
    query(reader, QStringLiteral("one Chinese character"), [&] { return ask(chatter.phrase(1)); });
    query(reader, QStringLiteral("two Chinese characters"), [&] { return ask(chatter.phrase(2)); });
    query(reader, QStringLiteral("four Chinese characters"), [&] { return ask(chatter.phrase(4)); });
    query(reader, QStringLiteral("in a conversation"), [&] { return SearchAsk{words(0, 2'000), place(chatter.below(extent.conversations))}; });
    query(reader, QStringLiteral("of a person"), [&] { return SearchAsk{words(0, 2'000), std::nullopt, person(chatter.below(people))}; });
    query(reader, QStringLiteral("within a month"), [&] {
        const quint64 from = firstMs + quint64(chatter.below(58)) * 30 * 86'400'000;
        return SearchAsk{.typed = words(0, 2'000), .fromMs = from, .untilMs = from + 30ull * 86'400'000};
    });
    query(reader, QStringLiteral("links in a conversation"), [&] {
        return SearchAsk{.in = place(chatter.below(extent.conversations)), .kind = SearchAsk::Kind::Links};
    });
}

void SearchBench::query(store::LocalReader &reader, const QString &name, const std::function<SearchAsk()> &next)
{
    SearchLine line{name, {}, {}};
    for (int round = 0; round < extent.rounds; ++round) {
        const SearchAsk ask = next();
        const SteadyTime begin = steady_clock::now();
        const store::SearchPage page = reader.search().find(ask, std::nullopt, pageHits, [] { return false; });
        line.times.add(begin, steady_clock::now());
        line.hits += qint64(page.hits.size());
        line.example = ask.typed;
    }
    m_lines.push_back(std::move(line));
}

bool SearchBench::weigh(const QString &path)
{
    sqlite::Connection connection;
    if (!connection.open(path, sqlite::Connection::Mode::ReadOnly))
        return false;
    const auto mebibytes = [&](const char *sql) { return double(connection.number(sql).value_or(0)) / (1024 * 1024); };
    m_textMiB = mebibytes("SELECT sum(length(CAST(text AS BLOB))) FROM message");
    m_indexMiB = mebibytes("SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND (name LIKE 'search%' OR name LIKE 'sqlite_autoindex_search%')");
    m_databaseMiB = mebibytes("SELECT page_count * (SELECT page_size FROM pragma_page_size) FROM pragma_page_count");
    return connection.fault() == sqlite::Fault::None;
}

/// As a database of an earlier version is indexed, beside everything else that is done.
bool SearchBench::indexAnew(const QString &path)
{
    {
        sqlite::Connection connection;
        if (!connection.open(path, sqlite::Connection::Mode::Write)
            || !connection.execute("DROP TABLE search; DROP TABLE search_doc; DROP INDEX mention_account;") || !connection.execute(store::searchStep))
            return false;
    }
    const SteadyTime begun = steady_clock::now();
    auto opened = test::openLocalStore(path);
    if (!opened)
        return false;
    std::fprintf(stderr, "porchlight-bench: opened without an index after %.0f ms; it is made …\n", secondsSince(begun) * 1'000);
    int slices = 0;
    const SteadyTime begin = steady_clock::now();
    for (bool isMore = true; isMore && slices < extent.sliceRounds; ++slices) {
        const SteadyTime from = steady_clock::now();
        isMore = (*opened)->catchUp();
        m_slices.add(from, steady_clock::now());
    }
    constexpr int messagesOfSlice = 256;
    m_indexedPerSecond = slices * messagesOfSlice / secondsSince(begin);
    return slices > 0;
}

double SearchBench::worstMs() const
{
    double worst = 0;
    for (const SearchLine &line : m_lines)
        worst = std::max(worst, line.times.percentileMs(0.99));
    return worst;
}

QString SearchBench::table() const
{
    QString text = QStringLiteral("%1 messages in %2 conversations; %3 queries of each kind, the first %4 hits of each\n\n"
                                  "| what is looked for | p50 ms | p99 ms | longest ms | hits of a query |\n|---|---|---|---|---|\n")
                       .arg(extent.messages).arg(extent.conversations).arg(extent.rounds).arg(pageHits);
    for (const SearchLine &line : m_lines) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                    .arg(line.name, number(line.times.percentileMs(0.5), 2), number(line.times.percentileMs(0.99), 2),
                         number(line.times.percentileMs(1), 2), number(double(line.hits) / extent.rounds));
    }
    text += QStringLiteral("\ntext %1 MiB, index %2 MiB (%3 of the text), database %4 MiB\n"
                           "stored with its index: %5 messages/s in transactions of %6\n"
                           "indexed afterwards, in slices: %7 messages/s; a slice p50 %8 ms, longest %9 ms\n")
                .arg(number(m_textMiB), number(m_indexMiB), number(m_indexMiB / m_textMiB, 2), number(m_databaseMiB),
                     number(m_storedPerSecond, 0)).arg(atOnce)
                .arg(number(m_indexedPerSecond, 0), number(m_slices.percentileMs(0.5)), number(m_slices.percentileMs(1)));
    return text;
}

QJsonObject SearchBench::json() const
{
    QJsonArray lines;
    for (const SearchLine &line : m_lines) {
        lines += QJsonObject{{QStringLiteral("what"), line.name}, {QStringLiteral("example"), line.example},
                             {QStringLiteral("p50_ms"), line.times.percentileMs(0.5)}, {QStringLiteral("p99_ms"), line.times.percentileMs(0.99)},
                             {QStringLiteral("max_ms"), line.times.percentileMs(1)}, {QStringLiteral("hits"), line.hits}};
    }
    return {{QStringLiteral("messages"), extent.messages}, {QStringLiteral("queries"), lines}, {QStringLiteral("text_mib"), m_textMiB},
            {QStringLiteral("index_mib"), m_indexMiB}, {QStringLiteral("database_mib"), m_databaseMiB},
            {QStringLiteral("stored_per_s"), m_storedPerSecond}, {QStringLiteral("indexed_per_s"), m_indexedPerSecond},
            {QStringLiteral("slice_max_ms"), m_slices.percentileMs(1)}};
}

} // namespace porchlight::bench
