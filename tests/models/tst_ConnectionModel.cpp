// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConnectionModel.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using porchlight::models::ConnectionModel;
using State = ConnectionReport::State;

/// How it stands with the relay: the words (A8), the way to hurry (A6), and no work while there is nothing to count.
class tst_ConnectionModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};

private Q_SLOTS:
    void init() { m_posted.clear(); }

    void statesHaveNames()
    {
        ConnectionModel model(m_sink);
        QSignalSpy changed(&model, &ConnectionModel::stateChanged);
        QCOMPARE(model.state(), QStringLiteral("signedOut"));
        model.report({State::Connecting, QString()}, 0ms);
        QCOMPARE(model.state(), QStringLiteral("connecting"));
        model.report({State::Online, QString()}, 0ms);
        QCOMPARE(model.state(), QStringLiteral("online"));
        model.report({State::Online, QString()}, 0ms);
        QCOMPARE(changed.count(), 2);
        model.report({State::Offline, QStringLiteral("no relay")}, 5s);
        QCOMPARE(model.state(), QStringLiteral("offline"));
        QCOMPARE(model.reason(), QStringLiteral("no relay"));
        model.report({State::Stranger, QString()}, 0ms);
        QCOMPARE(model.state(), QStringLiteral("stranger"));
    }

    void aLinkOfThisRelayOnly_F3_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("isGood");
        const QString old = QStringLiteral("#1.") + QString(43, u'A');
        const QString other = QStringLiteral("#1.") + QString(42, u'B') + u'A';
        QTest::newRow("new key") << QString(u"porchlight://relay.example:1" + other) << true;
        QTest::newRow("moved") << QString(u"porchlight://elsewhere.example:2" + old) << true;
        QTest::newRow("the same") << QString(u"porchlight://relay.example:1" + old) << true;
        QTest::newRow("another relay") << QString(u"porchlight://elsewhere.example:2" + other) << false;
        QTest::newRow("without its pin") << QStringLiteral("porchlight://relay.example:1") << false;
        QTest::newRow("in the clear") << QStringLiteral("ws://127.0.0.1:1") << false;
        QTest::newRow("nonsense") << QStringLiteral("relay!") << false;
    }

    // The token is for the relay that was joined: it is never shown to another one.
    void aLinkOfThisRelayOnly_F3()
    {
        QFETCH(const QString, link);
        QFETCH(const bool, isGood);
        ConnectionModel model(m_sink);
        model.setRelay(QStringLiteral("porchlight://relay.example:1#1.") + QString(43, u'A'));
        QCOMPARE(model.useLink(link), isGood);
        QCOMPARE(model.linkError().isEmpty(), isGood);
        QCOMPARE(m_posted.size(), std::size_t(isGood ? 1 : 0));
        if (isGood && !std::holds_alternative<TryNow>(m_posted[0]))
            QCOMPARE(std::get<UseRelay>(m_posted[0]).relayUrl, link);
    }

    void countsDownWhileSomeoneLooks_A6()
    {
        ConnectionModel model(m_sink);
        model.report({State::Offline, QString()}, 2500ms);
        QCOMPARE(model.retrySeconds(), 3);
        QVERIFY(!model.isTicking()); // nobody looks
        QSignalSpy seconds(&model, &ConnectionModel::retrySecondsChanged);
        QVERIFY(model.isTicking());
        QTRY_COMPARE_WITH_TIMEOUT(model.retrySeconds(), 0, 10'000);
        QTRY_VERIFY(!model.isTicking());
        QVERIFY(seconds.count() >= 1 && seconds.count() <= 4);
    }

    void countsInTensFromAfar()
    {
        ConnectionModel model(m_sink);
        QSignalSpy seconds(&model, &ConnectionModel::retrySecondsChanged);
        model.report({State::Offline, QString()}, 29'900ms);
        QCOMPARE(model.retrySeconds(), 30);
        seconds.clear();
        QTest::qWait(1'500);
        QCOMPARE(model.retrySeconds(), 30);
        QCOMPARE(seconds.count(), 0);
        model.report({State::Offline, QString()}, 10'500ms);
        QCOMPARE(model.retrySeconds(), 20);
        QTRY_COMPARE(model.retrySeconds(), 10);
        QTRY_COMPARE(model.retrySeconds(), 9);
        QVERIFY(seconds.count() >= 2 && seconds.count() <= 3); // from 30 to 20, and one for each step
    }

    void idleWhileOnline()
    {
        ConnectionModel model(m_sink);
        QSignalSpy seconds(&model, &ConnectionModel::retrySecondsChanged);
        model.report({State::Offline, QString()}, 30s);
        QVERIFY(model.isTicking());
        model.report({State::Online, QString()}, 0ms);
        QVERIFY(!model.isTicking());
        QCOMPARE(model.retrySeconds(), 0);
    }

    void hurries_A6()
    {
        ConnectionModel model(m_sink);
        model.tryNow();
        QCOMPARE(m_posted.size(), 1u);
        QVERIFY(std::holds_alternative<TryNow>(m_posted.at(0)));
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionModel)
#include "tst_ConnectionModel.moc"
