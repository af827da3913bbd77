// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::TimelineModel;

/// Where something is missing in the open conversation, and that it is asked for (rules 9 and 13).
class tst_TimelineGaps : public QObject
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
    static LocalTransaction entries(quint64 first, quint64 last)
    {
        LocalTransaction transaction;
        for (quint64 i = first; i <= last; ++i)
            transaction.push_back(entry(1, i, i));
        return transaction;
    }
    /// The rows with a line above, as "seq kind".
    QStringList lines() const
    {
        QStringList found;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const QString gap = valueOf(*m_model, row, "gap").toString(); !gap.isEmpty())
                found.append(valueOf(*m_model, row, "text").toString() + u' ' + gap);
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        m_world->commit({conversation(1)});
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

    void theLineStandsInItsPlace_rule9()
    {
        m_world->commit(entries(1, 5));
        m_world->commit({PutGap{c1, {6, 100, false}}});
        m_world->commit(entries(101, 103));
        open();
        QCOMPARE(lines(), QStringList{QStringLiteral("message 101 asked")});
        QVERIFY(m_model->beginsHere());
        commit({composed(1, 900, 1)}); // without a number it has no say in it
        QCOMPARE(lines(), QStringList{QStringLiteral("message 101 asked")});
    }
    void whatIsFromBeforeThisDeviceIsElsewhere_B4()
    {
        m_world->commit({PutGap{c1, {1, 100, true, true}}});
        m_world->commit(entries(101, 103));
        open();
        QCOMPARE(lines(), QStringList{QStringLiteral("message 101 elsewhere")});
        QVERIFY(!m_model->beginsHere());
        m_model->wantOlder();
        QVERIFY(m_world->posted.empty()); // the relay has none of it
        LocalTransaction part = entries(51, 100);
        part.insert(part.begin(), {DropGap{c1, 1}, PutGap{c1, {1, 50, true, true}}});
        commit(part);
        QCOMPARE(lines(), QStringList{QStringLiteral("message 51 elsewhere")});
        commit({DropGap{c1, 1}});
        QCOMPARE(lines(), QStringList());
        QVERIFY(m_model->beginsHere());
    }
    void itClosesFromItsEnd_rule9()
    {
        m_world->commit({PutGap{c1, {1, 100, false}}});
        m_world->commit(entries(101, 103));
        open();
        QVERIFY(!m_model->beginsHere());
        LocalTransaction page = entries(51, 100);
        page.insert(page.begin(), {DropGap{c1, 1}, PutGap{c1, {1, 50, false}}});
        commit(page);
        QCOMPARE(lines(), QStringList{QStringLiteral("message 51 asked")});
        QSignalSpy changed(m_model.get(), &TimelineModel::gapsChanged);
        commit({DropGap{c1, 1}, PutGap{c1, {1, 50, true}}}); // the relay has them no longer, and no row has changed
        QCOMPARE(lines(), QStringList{QStringLiteral("message 51 expired")});
        QVERIFY(!m_model->beginsHere());
        commit({DropGap{c1, 1}});
        QCOMPARE(lines(), QStringList());
        QVERIFY(m_model->beginsHere());
        QCOMPARE(changed.count(), 1);
    }
    void whatCanBeFetchedCountsForMore_rule13()
    {
        m_world->commit({PutGap{c1, {1, 50, true}}, PutGap{c1, {51, 100, false}}});
        m_world->commit(entries(101, 101));
        open();
        QCOMPARE(lines(), QStringList{QStringLiteral("message 101 asked")});
    }
    void nothingIsLeft_rule13()
    {
        m_world->commit({PutGap{c1, {1, 50, true}}});
        open();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->gapBelow(), QStringLiteral("expired"));
        QVERIFY(!m_model->beginsHere()); // there was something
        commit(entries(51, 51));
        QCOMPARE(m_model->gapBelow(), QString());
        QCOMPARE(lines(), QStringList{QStringLiteral("message 51 expired")});
    }
    void ofWhatIsNotLoadedNothingIsSaid_A5()
    {
        m_world->commit({PutGap{c1, {1, 50, true}}});
        m_world->commit(entries(51, 50 + TimelineModel::pageRows + 10));
        open();
        QCOMPARE(lines(), QStringList());
        QVERIFY(!m_model->beginsHere());
        m_model->loadOlder();
        QCOMPARE(lines(), QStringList{QStringLiteral("message 51 expired")});
        m_model->open(QString());
        QVERIFY(m_model->gapBelow().isEmpty());
    }
    void itIsAskedForOnceForEachPage_rule9()
    {
        m_world->commit({PutGap{c1, {1, 40, true}}, PutGap{c1, {41, 200, false}}});
        m_world->commit(entries(201, 203));
        open();
        m_model->wantOlder();
        m_model->wantOlder();
        QCOMPARE(m_world->postedAs<WantOlder>().size(), 1u);
        QVERIFY(m_world->postedAs<WantOlder>().front().conversation == c1);
        LocalTransaction page = entries(101, 200);
        page.insert(page.begin(), {DropGap{c1, 41}, PutGap{c1, {41, 100, false}}});
        commit(page);
        m_model->wantOlder();
        QCOMPARE(m_world->postedAs<WantOlder>().size(), 2u);
        commit({DropGap{c1, 41}, PutGap{c1, {41, 100, true}}});
        m_model->wantOlder();
        QCOMPARE(m_world->postedAs<WantOlder>().size(), 2u); // there is nothing to be had
    }
    void eachStateHasItsName_B6()
    {
        const std::vector<ContentState> states{ContentState::Damaged, ContentState::Expired, ContentState::Quarantined,
                                               ContentState::WaitingForKey};
        LocalTransaction transaction;
        for (quint64 at = 0; at < states.size(); ++at) {
            auto put = entry(1, at + 1, at + 1);
            put.state = states[at];
            put.content = {};
            transaction.push_back(put);
        }
        m_world->commit(transaction);
        open();
        QCOMPARE(column(*m_model, "state"), (QStringList{QStringLiteral("waiting"), QStringLiteral("quarantined"),
                                                         QStringLiteral("expired"), QStringLiteral("damaged")}));
    }

    void whatWasNoticedStandsBetweenMessages_F2()
    {
        using models::LineKind;
        using models::NoticeLine;
        m_world->commit(entries(1, 3));
        open();
        const auto timeOf = [this](int row) {
            return quint64(valueOf(*m_model, row, "time").toDateTime().toMSecsSinceEpoch());
        };
        const auto noticeOf = [this](int row) { return valueOf(*m_model, row, "notice").toString(); };
        QVERIFY(timeOf(0) > timeOf(1) && timeOf(1) > timeOf(2));
        QSignalSpy changed(m_model.get(), &TimelineModel::gapsChanged);
        m_model->setLines({{timeOf(2) + 1, LineKind::Missing},
                           {timeOf(2) + 1, LineKind::KeyChanged},
                           {timeOf(0) + 1, LineKind::KeyChanged}});
        QCOMPARE(noticeOf(1), QStringLiteral("keyChanged missing"));
        QCOMPARE(noticeOf(0) + noticeOf(2), QString());
        QCOMPARE(m_model->noticeBelow(), QStringLiteral("keyChanged"));
        QCOMPARE(changed.count(), 1);
        // While something is still to come, nothing may be called missing.
        commit({PutGap{c1, {4, 9, false}}});
        QCOMPARE(noticeOf(1), QStringLiteral("keyChanged"));
        commit({DropGap{c1, 4}});
        QCOMPARE(noticeOf(1), QStringLiteral("keyChanged missing"));
        // What is written later stands below it.
        commit({entry(1, 1000, 1000)});
        QCOMPARE(m_model->noticeBelow(), QString());
        QCOMPARE(noticeOf(0), QStringLiteral("keyChanged"));
        m_model->setLines({});
        QCOMPARE(noticeOf(0) + noticeOf(2), QString());
    }
};

QTEST_GUILESS_MAIN(tst_TimelineGaps)
#include "tst_TimelineGaps.moc"
