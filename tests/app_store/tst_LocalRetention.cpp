// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include "shared/sqlite/Connection.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

const auto c1 = idOf<ConversationId>(1);
const LogId log1 = LogId::of(c1);

} // namespace

/// Gaps, what is known to be behind, and rows that the disk has damaged (rules 9 and 13, A5, G9).
class tst_LocalRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void gapsSurvive_rule13();
    void whatIsBehindCountsUntilItIsHere_A5();
    void whatWasReadIsNotBehind_A5();
    void aDamagedMessageIsNeverGood_G9();
    void aDamagedEnvelopeIsNotSent_G9();
    void whatIsSaidAboutItIsNotTakenForGoodEither_G9_data();
    void whatIsSaidAboutItIsNotTakenForGoodEither_G9();
    void nothingBecomesARedactionByItself_G9();

private:
    void harm(const char *sql);

    std::unique_ptr<StoreUnderTest> m_store;
};

void tst_LocalRetention::initTestCase_data()
{
    QTest::addColumn<bool>("isModel");
    QTest::newRow("sqlite") << false;
    QTest::newRow("model") << true;
}

void tst_LocalRetention::init()
{
    QFETCH_GLOBAL(bool, isModel);
    if (isModel)
        m_store = std::make_unique<ModelUnderTest>();
    else
        m_store = std::make_unique<SqliteUnderTest>();
    QVERIFY(m_store->commit({identity(), conversation(1)}));
}

/// As a disk would.
void tst_LocalRetention::harm(const char *sql)
{
    sqlite::Connection connection;
    QVERIFY(connection.open(dynamic_cast<SqliteUnderTest &>(*m_store).path(), sqlite::Connection::Mode::Write));
    QVERIFY(connection.execute(sql));
}

void tst_LocalRetention::gapsSurvive_rule13()
{
    QVERIFY(m_store->commit({PutGap{c1, {1, 50, true}}, PutGap{c1, {51, 900, false}}, PutGap{c1, {51, 800, false}}}));
    m_store->reopen();
    QVERIFY((m_store->store().load().gaps.at(c1) == std::vector<Gap>{{1, 50, true}, {51, 800, false}}));
    QVERIFY(m_store->commit({DropGap{c1, 51}, DropGap{c1, 7}}));
    QVERIFY((m_store->store().load().gaps.at(c1) == std::vector<Gap>{{1, 50, true}}));
    QVERIFY(m_store->commit({BeginGeneration{idOf<GenerationId>(9)}}));
    QVERIFY(m_store->store().load().gaps.empty());
}

void tst_LocalRetention::whatIsBehindCountsUntilItIsHere_A5()
{
    QVERIFY(m_store->commit({NoteBehind{c1, 3, 40, 9'000}}));
    m_store->reopen();
    QCOMPARE(m_store->unread(1), 40);
    QVERIFY(m_store->commit({entry(1, 11, 1), SetCursor{log1, 1}}));
    QCOMPARE(m_store->unread(1), 40);
    QVERIFY(m_store->commit({PutGap{c1, {2, 2, false}}, entry(1, 13, 3), SetCursor{log1, 3}}));
    QCOMPARE(m_store->unread(1), 40); // one is still missing
    QVERIFY(m_store->commit({entry(1, 12, 2), DropGap{c1, 2}}));
    QCOMPARE(m_store->unread(1), 3);
}

void tst_LocalRetention::whatWasReadIsNotBehind_A5()
{
    QVERIFY(m_store->commit({entry(1, 11, 1), entry(1, 12, 2), SetCursor{log1, 2}, SetRead{c1, 2}}));
    QVERIFY(m_store->commit({NoteBehind{c1, 7, 7, 9'000}})); // the relay has not heard of the reading
    QCOMPARE(m_store->unread(1), 5);
    QVERIFY(m_store->commit({SetRead{c1, 7}}));
    QCOMPARE(m_store->unread(1), 0);
    QVERIFY(m_store->commit({mark(1, me, 7, 7), NoteBehind{c1, 9, 2, 9'000}})); // now it has
    QCOMPARE(m_store->unread(1), 2);
    QVERIFY(m_store->commit({mark(1, me, 9, 9)})); // read on another device
    QCOMPARE(m_store->unread(1), 0);
}

void tst_LocalRetention::aDamagedMessageIsNeverGood_G9()
{
    if (!dynamic_cast<SqliteUnderTest *>(m_store.get()))
        QSKIP("the model has no disk");
    QVERIFY(m_store->commit({entry(1, 11, 1, ada, QStringLiteral("first")), entry(1, 12, 2, ada, QStringLiteral("second"))}));
    harm("UPDATE message SET text = 'secone' WHERE text = 'second'");
    auto &reader = dynamic_cast<SqliteUnderTest &>(*m_store).reader();
    const auto shown = [&] { return reader.timelinePage(c1, {}, 10); };
    QVERIFY(shown()[0].state == ContentState::Damaged && shown()[0].text.isEmpty());
    QVERIFY(shown()[1].state == ContentState::Readable && shown()[1].text == QStringLiteral("first"));
    // Neither a later transaction nor another life of the relay makes it good.
    QVERIFY(m_store->commit({entry(1, 13, 3), SetRead{c1, 2}}));
    QVERIFY(m_store->commit({BeginGeneration{idOf<GenerationId>(9)}}));
    m_store->reopen();
    auto &again = dynamic_cast<SqliteUnderTest &>(*m_store).reader();
    QVERIFY(again.message(c1, idOf<MessageId>(12))->state == ContentState::Damaged);
    // Only the entry itself, when it comes again.
    QVERIFY(m_store->commit({entry(1, 12, 2, ada, QStringLiteral("second"))}));
    QCOMPARE(again.message(c1, idOf<MessageId>(12))->text, QStringLiteral("second"));
    QVERIFY(again.message(c1, idOf<MessageId>(12))->state == ContentState::Readable);
}

void tst_LocalRetention::aDamagedEnvelopeIsNotSent_G9()
{
    if (!dynamic_cast<SqliteUnderTest *>(m_store.get()))
        QSKIP("the model has no disk");
    QVERIFY(m_store->commit({composed(1, 21, 1), composed(1, 22, 2)}));
    harm("UPDATE outbox SET content = zeroblob(length(content)) WHERE number = 1;"
         "UPDATE message SET text = 'not mine' WHERE number = 1");
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QCOMPARE(image.outbox.size(), std::size_t(1));
    QCOMPARE(image.outbox.front().id, idOf<MessageId>(22));
    auto &reader = dynamic_cast<SqliteUnderTest &>(*m_store).reader();
    QVERIFY(reader.message(c1, idOf<MessageId>(21))->hasFailed);
    QVERIFY(!reader.message(c1, idOf<MessageId>(22))->hasFailed);
    const auto failed = reader.message(c1, idOf<MessageId>(21)); // which makes nothing else of it good
    QVERIFY(failed->state == ContentState::Damaged && failed->text.isEmpty());
}

void tst_LocalRetention::whatIsSaidAboutItIsNotTakenForGoodEither_G9_data()
{
    QTest::addColumn<QByteArray>("harm");
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("an edit's words") << QByteArray("UPDATE message SET text = 'bad' WHERE text = 'edited'") << true;
    QTest::newRow("an edit's author") << QByteArray("UPDATE message SET sender = zeroblob(16) WHERE text = 'edited'") << true;
    QTest::newRow("a quote") << QByteArray("UPDATE reply SET quote = 'bad'") << true;
    QTest::newRow("a reaction") << QByteArray("UPDATE message SET text = '-' WHERE text = '+'") << false;
    QTest::newRow("that it was deleted") << QByteArray("UPDATE message SET redacted = 1 WHERE text = 'second'") << true;
    QTest::newRow("a reaction that would be an edit") << QByteArray("UPDATE note SET type = 2 WHERE type = 3") << true;
}

/// Found by a flipped bit (seed 393997952).
void tst_LocalRetention::nothingBecomesARedactionByItself_G9()
{
    if (!dynamic_cast<SqliteUnderTest *>(m_store.get()))
        QSKIP("the model has no disk");
    PutEntry edit = entry(1, 13, 2, me, QStringLiteral("edited"));
    edit.entry.kind = quint8(wire::EntryKind::Silent);
    edit.content.type = quint64(Content::Type::Edit);
    edit.content.target = idOf<MessageId>(12);
    QVERIFY(m_store->commit({entry(1, 12, 1, me, QStringLiteral("mine")), edit}));
    auto &reader = dynamic_cast<SqliteUnderTest &>(*m_store).reader();
    QCOMPARE(reader.message(c1, idOf<MessageId>(12))->text, QStringLiteral("edited"));
    harm("UPDATE note SET type = 0 WHERE type = 2");
    const auto shown = reader.message(c1, idOf<MessageId>(12));
    QVERIFY(!shown->isDeleted && shown->text == u"mine");
}

/// Its edits, the quote of what it answers, and the reactions to it.
void tst_LocalRetention::whatIsSaidAboutItIsNotTakenForGoodEither_G9()
{
    if (!dynamic_cast<SqliteUnderTest *>(m_store.get()))
        QSKIP("the model has no disk");
    QFETCH(QByteArray, harm);
    QFETCH(bool, isDamaged);
    PutEntry answer = entry(1, 12, 2, ada, QStringLiteral("second"));
    answer.content.reply = Reply{idOf<MessageId>(11), ada, QStringLiteral("first")};
    const auto about = [](Content::Type type, quint64 message, const QString &text) {
        PutEntry put = entry(1, message, message - 10, ada, text);
        put.entry.kind = quint8(wire::EntryKind::Silent);
        put.content.type = quint64(type);
        put.content.target = idOf<MessageId>(12);
        return put;
    };
    QVERIFY(m_store->commit({entry(1, 11, 1, ada, QStringLiteral("first")), answer,
                             about(Content::Type::Edit, 13, QStringLiteral("edited")),
                             about(Content::Type::Reaction, 14, QStringLiteral("+"))}));
    auto &reader = dynamic_cast<SqliteUnderTest &>(*m_store).reader();
    const auto good = reader.message(c1, idOf<MessageId>(12));
    QVERIFY(good->text == u"edited" && good->quote->quote == u"first" && good->reactions.size() == 1);
    this->harm(harm.constData());
    const auto shown = reader.message(c1, idOf<MessageId>(12));
    QCOMPARE(shown->state == ContentState::Damaged, isDamaged);
    QCOMPARE(shown->text, isDamaged ? QString() : QStringLiteral("edited"));
    QVERIFY(shown->reactions.empty());
    QVERIFY(reader.message(c1, idOf<MessageId>(11))->state == ContentState::Readable);
}

QTEST_GUILESS_MAIN(tst_LocalRetention)
#include "tst_LocalRetention.moc"
