// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A device that comes back to 10,000 messages in 300 conversations (A5, B5): its list is right at once, what is newest
// is there soon, and the rest comes while it is being used. The app without windows, a real relay, a real socket.

#include "relay/gateway/RelayServer.h"
#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/Hash.h"
#include "shared/content/Content.h"
#include "tests/system/HeadlessClient.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::test;

namespace {

constexpr int conversations = 300;
constexpr int messages = 10'000;
constexpr int inTheLargest = 1'030; ///< far behind: only its newest come first
constexpr int inEachOther = (messages - inTheLargest) / (conversations - 1);
constexpr quint64 beginMs = 1'700'000'000'000;

AccountId accountOf(int person)
{
    return AccountId({quint8(person / 256), quint8(person % 256), 7});
}

QString handleOf(int person)
{
    return QStringLiteral("person%1").arg(person);
}

TokenHash invitation()
{
    return TokenHash({1});
}

CreateAccount createOf(int person, const QByteArray &token)
{
    return {accountOf(person), handleOf(person), "none", invitation(), QStringLiteral("desk"), tokenHash(token), beginMs};
}

/// Person 0 is the one who comes back; each of the others has written.
bool fill(Store &store, const QByteArray &token)
{
    SystemRandom random;
    std::vector<Operation> operations{CreateInvitation{invitation(), conversations + 1, 0, beginMs}, createOf(0, token)};
    for (int person = 1; person <= conversations; ++person) {
        operations.emplace_back(createOf(person, random.bytes(32)));
        operations.emplace_back(StartDirect{accountOf(person), handleOf(0)});
    }
    if (commit(store, operations).status != CommitStatus::Committed)
        return false;
    int left = messages;
    for (int person = 1; person <= conversations; ++person) {
        const ConversationId conversation = directConversationId(accountOf(person), accountOf(0));
        const int count = person == 1 ? inTheLargest : person == conversations ? left : inEachOther;
        left -= count;
        operations.clear();
        for (int i = 1; i <= count; ++i) {
            if (i == 2) // what a stranger has to say ends after 10 (rule 12): these are none
                operations.emplace_back(AcceptConversation{{accountOf(0), 1}, conversation, beginMs});
            Content content;
            content.text = QStringLiteral("Message %1 of person %2: the light on the porch is still burning.").arg(i).arg(person);
            content.senderName = QStringLiteral("Person %1").arg(person);
            AppendRequest request{{accountOf(person), 1}, {}, beginMs + quint64(person) * 1'000};
            request.append.conversation = conversation;
            request.append.firstNumber = quint64(i);
            const auto id = random.id<MessageId>();
            request.append.bodies.push_back({quint8(wire::EntryKind::Counts), id, encodeContent(content)});
            operations.emplace_back(std::move(request));
        }
        if (commit(store, operations).status != CommitStatus::Committed)
            return false;
    }
    return left == 0;
}

RelaySettings settingsFor(const QString &database)
{
    RelaySettings settings;
    settings.rates = RateLimits::none();
    settings.openStore = [database] { return std::move(SqliteStore::open(database)).value(); };
    settings.openReader = [database] { return std::move(SqliteReader::open(database)).value(); };
    return settings;
}

} // namespace

class tst_Return : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListIsRightAtOnce_A5_B5();

private:
    static int unreadIn(const std::vector<store::ConversationSummary> &list);
    static qsizetype rowsIn(store::LocalReader &reader);
};

int tst_Return::unreadIn(const std::vector<store::ConversationSummary> &list)
{
    int unread = 0;
    for (const store::ConversationSummary &line : list)
        unread += line.peerHandle.isEmpty() ? 0 : line.unread;
    return unread;
}

qsizetype tst_Return::rowsIn(store::LocalReader &reader)
{
    qsizetype rows = 0;
    for (const store::ConversationSummary &line : reader.conversations())
        rows += qsizetype(reader.timelinePage(line.id, {}, messages).size());
    return rows;
}

void tst_Return::theListIsRightAtOnce_A5_B5()
{
    QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("relay/relay.db"));
    const QByteArray token = SystemRandom().bytes(32);
    {
        auto store = SqliteStore::open(database);
        QVERIFY(store && fill(*store.value(), token));
    }
    RelayServer relay(settingsFor(database));
    QVERIFY(relay.start() == RelayServer::Started::Yes);

    HeadlessClient client(*store::ProfilePaths::of(QStringLiteral("me"), folder.filePath(QStringLiteral("app"))));
    QVERIFY(!client.start());
    QElapsedTimer timer;
    timer.start();
    client.engine().adopt(1, {accountOf(0), 1, handleOf(0), QStringLiteral("ws://127.0.0.1:%1/").arg(relay.port()), token}, {});

    store::LocalReader &reader = client.reader();
    const ConversationId largest = directConversationId(accountOf(1), accountOf(0));
    const ConversationId newest = directConversationId(accountOf(conversations), accountOf(0));
    QTRY_VERIFY_WITH_TIMEOUT(unreadIn(reader.conversations()) == messages, 20'000);
    const qint64 toList = timer.elapsed();
    const qsizetype rowsThen = rowsIn(reader);
    std::vector<store::ConversationSummary> list = reader.conversations();
    QCOMPARE(list.size(), std::size_t(conversations));
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.lastActivityMs() > b.lastActivityMs(); });
    QVERIFY2(list.front().id == newest && list.back().id == largest, "and in the right order");

    QTRY_VERIFY_WITH_TIMEOUT(reader.timelinePage(newest, {}, 20).size() == 20, 20'000);
    const qint64 toNewest = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(reader.timelinePage(largest, {}, messages).size() >= 100, 20'000);
    const auto page = reader.timelinePage(largest, {}, 1);
    QCOMPARE(page.front().seq, std::optional<Seq>(inTheLargest)); // its newest, though far behind
    QTRY_VERIFY_WITH_TIMEOUT(reader.gaps(largest).empty() && rowsIn(reader) == messages, 60'000);
    const qint64 toAll = timer.elapsed();
    qInfo("10,000 messages in 300 conversations: list %lld ms (with %lld messages here), newest page %lld ms, all %lld ms",
          toList, qlonglong(rowsThen), toNewest, toAll);
    QVERIFY2(rowsThen < messages && 2 * toList < toAll, "the list does not wait for the messages");
    QCOMPARE(unreadIn(reader.conversations()), messages);
    const auto rows = reader.timelinePage(largest, {}, messages);
    for (int i = 0; i < inTheLargest; ++i)
        QCOMPARE(rows[std::size_t(i)].seq, std::optional(Seq(inTheLargest - i)));
    client.stop();
    relay.stop();
}

QTEST_GUILESS_MAIN(tst_Return)
#include "tst_Return.moc"
