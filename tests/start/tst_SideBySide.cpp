// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/FolderOpener.h"
#include "app/start/WindowLife.h"
#include "qml/Theme/Fonts.h"
#include "shared/base/FolderLock.h"
#include "tests/models/ModelFixture.h"
#include "tests/platform/FakeNotifications.h"
#include "tests/platform/PrivateBus.h"
#include "tests/system/Device.h"
#include "tests/system/RelayProcess.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace porchlight;
using namespace porchlight::test;
using models::Profile;

namespace {

constexpr int patienceMs = 60'000;

QStringList complaints;

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && message.contains(QStringLiteral("qrc:/")))
        complaints << message;
}

/// A relay, and somebody on it who answers.
struct Shore
{
    RelayProcess relay;
    std::unique_ptr<Device> friendThere;
    ConversationId conversation;

    Shore(const QTemporaryDir &folder, const QString &name)
        : relay(programFolder(), folder.filePath(u"relay-" + name), folder.filePath(u"relay-" + name + u".log"))
    {
    }
    void begin(const QTemporaryDir &folder, const QString &handle)
    {
        QVERIFY(relay.start());
        friendThere = std::make_unique<Device>(handle, folder.filePath(QStringLiteral("friends")));
        friendThere->signIn(relay.url(), handle, handle, relay.invite());
        QTRY_VERIFY_WITH_TIMEOUT(friendThere->isLive(), patienceMs);
    }
};

} // namespace

/// The real window with two accounts on two real relays: both receive, whichever is shown; what is done with one is done to no
/// other (D1, B1, A2, F14).
class tst_SideBySide final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    PrivateBus m_bus;
    std::unique_ptr<FakeNotifications> m_shown;
    std::unique_ptr<Shore> m_harbour;
    std::unique_ptr<Shore> m_quay;
    std::unique_ptr<desktop::FolderOpener> m_opener;
    std::unique_ptr<store::AccountList> m_list;
    std::unique_ptr<models::Accounts> m_accounts;
    std::unique_ptr<start::WindowLife> m_window;

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString folderOf(const QString &name) const { return store::ProfilePaths::of(name, data())->folder; }
    Profile &at(int row) const { return *valueOf(*m_accounts, row, "profile").value<Profile *>(); }
    QString standing(int row) const { return valueOf(*m_accounts, row, "standing").toString(); }
    static QQuickWindow *window() { return qobject_cast<QQuickWindow *>(QGuiApplication::topLevelWindows().value(0)); }
    QStringList titles() const
    {
        QStringList titles;
        for (const FakeNotifications::Told &told : m_shown->all)
            titles << told.title;
        return titles;
    }

    void open()
    {
        m_opener = std::make_unique<desktop::FolderOpener>(data(), platform::KeyPlace::File);
        auto first = m_opener->open(store::ProfilePaths::first, models::ProfileOpener::Wish::PresentOrNew, nullptr);
        QVERIFY(first);
        m_list = std::make_unique<store::AccountList>(data());
        m_accounts = std::make_unique<models::Accounts>(std::move(first).value(), *m_opener, m_list.get());
        start::CommandLine line;
        line.profile = store::ProfilePaths::first;
        line.data = data();
        m_window = std::make_unique<start::WindowLife>(*m_accounts, line);
        QVERIFY(m_window->begin());
    }
    void shut()
    {
        m_window.reset();
        m_accounts.reset();
        m_list.reset();
    }
    void join(Shore &shore, const QString &handle)
    {
        Profile &profile = *m_accounts->current();
        profile.signIn()->createAccount(QString(), shore.relay.inviteLink(), handle, QStringLiteral("porch-lantern-7"), handle);
        QTRY_VERIFY2_WITH_TIMEOUT(profile.isSignedIn(), qPrintable(profile.signIn()->error()), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(profile.connection()->state(), QStringLiteral("online"), patienceMs);
    }
    /// The conversation is begun from the window, so that what comes is no request.
    void meet(Shore &shore, const QString &handle)
    {
        Profile &profile = *m_accounts->current();
        profile.finder()->start(handle);
        QTRY_COMPARE_WITH_TIMEOUT(profile.timeline()->handle(), handle, patienceMs);
        QVERIFY(profile.timeline()->send(u"hello " + handle));
        shore.conversation = profile.timeline()->conversationId();
        QTRY_COMPARE_WITH_TIMEOUT(shore.friendThere->texts(shore.conversation), QStringList(u"hello " + handle), patienceMs);
        profile.closeConversation();
    }
    static void answer(Shore &shore, const QString &text) { shore.friendThere->post(engine::Compose{1, shore.conversation, text}); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.isUp());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
        m_shown = std::make_unique<FakeNotifications>(m_bus.connection(QStringLiteral("desktop")),
                                                      QStringList{QStringLiteral("body"), QStringLiteral("actions")});
        theme::installFonts(*qGuiApp);
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        QGuiApplication::setQuitOnLastWindowClosed(false);
        qInstallMessageHandler(listen);
        m_harbour = std::make_unique<Shore>(m_folder, QStringLiteral("harbour"));
        m_quay = std::make_unique<Shore>(m_folder, QStringLiteral("quay"));
        m_harbour->begin(m_folder, QStringLiteral("maren"));
        m_quay->begin(m_folder, QStringLiteral("tomas"));
        open();
    }
    void cleanupTestCase()
    {
        shut();
        m_harbour.reset();
        m_quay.reset();
        m_shown.reset();
        qInstallMessageHandler(nullptr);
    }

    void anAccountOnEachRelay_D1()
    {
        join(*m_harbour, QStringLiteral("liv"));
        meet(*m_harbour, QStringLiteral("maren"));
        QVERIFY(!m_accounts->areSeveral());
        m_accounts->addBy(m_quay->relay.inviteLink());
        QCOMPARE(standing(1), QStringLiteral("new"));
        join(*m_quay, QStringLiteral("haugen"));
        meet(*m_quay, QStringLiteral("tomas"));
        QCOMPARE(column(*m_accounts, "handle"), QStringList({QStringLiteral("liv"), QStringLiteral("haugen")}));
        QCOMPARE(standing(0), QStringLiteral("online"));
    }

    void bothReceiveWhileOneIsShown_B1()
    {
        QCOMPARE(m_accounts->currentRow(), 1);
        answer(*m_harbour, QStringLiteral("from the harbour"));
        answer(*m_quay, QStringLiteral("from the quay"));
        QTRY_COMPARE_WITH_TIMEOUT(at(0).conversations()->totalUnread(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(at(1).conversations()->totalUnread(), 1, patienceMs);
        QVERIFY2(window()->title().startsWith(QStringLiteral("(2) ")), qPrintable(window()->title()));
        // And the desktop is told of both, and for whom each is.
        QTRY_VERIFY_WITH_TIMEOUT(titles().size() == 2, patienceMs);
        QVERIFY2(titles().contains(QStringLiteral("maren, for @liv")) && titles().contains(QStringLiteral("tomas, for @haugen")),
                 qPrintable(titles().join(u'\n')));
    }

    void aPressedNoticeLeadsThere_B1()
    {
        const auto told = std::ranges::find(m_shown->all, QStringLiteral("maren, for @liv"), &FakeNotifications::Told::title);
        Q_EMIT m_shown->ActionInvoked(told->id, QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(m_accounts->currentRow(), 0, patienceMs);
        QTRY_COMPARE(at(0).timeline()->handle(), QStringLiteral("maren"));
        QCOMPARE(at(1).timeline()->handle(), QString());
    }

    void switchingIsQuick()
    {
        m_accounts->show(1);
        QTest::qWait(300); // seen once
        m_accounts->show(0);
        QTest::qWait(300);
        QElapsedTimer watch;
        watch.start();
        m_accounts->show(1);
        const QImage seen = window()->grabWindow();
        const qint64 tookMs = watch.elapsed();
        QVERIFY(!seen.isNull());
        QVERIFY2(tookMs < 150, qPrintable(QString::number(tookMs)));
        qInstallMessageHandler(nullptr);
        qInfo("switched and painted in %lld ms", tookMs);
        qInstallMessageHandler(listen);
    }

    void aSecondStartFindsTheRightOne_F14()
    {
        m_accounts->show(0);
        bool isTaken = false;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            isTaken = platform::Handover::handOver(folderOf(QStringLiteral("account-2")), {QStringLiteral("tomas"), {}, {}, false}, 5s);
        }));
        other->start();
        QTRY_VERIFY_WITH_TIMEOUT(other->isFinished(), patienceMs);
        QVERIFY(isTaken);
        QCOMPARE(m_accounts->currentRow(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(at(1).timeline()->handle(), QStringLiteral("tomas"), patienceMs);
    }

    void afterANewStartAllAreThereAgain_A6()
    {
        shut();
        answer(*m_quay, QStringLiteral("nobody was there"));
        open();
        QCOMPARE(m_accounts->currentRow(), 1); // the one that was shown
        QTRY_COMPARE_WITH_TIMEOUT(standing(0), QStringLiteral("online"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(standing(1), QStringLiteral("online"), patienceMs);
        QCOMPARE(at(1).timeline()->handle(), QStringLiteral("tomas"));
        QTRY_COMPARE_WITH_TIMEOUT(column(*at(1).timeline(), "text").value(0), QStringLiteral("nobody was there"), patienceMs);
    }

    void deletingOneLeavesTheOther_D1()
    {
        at(1).account()->deleteAccount(QStringLiteral("haugen"), QStringLiteral("porch-lantern-7"));
        QTRY_COMPARE_WITH_TIMEOUT(m_accounts->count(), 1, patienceMs);
        QTRY_VERIFY(!QFileInfo::exists(folderOf(QStringLiteral("account-2"))));
        QCOMPARE(standing(0), QStringLiteral("online"));
        answer(*m_harbour, QStringLiteral("still here?"));
        QTRY_COMPARE_WITH_TIMEOUT(column(*at(0).timeline(), "text").value(0), QStringLiteral("still here?"), patienceMs);
        QCOMPARE(store::AccountList(data()).names(), QStringList());
    }

    void noViewHasComplained()
    {
        QTest::qWait(100);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

QTEST_MAIN(tst_SideBySide)
#include "tst_SideBySide.moc"
