// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::store::ConversationSummary;
using porchlight::store::TimelineRow;

namespace {

const auto c1 = idOf<ConversationId>(1);

} // namespace

/// What the screen reads: the local database and nothing else, whole pages (A5), statuses (A2), at once (H3).
class tst_LocalReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<SqliteUnderTest>(); }
    void identityAndWaiting_A6();
    void aSummaryTellsPeerAndLastMessage();
    void theNameIsTheLatestThePeerGave();
    void pagesMissNothingAndRepeatNothing_A5();
    void changesAreFoundByRevision_A2();
    void theFirstUnreadIsTheOldest();
    void failuresHaveASentence_A2();
    void foreignTextComesBackAsItWas_F7();

private:
    std::unique_ptr<SqliteUnderTest> m_store;
};

void tst_LocalReader::identityAndWaiting_A6()
{
    QVERIFY(!m_store->reader().identity());
    QVERIFY(m_store->commit({identity(), SetDisplayName{QStringLiteral("Me Myself")}, conversation(1), composed(1, 10, 1),
                             composed(1, 11, 2)}));
    const auto who = m_store->reader().identity();
    QCOMPARE(who->account, me);
    QCOMPARE(who->handle, QStringLiteral("me"));
    QCOMPARE(who->displayName, QStringLiteral("Me Myself"));
    QVERIFY(who->hasToken);
    QCOMPARE(m_store->reader().waitingCount(), 2);
    QVERIFY(m_store->commit({sent(1, 10, 1), SetToken{QByteArray()}}));
    QCOMPARE(m_store->reader().waitingCount(), 1);
    QVERIFY(!m_store->reader().identity()->hasToken);
}

void tst_LocalReader::aSummaryTellsPeerAndLastMessage()
{
    QVERIFY(m_store->commit({identity(), conversation(1), conversation(2, {}), conversation(3, {ada, bob}),
                             entry(1, 10, 1), entry(1, 11, 2), composed(1, 12, 1, QString(3'000, u'x'))}));
    const ConversationSummary direct = *m_store->reader().conversation(c1);
    QCOMPARE(direct.peer, ada);
    QCOMPARE(direct.peerHandle, QStringLiteral("ada"));
    QCOMPARE(direct.unread, 2);
    QCOMPARE(direct.last->id, idOf<MessageId>(12));
    QVERIFY(direct.last->mine);
    QCOMPARE(direct.last->text.size(), 400);
    QCOMPARE(direct.lastActivityMs(), quint64(500));
    const ConversationSummary self = *m_store->reader().conversation(idOf<ConversationId>(2));
    QVERIFY(self.marks.isSelf && self.peer == me && !self.last);
    QCOMPARE(self.lastActivityMs(), quint64(1'000));
    QVERIFY(!m_store->reader().conversation(idOf<ConversationId>(4)));
    QCOMPARE(m_store->reader().conversations().size(), std::size_t(3));
}

void tst_LocalReader::theNameIsTheLatestThePeerGave()
{
    PutEntry first = entry(1, 10, 1);
    first.content.senderName = QStringLiteral("Ada L.");
    QVERIFY(m_store->commit({identity(), first, conversation(1)})); // the entry came before the conversation
    QCOMPARE(m_store->reader().conversation(c1)->peerName, QStringLiteral("Ada L."));
    PutEntry second = entry(1, 11, 2);
    second.content.senderName = QStringLiteral("Ada Lovelace");
    PutEntry mine = entry(1, 12, 3, me);
    mine.content.senderName = QStringLiteral("Me");
    QVERIFY(m_store->commit({second, mine, entry(1, 13, 4), conversation(1)}));
    QCOMPARE(m_store->reader().conversation(c1)->peerName, QStringLiteral("Ada Lovelace"));
}

void tst_LocalReader::pagesMissNothingAndRepeatNothing_A5()
{
    LocalTransaction transaction{identity(), conversation(1)};
    for (quint64 i = 1; i <= 100; ++i)
        transaction.push_back(entry(1, i, i));
    transaction.push_back(composed(1, 200, 1));
    QVERIFY(m_store->commit(transaction));
    std::vector<TimelineRow> all;
    std::optional<store::TimelinePlace> before;
    for (;;) {
        const auto page = m_store->reader().timelinePage(c1, before, 17);
        all.insert(all.end(), page.begin(), page.end());
        if (page.size() < 17)
            break;
        before = page.back().place;
        // What arrives meanwhile is newer and moves no page.
        QVERIFY(m_store->commit({entry(1, 300 + all.size(), 101 + all.size())}));
    }
    QCOMPARE(all.size(), std::size_t(101));
    QCOMPARE(all.front().id, idOf<MessageId>(200));
    for (std::size_t i = 1; i < all.size(); ++i)
        QCOMPARE(all[i].seq.value_or(0), Seq(101 - i));
}

void tst_LocalReader::changesAreFoundByRevision_A2()
{
    QVERIFY(m_store->commit({identity(), conversation(1), conversation(2), entry(1, 10, 1), composed(1, 11, 1)}));
    const qint64 before = m_store->reader().revision();
    QVERIFY(m_store->reader().changedSince(c1, before).empty());
    QVERIFY(m_store->commit({sent(1, 11, 2), entry(2, 20, 1)}));
    QVERIFY(m_store->commit({entry(1, 12, 3)}));
    const auto changed = m_store->reader().changedSince(c1, before);
    QCOMPARE(changed.size(), std::size_t(2));
    QCOMPARE(changed[0].id, idOf<MessageId>(11));
    QCOMPARE(changed[1].id, idOf<MessageId>(12));
    QVERIFY(m_store->reader().revision() > before);
    m_store->reopen();
    const qint64 after = m_store->reader().revision();
    QVERIFY(m_store->commit({entry(1, 13, 4)}));
    QCOMPARE(m_store->reader().changedSince(c1, after).size(), std::size_t(1));
}

void tst_LocalReader::theFirstUnreadIsTheOldest()
{
    QVERIFY(m_store->commit({identity(), conversation(1), entry(1, 10, 1), entry(1, 11, 2, me), entry(1, 12, 3),
                             entry(1, 13, 4)}));
    QCOMPARE(*m_store->reader().firstUnread(c1), idOf<MessageId>(10));
    QVERIFY(m_store->commit({SetRead{c1, 1}}));
    QCOMPARE(*m_store->reader().firstUnread(c1), idOf<MessageId>(12));
    QVERIFY(m_store->commit({SetRead{c1, 4}}));
    QVERIFY(!m_store->reader().firstUnread(c1));
}

void tst_LocalReader::failuresHaveASentence_A2()
{
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 1),
                             MarkFailed{c1, idOf<MessageId>(10), wire::ErrorCode::NotAMember}}));
    const auto row = m_store->reader().message(c1, idOf<MessageId>(10));
    QVERIFY(row->hasFailed);
    QCOMPARE(row->failure, wire::describe(wire::ErrorCode::NotAMember));
    QVERIFY(!m_store->reader().message(c1, idOf<MessageId>(99)));
}

void tst_LocalReader::foreignTextComesBackAsItWas_F7()
{
    const QString text = QStringLiteral("a\u0000b<img src=x>\u202E'; DROP TABLE message; --\n\U0001F44D");
    QVERIFY(m_store->commit({identity(), conversation(1), entry(1, 10, 1, ada, text)}));
    QCOMPARE(m_store->reader().timelinePage(c1, std::nullopt, 1).at(0).text, text);
}

QTEST_GUILESS_MAIN(tst_LocalReader)
#include "tst_LocalReader.moc"
