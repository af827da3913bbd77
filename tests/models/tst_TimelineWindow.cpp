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

namespace {

constexpr int messages = 2'000;

QString keyOf(quint64 message)
{
    return QString::fromLatin1(idOf<MessageId>(message).toHex());
}

} // namespace

/// A message of long ago is shown with what is around it, and not all that came since is loaded for it (E4).
class tst_TimelineWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<TimelineModel> m_model;

    /// The rows are those messages, newest first.
    bool isFrom(quint64 newest, quint64 oldest) const
    {
        if (m_model->rowCount() != int(newest - oldest) + 1)
            return false;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (valueOf(*m_model, row, "messageKey").toString() != keyOf(newest - quint64(row)))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        LocalTransaction all{conversation(1)};
        for (quint64 n = 1; n <= messages; ++n)
            all.push_back(entry(1, n, n, ada));
        m_world->commit(all);
        m_model = std::make_unique<TimelineModel>(m_world->store.reader(), m_world->sink);
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
        m_model->open(QString::fromLatin1(c1.toHex()));
        QVERIFY(isFrom(messages, messages - 59));
        QVERIFY(!m_model->hasNewer());
    }

    void aroundWhatWasSaidLongAgo_E4()
    {
        QCOMPARE(m_model->actions()->find(keyOf(700)), 60);
        QVERIFY(isFrom(760, 640));
        QVERIFY(m_model->hasNewer() && m_model->hasOlder());
        m_model->loadOlder();
        m_model->loadNewer();
        QVERIFY(isFrom(820, 580));
        QCOMPARE(m_model->actions()->find(keyOf(3'000'000)), -1);
        QVERIFY(isFrom(820, 280)); // looked for a little further
    }
    void whatComesDoesNotStandBesideIt_E4()
    {
        m_model->actions()->find(keyOf(700));
        m_world->commit({entry(1, messages + 1, messages + 1, ada)});
        m_model->refresh();
        QVERIFY(isFrom(760, 640));
        m_model->toNewest();
        QVERIFY(isFrom(messages + 1, messages - 58));
        QVERIFY(!m_model->hasNewer());
        m_world->commit({entry(1, messages + 2, messages + 2, ada)});
        m_model->refresh();
        QCOMPARE(valueOf(*m_model, 0, "messageKey").toString(), keyOf(messages + 2));
    }
    void itReachesTheEndStepByStep_E4()
    {
        QCOMPARE(m_model->actions()->find(keyOf(1'600)), 60);
        for (int steps = 0; m_model->hasNewer() && steps < 20; ++steps)
            m_model->loadNewer();
        QVERIFY(!m_model->hasNewer());
        QVERIFY(isFrom(messages, 1'540));
        m_world->commit({entry(1, messages + 1, messages + 1, ada)});
        m_model->refresh();
        QVERIFY(isFrom(messages + 1, 1'540));
    }
    void aFloodIsNotReadAtOnce_E4()
    {
        QSignalSpy overtaken(m_model.get(), &TimelineModel::overtaken);
        LocalTransaction some;
        for (quint64 n = messages + 1; n <= messages + TimelineModel::keptRowsMax; ++n)
            some.push_back(entry(1, n, n, ada));
        m_world->commit(some);
        m_model->refresh();
        QCOMPARE(overtaken.count(), 0);
        QCOMPARE(valueOf(*m_model, 0, "messageKey").toString(), keyOf(messages + TimelineModel::keptRowsMax));

        const int before = m_model->rowCount();
        const QString newest = valueOf(*m_model, 0, "messageKey").toString();
        LocalTransaction flood;
        constexpr quint64 last = messages + 6'000;
        for (quint64 n = messages + TimelineModel::keptRowsMax + 1; n <= last; ++n)
            flood.push_back(entry(1, n, n, ada));
        m_world->commit(flood);
        m_model->refresh();
        QCOMPARE(overtaken.count(), 1);
        QVERIFY(m_model->hasNewer());
        QCOMPARE(m_model->rowCount(), before);
        QCOMPARE(valueOf(*m_model, 0, "messageKey").toString(), newest);
        m_model->loadNewer();
        QCOMPARE(valueOf(*m_model, 60, "messageKey").toString(), newest); // it goes on where it was
        m_model->toNewest();
        QVERIFY(isFrom(last, last - 59));
        m_model->refresh();
        QVERIFY(isFrom(last, last - 59));
    }
    void aFloodElsewhereIsNone_E4()
    {
        LocalTransaction flood{conversation(2, {bob})};
        for (quint64 n = 1; n <= 1'000; ++n)
            flood.push_back(entry(2, 10'000 + n, n, bob));
        flood.push_back(entry(1, messages + 1, messages + 1, ada));
        m_world->commit(flood);
        m_model->refresh();
        QVERIFY(!m_model->hasNewer());
        QVERIFY(isFrom(messages + 1, messages - 59));
    }
    void nearTheBeginningAndTheEnd_E4()
    {
        QCOMPARE(m_model->actions()->find(keyOf(1)), 60);
        QVERIFY(isFrom(61, 1));
        QVERIFY(!m_model->hasOlder() && m_model->beginsHere());
        m_model->toNewest();
        QCOMPARE(m_model->actions()->find(keyOf(messages - 100)), 100); // a page further, and nothing else
        QVERIFY(!m_model->hasNewer());
        QVERIFY(isFrom(messages, messages - 119));
    }
    void whoWritesIsAtTheEnd_E4()
    {
        m_model->actions()->find(keyOf(700));
        QVERIFY(m_model->send(QStringLiteral("here I am")));
        QVERIFY(!m_model->hasNewer());
        QVERIFY(isFrom(messages, messages - 59));
    }
    void anotherConversationBeginsAtItsEnd_E4()
    {
        m_model->actions()->find(keyOf(700));
        m_world->commit({conversation(2, {bob}), entry(2, 9'000, 1, bob)});
        m_model->open(QString::fromLatin1(c2.toHex()));
        QVERIFY(!m_model->hasNewer());
        QCOMPARE(m_model->rowCount(), 1);
    }
    void shownInAPieceReadsNothingBelowIt_E4_A2()
    {
        m_model->actions()->find(keyOf(700));
        m_model->shown(keyOf(760));
        const auto told = m_world->postedAs<MarkRead>();
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].seq, 760u);
        QCoreApplication::processEvents();
        QVERIFY(isFrom(760, 640)); // it is not the end: nothing is let go
    }
};

QTEST_GUILESS_MAIN(tst_TimelineWindow)
#include "tst_TimelineWindow.moc"
