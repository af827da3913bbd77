// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ProxyModel.h"
#include "tests/app_store/TestVault.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::models;
using porchlight::engine::ConnectionReport;

/// The form for the way to the relay: what is wrong is said, what is right counts at once (F8).
class tst_ProxyModel final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::vector<engine::EngineEvent> m_posted;
    EngineSink m_sink{[this](engine::EngineEvent event) { m_posted.push_back(std::move(event)); }};
    std::shared_ptr<runtime::RelayProxy> m_proxy;

    std::size_t tries() const
    {
        return std::size_t(std::ranges::count_if(m_posted, [](const auto &e) { return std::holds_alternative<engine::TryNow>(e); }));
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_folder.filePath(QStringLiteral("proxy.ini")));
        m_posted.clear();
        m_proxy = std::make_shared<runtime::RelayProxy>(m_folder.filePath(QStringLiteral("proxy.ini")), test::dataKey(),
                                                        std::make_shared<SystemRandom>());
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::newRow("no host") << QStringList{{}, QStringLiteral("1080"), {}, {}};
        QTest::newRow("no port") << QStringList{QStringLiteral("proxy"), {}, {}, {}};
        QTest::newRow("a word for a port") << QStringList{QStringLiteral("proxy"), QStringLiteral("socks"), {}, {}};
        QTest::newRow("a large port") << QStringList{QStringLiteral("proxy"), QStringLiteral("65536"), {}, {}};
        QTest::newRow("a password alone") << QStringList{QStringLiteral("proxy"), QStringLiteral("1080"), {}, QStringLiteral("words")};
        QTest::newRow("markup") << QStringList{QStringLiteral("<img src=x>"), QStringLiteral("1080"), {}, {}};
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QStringList, typed);
        ProxyModel model(m_proxy, m_sink);
        QVERIFY(!model.choose(QStringLiteral("socks5"), typed[0], typed[1], typed[2], typed[3]));
        QVERIFY(model.error().endsWith(u'.'));
        QCOMPARE(model.kind(), QStringLiteral("none"));
        QCOMPARE(tries(), std::size_t(0));
        model.clearError();
        QVERIFY(model.error().isEmpty());
    }

    void aPasswordIsNotShownAgainAndNotLost_F8()
    {
        {
            ProxyModel model(m_proxy, m_sink);
            QVERIFY(model.choose(QStringLiteral("http"), QStringLiteral(" proxy "), QStringLiteral("3128"), QStringLiteral("liv"), QStringLiteral("words")));
        }
        ProxyModel model(m_proxy, m_sink);
        QCOMPARE(model.host(), QStringLiteral("proxy"));
        QVERIFY(model.hasPassword());
        QVERIFY(model.choose(QStringLiteral("socks5"), QStringLiteral("proxy"), QStringLiteral("3128"), QStringLiteral("liv"), {}));
        QCOMPARE(m_proxy->choice().password, QStringLiteral("words"));
        QVERIFY(model.choose(QStringLiteral("socks5"), QStringLiteral("other"), QStringLiteral("3128"), QStringLiteral("liv"), {}));
        QVERIFY(m_proxy->choice().password.isEmpty()); // it was for another
        QVERIFY(model.choose(QStringLiteral("none"), {}, {}, {}, {}));
        QVERIFY(!model.hasPassword());
    }

    void theNextConnectionIsNotWaitedFor()
    {
        ProxyModel model(m_proxy, m_sink);
        model.report({ConnectionReport::State::Offline, {}, {}});
        QCOMPARE(tries(), std::size_t(0));
        QVERIFY(model.choose(QStringLiteral("system"), {}, {}, {}, {}));
        QCOMPARE(tries(), std::size_t(1));
        model.report({ConnectionReport::State::Offline, {}, {}}); // of the connection that the choice has ended
        QCOMPARE(tries(), std::size_t(2));
        model.report({ConnectionReport::State::Offline, {}, {}}); // that is another matter
        QCOMPARE(tries(), std::size_t(2));
    }

    void withoutAPlaceToKeepItNothingChanges()
    {
        ProxyModel model(std::make_shared<runtime::RelayProxy>(QStringLiteral("/proc/nowhere/proxy.ini"), test::dataKey(),
                                                               std::make_shared<SystemRandom>()),
                         m_sink);
        QVERIFY(!model.choose(QStringLiteral("system"), {}, {}, {}, {}));
        QVERIFY(model.error().contains(QStringLiteral("stored")));
        QCOMPARE(model.kind(), QStringLiteral("none"));
    }
};

QTEST_GUILESS_MAIN(tst_ProxyModel)
#include "tst_ProxyModel.moc"
