// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/DesktopBridge.h"
#include "app/models/ConversationListModel.h"
#include "tests/models/ModelFixture.h"
#include "tests/platform/FakeNotifications.h"
#include "tests/platform/PrivateBus.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using porchlight::desktop::DesktopBridge;

/// From the database to the desktop and back, over a real bus: what comes is shown, what is read goes, what is answered is
/// sent (B1, F7).
class tst_DesktopBridge final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<models::ConversationListModel> m_list;
    std::unique_ptr<models::Desktop> m_desktop;
    std::unique_ptr<FakeNotifications> m_shown;
    std::unique_ptr<DesktopBridge> m_bridge;

    void commit(const LocalTransaction &transaction)
    {
        const LocalChanges changes = m_world->commit(transaction);
        m_list->refresh(changes);
        m_desktop->attention()->refresh(changes);
    }
    DesktopBridge::Start start() const
    {
        return {QStringLiteral("liv"), QStringLiteral("/usr/bin/porchlight"),
                {QStringLiteral("--hidden"), QStringLiteral("--profile"), QStringLiteral("liv")},
                m_folder.filePath(QStringLiteral("autostart"))};
    }

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY(m_bus->isUp());
        m_world = std::make_unique<ModelFixture>();
        m_world->commit({conversation(1), conversation(2, {bob})});
        m_list = std::make_unique<models::ConversationListModel>(m_world->store.reader());
        m_desktop = std::make_unique<models::Desktop>(
            m_folder.path(), models::Desktop::Parts{m_world->store.reader(), m_world->sink, *m_list, nullptr});
        m_desktop->attention()->begin();
        m_shown = std::make_unique<FakeNotifications>(
            m_bus->connection(QStringLiteral("desktop")),
            QStringList{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions"), QStringLiteral("inline-reply")});
        m_bridge = std::make_unique<DesktopBridge>(*m_desktop, m_bus->connection(QStringLiteral("app")), start());
        QTRY_VERIFY(m_desktop->hasNotifications());
    }
    void cleanup()
    {
        m_bridge.reset();
        m_shown.reset();
        m_desktop.reset();
        m_list.reset();
        m_world.reset();
        m_bus.reset();
    }

    void whatComesIsShownAndWhatIsReadGoes_F7()
    {
        commit({entry(1, 10, 1, ada, QStringLiteral("<b>soup</b> is ready"))});
        QTRY_COMPARE(m_shown->shown.size(), std::size_t(1));
        const FakeNotifications::Told told = m_shown->all.front();
        QCOMPARE(told.title, QStringLiteral("ada"));
        QCOMPARE(told.body, QStringLiteral("&lt;b&gt;soup&lt;/b&gt; is ready"));
        commit({SetRead{c1, 1}}); // by another device
        QTRY_COMPARE(m_shown->shown.size(), std::size_t(0));
    }

    void whereThereAreSeveralItSaysForWhom_F7()
    {
        QString label;
        m_bridge = std::make_unique<DesktopBridge>(*m_desktop, m_bus->connection(QStringLiteral("again")), start(), [&] { return label; });
        QTRY_VERIFY(m_desktop->hasNotifications());
        QTest::qWait(100);
        for (const auto &[name, isOpen, title] : {std::tuple(QString(), true, "ada"), std::tuple(QStringLiteral("@liv"), true, "ada (2), for @liv"),
                                                  std::tuple(QStringLiteral("@liv"), false, "Porchlight")}) {
            label = name;
            m_desktop->settings()->setShowsContent(isOpen);
            const std::size_t before = m_shown->all.size();
            commit({entry(1, 10 + before, 1 + before)});
            QTRY_COMPARE(m_shown->all.size(), before + 1);
            QCOMPARE(m_shown->all.back().title, QString::fromLatin1(title));
        }
        m_desktop->settings()->setShowsContent(true); // the next find the same file
    }

    void thousandsAreOne()
    {
        QElapsedTimer watch;
        LocalTransaction all;
        for (quint64 i = 1; i <= 5'000; ++i)
            all.push_back(entry(1, 100 + i, i));
        const LocalChanges changes = m_world->commit(all);
        m_list->refresh(changes);
        watch.start();
        m_desktop->attention()->refresh(changes);
        QTRY_COMPARE(m_shown->all.size(), std::size_t(1));
        QTest::qWait(300);
        QCOMPARE(m_shown->all.size(), std::size_t(1));
        QVERIFY(m_shown->all.front().title.contains(QStringLiteral("5000")));
    }

    void anAnswerIsSentAndAPressOpens()
    {
        QSignalSpy opened(m_desktop->attention(), &models::AttentionModel::opened);
        QSignalSpy raised(m_desktop.get(), &models::Desktop::raiseAsked);
        commit({entry(1, 10, 1), entry(2, 20, 1, bob)});
        QTRY_COMPARE(m_shown->shown.size(), std::size_t(2));
        QTest::qWait(50);
        const uint ofAda = m_shown->all[0].title == u"ada" ? m_shown->all[0].id : m_shown->all[1].id;
        const uint ofBob = m_shown->all[0].title == u"ada" ? m_shown->all[1].id : m_shown->all[0].id;
        Q_EMIT m_shown->NotificationReplied(ofAda, QStringLiteral("on my way"));
        QTRY_COMPARE(m_world->postedAs<Compose>().size(), std::size_t(1));
        QCOMPARE(m_world->postedAs<Compose>()[0].text, QStringLiteral("on my way"));
        QCOMPARE(m_world->postedAs<Compose>()[0].conversation, c1);
        QCOMPARE(m_world->postedAs<MarkRead>().size(), std::size_t(1));
        Q_EMIT m_shown->ActivationToken(ofBob, QStringLiteral("token"));
        Q_EMIT m_shown->ActionInvoked(ofBob, QStringLiteral("default"));
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toString(), QString::fromLatin1(c2.toHex()));
        QCOMPARE(raised.front().front().toString(), QStringLiteral("token"));
    }

    void theLockTakesAwayWhatWasShown()
    {
        m_desktop->lock()->set(QStringLiteral("lamp and door"), {});
        QTRY_VERIFY(m_desktop->lock()->isSet());
        commit({entry(1, 10, 1, ada, QStringLiteral("secret"))});
        QTRY_COMPARE(m_shown->shown.size(), std::size_t(1));
        QTest::qWait(50);
        m_desktop->lock()->lock();
        QTRY_COMPARE(m_shown->shown.size(), std::size_t(0));
        commit({entry(1, 11, 2, ada, QStringLiteral("secret"))});
        QTRY_COMPARE(m_shown->shown.size(), std::size_t(1));
        const FakeNotifications::Told told = m_shown->all.back();
        QVERIFY(!told.body.contains(QStringLiteral("secret")) && !told.title.contains(QStringLiteral("ada")));
        QVERIFY(!told.actions.contains(QStringLiteral("inline-reply")) && !told.actions.contains(QStringLiteral("mark-read")));
        QFile::remove(m_folder.filePath(QStringLiteral("lock.ini")));
    }

    void startsAtLoginIfWished()
    {
        QVERIFY(!m_desktop->startsAtLogin());
        m_desktop->setStartAtLogin(true);
        QVERIFY(m_desktop->startsAtLogin() && m_desktop->startError().isEmpty());
        QFile file(m_folder.filePath(QStringLiteral("autostart/porchlight-liv.desktop")));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().contains("Exec=\"/usr/bin/porchlight\" \"--hidden\" \"--profile\" \"liv\"\n"));
        m_desktop->setStartAtLogin(false);
        QVERIFY(!m_desktop->startsAtLogin() && !file.exists());
    }
};

QTEST_GUILESS_MAIN(tst_DesktopBridge)
#include "tst_DesktopBridge.moc"
