// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

/// Groups in every local store: who belongs to them, what they are called, and what has happened to them (D3).
class tst_LocalGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isModel");
        QTest::newRow("sqlite") << false;
        QTest::newRow("model") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, isModel);
        if (isModel)
            m_store = std::make_unique<ModelUnderTest>();
        else
            m_store = std::make_unique<SqliteUnderTest>();
        QVERIFY(m_store->commit({identity()}));
    }

    void membersComeAndGo_D3();
    void aNoteIsNothingToBeRead_D3();
    void aNoteStandsWhereTheLogHasIt();
    void marksOfMembersAreThereAgain();
    void ticksStayWhenSomebodyComesOrGoes_A2();
    void whatIsPinnedGoesWithItsMessage_D3();
    void theListShowsTheGroup_D3();

private:
    static inline const auto group = idOf<ConversationId>(1);
    ConversationImage image() { return m_store->store().load().conversations.at(group); }
    static PutGroupNote note(quint64 id, Seq seq)
    {
        return {group, idOf<MessageId>(id), seq, 1'000 * seq, {GroupNote::Kind::Added, ada, {bob}, 1}};
    }

    std::unique_ptr<StoreUnderTest> m_store;
};

void tst_LocalGroups::membersComeAndGo_D3()
{
    QVERIFY(m_store->commit({PutConversation{group, {}, 1'000, false, true}, PutGroup{group, true, {me, ada, bob}, {}, 1'000},
                             PutHandles{group, {{ada, QStringLiteral("ada")}, {bob, QStringLiteral("bob")}}}}));
    QCOMPARE(image().members.size(), std::size_t(3));
    QVERIFY(m_store->commit({PutGroup{group, true, {}, {bob}, 2'000}}));
    m_store->reopen();
    QCOMPARE(image().members.size(), std::size_t(2));
    // Told again without members, as the account's log does, it stays as it is.
    QVERIFY(m_store->commit({PutConversation{group, {}, 1'000, false, true}}));
    QCOMPARE(image().members.size(), std::size_t(2));
    QVERIFY(m_store->commit({PutGroup{group, true, {bob}, {}, 3'000}}));
    const auto members = image().members;
    const auto found = std::ranges::find(members, bob, &wire::Member::account);
    QVERIFY(found != members.end());
    QCOMPARE(found->handle, QStringLiteral("bob")); // and is known by the same name
}

void tst_LocalGroups::aNoteIsNothingToBeRead_D3()
{
    QVERIFY(m_store->commit({PutGroup{group, true, {me, ada}, {}, 1'000}, note(7, 1), entry(1, 8, 2)}));
    QCOMPARE(m_store->unread(1), 1);
    QCOMPARE(m_store->timeline(1).size(), std::size_t(2));
    const HistoryPage page = m_store->store().history(std::nullopt, 100, 1'000'000);
    QVERIFY(std::ranges::none_of(page.records, [](const HistoryRecord &record) { return record.entry.id == idOf<MessageId>(7); }));
}

void tst_LocalGroups::aNoteStandsWhereTheLogHasIt()
{
    QVERIFY(m_store->commit({PutGroup{group, true, {me, ada}, {}, 1'000}, entry(1, 8, 2), note(7, 1)}));
    QCOMPARE(m_store->timeline(1).front().message, quint64(7));
    QVERIFY(m_store->commit({note(7, 3)})); // in another life of the log
    QCOMPARE(m_store->timeline(1).back().message, quint64(7));
    QCOMPARE(m_store->timeline(1).size(), std::size_t(2));
}

void tst_LocalGroups::marksOfMembersAreThereAgain()
{
    QVERIFY(m_store->commit({PutGroup{group, true, {me, ada}, {}, 1'000}, conversation(2), mark(1, ada, 5, 4), mark(2, ada, 3, 3)}));
    m_store->reopen();
    const auto marks = m_store->store().load().marks;
    QCOMPARE(marks.size(), std::size_t(1));
    QCOMPARE(marks.front().delivered, Seq(5));
}

void tst_LocalGroups::ticksStayWhenSomebodyComesOrGoes_A2()
{
    QVERIFY(m_store->commit({PutGroup{group, true, {me, ada}, {}, 1'000}, composed(1, 7, 1), sent(1, 7, 2), composed(1, 8, 2), sent(1, 8, 3),
                             mark(1, ada, 3, 2)}));
    const auto ticks = [&] {
        std::vector<int> all;
        for (const Seen &row : m_store->timeline(1))
            all.push_back(row.status);
        return all;
    };
    const std::vector<int> before = ticks();
    QVERIFY(before.size() == 2 && before[0] == int(ModelStatus::Read) && before[1] == int(ModelStatus::Delivered));
    QVERIFY(m_store->commit({PutGroup{group, true, {bob}, {}, 2'000}})); // who has read nothing of it
    QCOMPARE(ticks(), before);
    QVERIFY(m_store->commit({PutGroup{group, true, {}, {ada, bob}, 3'000}}));
    QCOMPARE(ticks(), before);
    QVERIFY(m_store->commit({composed(1, 9, 3), sent(1, 9, 5)}));
    QCOMPARE(ticks().back(), int(ModelStatus::Sent)); // to nobody
    QVERIFY(m_store->commit({PutGroup{group, false, {}, {me}, 4'000}}));
    m_store->reopen();
    QCOMPARE(ticks(), (std::vector<int>{before[0], before[1], int(ModelStatus::Sent)}));
}

void tst_LocalGroups::theListShowsTheGroup_D3()
{
    auto *sqlite = dynamic_cast<SqliteUnderTest *>(m_store.get());
    if (!sqlite)
        return; // the model has no reader
    const QByteArray picture = "\x89PNG\r\n\x1a\n picture";
    QVERIFY(m_store->commit({PutGroup{group, true, {me, ada, bob}, {}, 1'000}, PutHandles{group, {{bob, QStringLiteral("bob")}}},
                             PutGroupLook{group, QStringLiteral("Hike"), picture}, note(7, 1), entry(1, 8, 2, bob)}));
    const auto shown = sqlite->reader().conversation(group);
    QVERIFY(shown && shown->isGroup && !shown->isOutside);
    QCOMPARE(shown->title, QStringLiteral("Hike"));
    QCOMPARE(shown->picture, picture);
    QCOMPARE(shown->members, 3);
    QVERIFY(shown->peer.isNull() && shown->peerHandle.isEmpty());
    const auto rows = sqlite->reader().timelinePage(group, std::nullopt, 10);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].senderHandle, QStringLiteral("bob"));
    QVERIFY(!rows[0].note && rows[1].note);
    QCOMPARE(*rows[1].note, note(7, 1).note);
    QVERIFY(m_store->commit({PutGroup{group, false, {}, {me}, 1'000}}));
    QVERIFY(sqlite->reader().conversation(group)->isOutside);
}

void tst_LocalGroups::whatIsPinnedGoesWithItsMessage_D3()
{
    auto *sqlite = dynamic_cast<SqliteUnderTest *>(m_store.get());
    if (!sqlite)
        return; // the model has no reader
    const auto pin = [](quint64 message, const AccountId &author) {
        return Reply{idOf<MessageId>(message), author, QStringLiteral("the beginning")};
    };
    const auto redact = [](quint64 number, const AccountId &by, quint64 target) {
        PutEntry taken = entry(1, number, number, by);
        taken.entry.kind = quint8(wire::EntryKind::Redact);
        taken.entry.target = idOf<MessageId>(target);
        taken.content = {};
        return taken;
    };
    const PutGroupLook look{group, QStringLiteral("Hike"), {}, {pin(8, bob), pin(70, ada), pin(71, ada)}};
    QVERIFY(m_store->commit({PutGroup{group, true, {me, ada, bob}, {}, 1'000}, entry(1, 8, 2, bob), look}));
    m_store->reopen();
    QCOMPARE(sqlite->reader().pins(group), look.pins); // 70 and 71 are from before this account came
    QVERIFY(m_store->commit({redact(20, ada, 8), redact(21, bob, 70)})); // of messages of others
    QCOMPARE(sqlite->reader().pins(group), look.pins);
    QVERIFY(m_store->commit({redact(22, bob, 8), redact(23, ada, 71)}));
    QCOMPARE(sqlite->reader().pins(group), (std::vector<Reply>{pin(70, ada)}));
    QVERIFY(m_store->commit({look})); // as somebody tells it who has not heard of that
    QCOMPARE(sqlite->reader().pins(group), (std::vector<Reply>{pin(70, ada)}));
    QVERIFY(m_store->commit({PutGroupLook{group, QStringLiteral("Hike"), {}, {}}}));
    QVERIFY(sqlite->reader().pins(group).empty());
}

QTEST_GUILESS_MAIN(tst_LocalGroups)
#include "tst_LocalGroups.moc"
