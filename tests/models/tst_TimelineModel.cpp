// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineModel.h"
#include "tests/models/ModelFixture.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::TimelineModel;

namespace {

QString keyOf(quint64 message)
{
    return QString::fromLatin1(idOf<MessageId>(message).toHex());
}

} // namespace

/// The open conversation: every change as the smallest one (A2, A4, A5), pages from the database, ticks, runs and days.
class tst_TimelineModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void open() { m_model->open(QString::fromLatin1(c1.toHex())); }
    void commit(const LocalTransaction &transaction)
    {
        m_world->commit(transaction);
        m_model->refresh();
    }
    LocalTransaction history(quint64 first, quint64 last) const
    {
        LocalTransaction transaction{conversation(1)};
        for (quint64 i = first; i <= last; ++i)
            transaction.push_back(entry(1, i, i));
        return transaction;
    }
    /// What is loaded is what a model that has just been opened shows, as far as both go.
    void verifyLikeFresh()
    {
        TimelineModel fresh(m_world->store.reader(), m_world->sink);
        fresh.open(m_model->conversationKey());
        while (fresh.rowCount() < m_model->rowCount() && fresh.hasOlder())
            fresh.loadOlder();
        const int rows = std::min(fresh.rowCount(), m_model->rowCount());
        QVERIFY(rows == m_model->rowCount());
        for (const char *role : {"messageKey", "text", "status", "showDay", "runStart", "runEnd", "time", "failure", "gap"})
            QCOMPARE(column(*m_model, role).mid(0, rows), column(fresh, role).mid(0, rows));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        m_model = std::make_unique<TimelineModel>(m_world->store.reader(), m_world->sink);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_world.reset();
    }

    void everyRoleOfTheContract();
    void aNewMessageIsOneInsertion_A4();
    void pagesFromTheDatabase_A5();
    void memoryStaysBounded();
    void whoReadsBackLosesNothing();
    void ticksOfAllRowsFollowTheWatermarks_A2();
    void anOwnMessageKeepsItsRow_A2();
    void aMessageInBetweenMovesTheOwnOne_A4();
    void daysAndRuns();
    void theDividerStays();
    void failedOnesSayWhyAndGo_A2();
    void otherConversationsLeaveItAlone();
    void anotherLifeOfTheRelay();
    void randomHistoriesAreLikeFreshOnes_data();
    void randomHistoriesAreLikeFreshOnes();
    void stateOfWhatCannotBeRead_B6();
};

void tst_TimelineModel::everyRoleOfTheContract()
{
    auto put = entry(1, 10, 1, ada, QStringLiteral("hello"));
    put.content.senderName = QStringLiteral("Ada");
    m_world->commit({conversation(1), put});
    QCOMPARE(m_model->conversationKey(), QString());
    QCOMPARE(m_model->title(), QString());
    open();
    QCOMPARE(m_model->conversationKey(), QString::fromLatin1(c1.toHex()));
    QCOMPARE(m_model->title(), QStringLiteral("Ada"));
    QCOMPARE(m_model->handle(), QStringLiteral("ada"));
    QCOMPARE(m_model->avatarKey(), QString::fromLatin1(ada.toHex()));
    QVERIFY(!m_model->isSelf());
    QVERIFY(!m_model->hasOlder());
    QCOMPARE(m_model->unreadBelow(), 1);
    QCOMPARE(valueOf(*m_model, 0, "messageKey").toString(), keyOf(10));
    QCOMPARE(valueOf(*m_model, 0, "text").toString(), QStringLiteral("hello"));
    QCOMPARE(valueOf(*m_model, 0, "mine").toBool(), false);
    QCOMPARE(valueOf(*m_model, 0, "senderName").toString(), QStringLiteral("Ada"));
    QCOMPARE(valueOf(*m_model, 0, "avatarKey").toString(), QString::fromLatin1(ada.toHex()));
    QCOMPARE(valueOf(*m_model, 0, "time").toDateTime().toMSecsSinceEpoch(), 1'000);
    QCOMPARE(valueOf(*m_model, 0, "showDay").toBool(), true);
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QString());
    QCOMPARE(valueOf(*m_model, 0, "state").toString(), QStringLiteral("readable"));
    QCOMPARE(valueOf(*m_model, 0, "failure").toString(), QString());
    QCOMPARE(m_model->rowOf(keyOf(10)), 0);
    QCOMPARE(m_model->rowOf(QStringLiteral("nonsense")), -1);
    m_model->open(QString());
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->title(), QString());
    m_model->open(QString::fromLatin1(c3.toHex())); // there is none
    QCOMPARE(m_model->conversationKey(), QString());
}

void tst_TimelineModel::aNewMessageIsOneInsertion_A4()
{
    m_world->commit(history(1, 3));
    open();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    commit({entry(1, 4, 4)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 0);
    QCOMPARE(inserted.at(0).at(2).toInt(), 0);
    commit(history(5, 60)); // a page of a sync: one insertion as well
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(reset.count(), 0);
    m_model->refresh(); // told twice
    QCOMPARE(m_model->rowCount(), 60);
    verifyLikeFresh();
}

void tst_TimelineModel::pagesFromTheDatabase_A5()
{
    m_world->commit(history(1, 200));
    open();
    QCOMPARE(m_model->rowCount(), TimelineModel::pageRows);
    QVERIFY(m_model->hasOlder());
    QSignalSpy older(m_model.get(), &TimelineModel::hasOlderChanged);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    for (int pages = 2; m_model->hasOlder(); ++pages) {
        m_model->loadOlder();
        QCOMPARE(m_model->rowCount(), std::min(200, pages * TimelineModel::pageRows));
    }
    QCOMPARE(older.count(), 1);
    QCOMPARE(inserted.count(), 3);
    m_model->loadOlder();
    QCOMPARE(m_model->rowCount(), 200);
    for (int row = 0; row < 200; ++row)
        QCOMPARE(m_model->rowOf(keyOf(quint64(200 - row))), row);
    verifyLikeFresh();
}

void tst_TimelineModel::memoryStaysBounded()
{
    m_world->commit(history(1, 100));
    open();
    m_model->loadOlder();
    QVERIFY(!m_model->hasOlder());
    m_model->shown(keyOf(100));
    for (quint64 first = 101; first < 3'000; first += 100) {
        commit(history(first, first + 99));
        m_model->shown(keyOf(first + 99));
        QVERIFY(m_model->rowCount() <= TimelineModel::keptRowsMax + 100);
    }
    QVERIFY(m_model->hasOlder()); // and what went can be read again
    const int kept = m_model->rowCount();
    m_model->loadOlder();
    QCOMPARE(m_model->rowCount(), kept + TimelineModel::pageRows);
    verifyLikeFresh();
}

void tst_TimelineModel::whoReadsBackLosesNothing()
{
    m_world->commit(history(1, 1'000));
    open();
    while (m_model->hasOlder())
        m_model->loadOlder();
    m_model->shown(keyOf(1));
    commit({entry(1, 1'001, 1'001)});
    QCOMPARE(m_model->rowCount(), 1'001);
    m_model->shown(keyOf(1'001)); // back at the end
    QTRY_VERIFY(m_model->rowCount() <= TimelineModel::keptRowsMax);
    QVERIFY(m_model->hasOlder());
    verifyLikeFresh();
}

void tst_TimelineModel::ticksOfAllRowsFollowTheWatermarks_A2()
{
    m_world->commit({conversation(1), composed(1, 1, 1), composed(1, 2, 2), composed(1, 3, 3), sent(1, 1, 1), sent(1, 2, 2)});
    open();
    const auto statuses = [this] { return column(*m_model, "status").join(u' '); };
    QCOMPARE(statuses(), QStringLiteral("sending sent sent"));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    commit({mark(1, ada, 2, 1)});
    QCOMPARE(statuses(), QStringLiteral("sending delivered read"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
    commit({sent(1, 3, 3)});
    QCOMPARE(statuses(), QStringLiteral("sent delivered read"));
    commit({mark(1, ada, 3, 3)});
    QCOMPARE(statuses(), QStringLiteral("read read read"));
}

void tst_TimelineModel::anOwnMessageKeepsItsRow_A2()
{
    m_world->commit(history(1, 5));
    open();
    commit({composed(1, 50, 1)});
    QCOMPARE(m_model->rowOf(keyOf(50)), 0);
    const QPersistentModelIndex index = m_model->index(0);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    commit({sent(1, 50, 6)});
    QCOMPARE(index.row(), 0);
    QCOMPARE(removed.count() + moved.count(), 0);
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QStringLiteral("sent"));
}

void tst_TimelineModel::aMessageInBetweenMovesTheOwnOne_A4()
{
    m_world->commit(history(1, 5));
    open();
    commit({composed(1, 50, 1), composed(1, 51, 2)});
    commit({entry(1, 6, 6)}); // below what is not sent yet
    QCOMPARE(m_model->rowOf(keyOf(6)), 2);
    commit({sent(1, 50, 7), entry(1, 8, 8), sent(1, 51, 9)});
    QCOMPARE(column(*m_model, "messageKey").mid(0, 4), (QStringList{keyOf(51), keyOf(8), keyOf(50), keyOf(6)}));
    verifyLikeFresh();
}

void tst_TimelineModel::daysAndRuns()
{
    const qint64 noon = QDateTime(QDate(2026, 3, 1), QTime(12, 0)).toMSecsSinceEpoch();
    const auto at = [&](quint64 message, qint64 minutes, const AccountId &sender) {
        auto put = entry(1, message, message, sender);
        put.entry.relayTimeMs = quint64(noon + minutes * 60'000);
        return put;
    };
    m_world->commit({conversation(1), at(1, 0, ada), at(2, 4, ada), at(3, 10, ada)});
    open();
    const auto marks = [this] {
        QStringList all;
        for (int row = m_model->rowCount() - 1; row >= 0; --row) {
            all += (valueOf(*m_model, row, "showDay").toBool() ? QStringLiteral("day ") : QString())
                + (valueOf(*m_model, row, "runStart").toBool() ? u'(' : u'-')
                + (valueOf(*m_model, row, "runEnd").toBool() ? u')' : u'-');
        }
        return all.join(u' ');
    };
    QCOMPARE(marks(), QStringLiteral("day (- -) ()"));
    commit({at(4, 11, ada)}); // joins the run: its neighbour is no end any more
    QCOMPARE(marks(), QStringLiteral("day (- -) (- -)"));
    commit({at(5, 12, me)});
    QCOMPARE(marks(), QStringLiteral("day (- -) (- -) ()"));
    commit({at(6, 24 * 60, me)});
    QCOMPARE(marks(), QStringLiteral("day (- -) (- -) () day ()"));
    verifyLikeFresh();
}

void tst_TimelineModel::theDividerStays()
{
    m_world->commit(history(1, 5));
    m_world->commit({SetRead{c1, 3}});
    open();
    const auto divider = [this] { return column(*m_model, "isFirstUnread").indexOf(QStringLiteral("true")); };
    QCOMPARE(divider(), 1);
    m_model->shown(keyOf(5));
    QCOMPARE(m_world->postedAs<MarkRead>().size(), 1u);
    commit({SetRead{c1, 5}});
    QCOMPARE(divider(), 1);
    QCOMPARE(m_model->unreadBelow(), 0);
    commit({entry(1, 6, 6)});
    QCOMPARE(divider(), 2);
    m_model->open(QString());
    m_world->commit({SetRead{c1, 6}});
    open();
    QCOMPARE(divider(), -1);
}

void tst_TimelineModel::failedOnesSayWhyAndGo_A2()
{
    m_world->commit({conversation(1), composed(1, 1, 1), composed(1, 2, 2)});
    open();
    commit({MarkFailed{c1, idOf<MessageId>(1), wire::ErrorCode::NotAMember}});
    const int row = m_model->rowOf(keyOf(1));
    QCOMPARE(valueOf(*m_model, row, "status").toString(), QStringLiteral("failed"));
    QVERIFY(!valueOf(*m_model, row, "failure").toString().isEmpty());
    m_model->remove(keyOf(2)); // has not failed
    QVERIFY(m_world->postedAs<Remove>().empty());
    m_model->remove(keyOf(1));
    QCOMPARE(m_world->postedAs<Remove>().at(0).id, idOf<MessageId>(1));
    commit({RemoveFailed{c1, idOf<MessageId>(1)}});
    QCOMPARE(column(*m_model, "messageKey"), QStringList{keyOf(2)});
    commit({composed(1, 3, 3)}); // its revision may be one that was there before
    QCOMPARE(m_model->rowOf(keyOf(3)), 0);
}

void tst_TimelineModel::otherConversationsLeaveItAlone()
{
    m_world->commit(history(1, 5));
    m_world->commit({conversation(2, {bob}), entry(2, 20, 1, bob)});
    open();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    commit({entry(2, 21, 2, bob), mark(2, bob, 2, 2)});
    QCOMPARE(changed.count() + inserted.count(), 0);
}

// A4, rule 4: the order stays, no status goes back, and read marks are of the new numbers.
void tst_TimelineModel::anotherLifeOfTheRelay()
{
    m_world->commit(history(1, 100));
    m_world->commit({SetRead{c1, 100}});
    open();
    m_model->loadOlder();
    const QStringList before = column(*m_model, "messageKey");
    commit({BeginGeneration{idOf<GenerationId>(2)}});
    QCOMPARE(column(*m_model, "messageKey"), before);
    commit({entry(1, 500, 1)});
    m_model->shown(keyOf(500));
    QCOMPARE(m_world->postedAs<MarkRead>().size(), 1u);
    QCOMPARE(m_world->postedAs<MarkRead>().at(0).seq, Seq(1));
    verifyLikeFresh();
}

void tst_TimelineModel::randomHistoriesAreLikeFreshOnes_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void tst_TimelineModel::randomHistoriesAreLikeFreshOnes()
{
    QFETCH(int, seed);
    std::srand(unsigned(seed));
    m_world->commit(history(1, quint64(std::rand()) % 200));
    open();
    quint64 seq = 1'000;
    quint64 message = 10'000;
    std::vector<quint64> unsent;
    for (int step = 0; step < 60; ++step) {
        LocalTransaction transaction{conversation(1)};
        for (int i = std::rand() % 4; i >= 0; --i) {
            auto put = entry(1, ++message, ++seq, std::rand() % 2 ? ada : bob);
            put.entry.relayTimeMs = seq * 90'000; // runs end, days begin
            transaction.push_back(put);
        }
        if (std::rand() % 2) {
            ++message;
            transaction.push_back(composed(1, message, message));
            unsent.push_back(message);
        }
        if (!unsent.empty() && std::rand() % 2) {
            if (std::rand() % 4)
                transaction.push_back(sent(1, unsent.front(), ++seq));
            else
                transaction.push_back(MarkFailed{c1, idOf<MessageId>(unsent.front()), wire::ErrorCode::TooLarge});
            unsent.erase(unsent.begin());
        }
        if (std::rand() % 3 == 0)
            transaction.push_back(mark(1, ada, seq, seq - 5));
        if (step == 30 && seed % 2) {
            transaction = {BeginGeneration{idOf<GenerationId>(quint64(seed))}};
            seq = 0;
        }
        commit(transaction);
        if (std::rand() % 5 == 0)
            m_model->loadOlder();
        verifyLikeFresh();
    }
}

void tst_TimelineModel::stateOfWhatCannotBeRead_B6()
{
    auto newer = entry(1, 1, 1);
    newer.state = ContentState::UnknownType;
    auto broken = entry(1, 2, 2);
    broken.state = ContentState::Unreadable;
    m_world->commit({conversation(1), newer, broken});
    open();
    QCOMPARE(column(*m_model, "state"), (QStringList{QStringLiteral("unreadable"), QStringLiteral("newer")}));
}

QTEST_GUILESS_MAIN(tst_TimelineModel)
#include "tst_TimelineModel.moc"
