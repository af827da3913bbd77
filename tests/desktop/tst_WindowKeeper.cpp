// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/LastConversation.h"
#include "app/desktop/WindowKeeper.h"
#include "app/runtime/RealParts.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/TestVault.h"
#include "tests/engine/PlainSeal.h"

#include <QDir>
#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using porchlight::desktop::WindowKeeper;

/// A window is where it was left, with what was open in it, also after a crash; and never hidden for good (E1).
class tst_WindowKeeper final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<models::Profile> m_profile;

    void open()
    {
        m_profile.reset();
        const auto paths = store::ProfilePaths::of(QStringLiteral("liv"), m_folder->path());
        QVERIFY(QDir().mkpath(paths->folder));
        runtime::EngineHostParts parts = runtime::realParts(paths->database, dataKey());
        parts.makeSeal = [](const engine::LocalImage &) { return std::make_unique<PlainSeal>(); };
        {
            auto store = parts.openStore();
            QVERIFY(store);
            (*store)->commit({identity(), conversation(1)});
        }
        auto opened = models::Profile::open(QStringLiteral("liv"), *paths, std::move(parts));
        QVERIFY(opened);
        m_profile = std::move(opened).value();
        QVERIFY(m_profile->isSignedIn());
    }
    models::DesktopSettings &settings() { return *m_profile->desktop()->settings(); }
    static QString key() { return QString::fromLatin1(idOf<ConversationId>(1).toHex()); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_profile.reset(); }

    void isWhereItWasLeft()
    {
        {
            QWindow window;
            WindowKeeper keeper(window, *m_profile);
            const desktop::LastConversation conversation(*m_profile);
            keeper.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.setGeometry(40, 50, 500, 400);
            m_profile->openConversation(key());
            QTest::qWait(int(WindowKeeper::keptAfter.count()) + 300); // and then the power fails
            open();
        }
        QCOMPARE(settings().windowPlace().size(), QSize(500, 400));
        QCOMPARE(settings().openConversation(), key());
        QWindow window;
        WindowKeeper keeper(window, *m_profile);
        const desktop::LastConversation conversation(*m_profile);
        keeper.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.size(), QSize(500, 400));
        QCOMPARE(window.framePosition(), settings().windowPlace().topLeft());
        QCOMPARE(m_profile->timeline()->conversationKey(), key());
    }

    void maximisedStaysSoAndKeepsWhatItWas()
    {
        settings().setWindow({40, 50, 500, 400}, true);
        QWindow window;
        WindowKeeper keeper(window, *m_profile);
        keeper.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.windowStates() & Qt::WindowMaximized);
        QTest::qWait(int(WindowKeeper::keptAfter.count()) + 300);
        QVERIFY(settings().wasMaximized());
        QCOMPARE(settings().windowPlace(), QRect(40, 50, 500, 400));
    }

    void whereNoScreenIsItIsNotPut()
    {
        settings().setWindow({50'000, 50'000, 500, 400}, false);
        QWindow window;
        const WindowKeeper keeper(window, *m_profile);
        QCOMPARE(window.size(), QSize(500, 400));
        QVERIFY(window.framePosition().x() < 10'000);
        settings().setWindow({0, 0, 15'000, 15'000}, false);
        QWindow other;
        const WindowKeeper fits(other, *m_profile);
        QVERIFY(other.width() <= QGuiApplication::primaryScreen()->availableSize().width());
    }

    void comesBackWhenItsIconGoes()
    {
        m_profile->desktop()->setHasTray(true);
        QWindow window;
        WindowKeeper keeper(window, *m_profile);
        keeper.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.hide();
        QTest::qWait(50);
        QVERIFY(!window.isVisible());
        m_profile->desktop()->setHasTray(false);
        QVERIFY(window.isVisible());
        window.hide();
        keeper.raise(QString());
        QVERIFY(window.isVisible());
    }

    void aHiddenStartIsNotLost_data()
    {
        QTest::addColumn<bool>("hasTray");
        QTest::addColumn<bool>("isWished");
        QTest::addColumn<bool>("staysHidden");
        QTest::newRow("icon") << true << true << true;
        QTest::newRow("no tray") << false << true << false;
        QTest::newRow("no icon wished") << true << false << false;
    }

    void aHiddenStartIsNotLost()
    {
        QFETCH(bool, hasTray);
        QFETCH(bool, isWished);
        settings().setShowsTray(isWished);
        QWindow window;
        WindowKeeper keeper(window, *m_profile, 200ms);
        keeper.startHidden();
        m_profile->desktop()->setHasTray(hasTray);
        QTest::qWait(100);
        QVERIFY(!window.isVisible());
        QTest::qWait(400);
        QTEST(!window.isVisible(), "staysHidden");
    }

    void aHiddenStartWaitsForATray()
    {
        QWindow window;
        WindowKeeper keeper(window, *m_profile);
        keeper.startHidden();
        m_profile->desktop()->setHasTray(true); // it comes after the login
        QTest::qWait(100);
        QVERIFY(!window.isVisible());
        m_profile->desktop()->setHasTray(false); // it is only being started anew, perhaps
        QVERIFY(!window.isVisible());
        Q_EMIT m_profile->desktop()->raiseAsked(QString());
        QVERIFY(window.isVisible());
    }
};

QTEST_MAIN(tst_WindowKeeper)
#include "tst_WindowKeeper.moc"
