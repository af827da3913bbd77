// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Profile.h"
#include "app/platform/DenyingNetworkAccessManagerFactory.h"
#include "qml/Theme/Fonts.h"
#include "app/runtime/RealParts.h"
#include "tests/app_store/TestVault.h"
#include "tests/models/ModelFixture.h"

#include <QGuiApplication>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>
#include <QTest>

using namespace porchlight;
using namespace porchlight::models;
using porchlight::test::column;

namespace {

constexpr int patienceMs = 30'000;

/// One person: a profile, and the real window on it.
struct Person
{
    std::unique_ptr<Profile> profile;
    platform::DenyingNetworkAccessManagerFactory denying;
    std::unique_ptr<QQmlApplicationEngine> engine;
    QQuickWindow *window = nullptr;
    QStringList warnings;

    Person(const QString &name, const QString &data)
    {
        const auto paths = store::ProfilePaths::of(name, data);
        auto opened = Profile::open(name, *paths, runtime::realParts(paths->database, test::dataKey()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error()));
        profile = std::move(opened).value();
        engine = std::make_unique<QQmlApplicationEngine>();
        QObject::connect(engine.get(), &QQmlEngine::warnings, engine.get(), [this](const QList<QQmlError> &errors) {
            for (const QQmlError &error : errors)
                warnings.append(error.toString());
        });
        engine->setNetworkAccessManagerFactory(&denying);
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->setInitialProperties({{QStringLiteral("profile"), QVariant::fromValue<QObject *>(profile.get())}});
        engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Porchlight/Views/MainWindow.qml")));
        window = engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine->rootObjects().constFirst());
    }
    ~Person() { engine.reset(); }

    void look() const
    {
        window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(window, patienceMs));
    }
    /// As on the keyboard: into whatever has the focus.
    void type(const QString &words) const
    {
        for (const QChar c : words)
            QTest::keyClick(window, c.toLatin1());
        QTest::keyClick(window, Qt::Key_Return);
    }
    /// What the bubbles on the screen say, from top to bottom.
    QStringList bubbles() const
    {
        QMap<qreal, QString> byHeight;
        collect(window->contentItem(), byHeight);
        return byHeight.values();
    }

private:
    static void collect(const QQuickItem *item, QMap<qreal, QString> &byHeight)
    {
        if (item->isVisible() && item->property("messageKey").isValid() && item->property("shownText").isValid())
            byHeight.insert(item->mapToScene({0, 0}).y(), item->property("shownText").toString());
        for (const QQuickItem *child : item->childItems())
            collect(child, byHeight);
    }
};

} // namespace

/// The whole of it, once: a real relay, two profiles, the real windows. From the invitation to the blue ticks (A2, D1).
class tst_Windows : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_relay;
    QString m_url;
    std::unique_ptr<Person> m_alice;
    std::unique_ptr<Person> m_bob;

    static QString relayProgram() { return qEnvironmentVariable("PORCHLIGHT_BIN") + QStringLiteral("/porchlight-relay"); }
    QString relayData() const { return m_folder.path() + u"/relay"; }
    /// The code, and the link that holds the relay's address and key.
    QStringList invitation() const
    {
        QProcess admin;
        admin.start(relayProgram(), {QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create"),
                                     QStringLiteral("--data"), relayData(), QStringLiteral("--public-url"),
                                     QStringLiteral("127.0.0.1:%1").arg(QUrl(m_url).port())});
        return admin.waitForFinished(patienceMs) ? QString::fromUtf8(admin.readAllStandardOutput()).split(u'\n')
                                                 : QStringList();
    }
    void startRelay(const QString &port)
    {
        m_relay.start(relayProgram(), {QStringLiteral("serve"), QStringLiteral("--data"), relayData(),
                                       QStringLiteral("--port"), port});
        QTRY_VERIFY_WITH_TIMEOUT(m_relay.canReadLine(), patienceMs);
        const QString line = QString::fromUtf8(m_relay.readLine()).trimmed();
        QVERIFY2(line.startsWith(QStringLiteral("listening on ")), qPrintable(line));
        m_url = line.section(u' ', -1);
    }
    void join(const Person &person, const QString &handle, const QString &name)
    {
        QVERIFY(!person.window->property("home").value<QObject *>());
        const QStringList invited = invitation();
        QVERIFY(invited.size() > 1);
        person.profile->signIn()->createAccount(invited[1], invited[0], handle, QStringLiteral("correct horse"), name);
        QTRY_VERIFY2_WITH_TIMEOUT(person.profile->isSignedIn(), qPrintable(person.profile->signIn()->error()), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(person.profile->connection()->state(), QStringLiteral("online"), patienceMs);
        QTRY_VERIFY(person.window->property("home").value<QObject *>());
    }
    static QString lastStatus(const Person &person) { return column(*person.profile->timeline(), "status").value(0); }

private Q_SLOTS:
    void initTestCase()
    {
        theme::installFonts(*qGuiApp);
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        m_relay.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QVERIFY(QDir().mkpath(relayData()));
        startRelay(QStringLiteral("0"));
        m_alice = std::make_unique<Person>(QStringLiteral("alice"), m_folder.path());
        m_bob = std::make_unique<Person>(QStringLiteral("bob"), m_folder.path());
        QVERIFY(m_alice->window && m_bob->window);
    }
    void cleanupTestCase()
    {
        m_alice.reset();
        m_bob.reset();
        m_relay.terminate();
        QVERIFY(m_relay.waitForFinished(patienceMs));
        QCOMPARE(m_relay.exitCode(), 0);
    }

    void bothComeIn_D1()
    {
        join(*m_alice, QStringLiteral("alice"), QStringLiteral("Alice"));
        join(*m_bob, QStringLiteral("bob"), QStringLiteral("Bob"));
    }

    void fromTheKeyboardToTheBlueTicks_A2()
    {
        m_alice->look();
        m_alice->profile->finder()->start(QStringLiteral("bob"));
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->profile->timeline()->handle(), QStringLiteral("bob"), patienceMs);
        m_alice->type(QStringLiteral("hello bob"));
        QTRY_COMPARE_WITH_TIMEOUT(lastStatus(*m_alice), QStringLiteral("sent"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_bob->profile->conversations()->totalUnread(), 1, patienceMs);
        QTRY_COMPARE(m_alice->bubbles(), QStringList{QStringLiteral("hello bob")});

        const QString key = column(*m_bob->profile->conversations(), "conversationKey").value(0);
        m_bob->look();
        QMetaObject::invokeMethod(m_bob->window->property("home").value<QObject *>(), "open", Q_ARG(QVariant, key));
        QTRY_VERIFY(m_bob->profile->timeline()->isRequest());
        QTRY_COMPARE(m_bob->profile->conversations()->totalUnread(), 0);
        QCOMPARE(lastStatus(*m_alice), QStringLiteral("sent")); // a stranger is told nothing (rule 12)
        m_bob->profile->switches()->accept(key);
        QTRY_COMPARE_WITH_TIMEOUT(lastStatus(*m_alice), QStringLiteral("read"), patienceMs);
        QTRY_COMPARE(m_bob->profile->conversations()->totalUnread(), 0);
        QCOMPARE(m_bob->profile->timeline()->title(), QStringLiteral("Alice"));
        m_bob->type(QStringLiteral("hello alice"));
        const QStringList both{QStringLiteral("hello bob"), QStringLiteral("hello alice")};
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->bubbles(), both, patienceMs);
        QTRY_COMPARE(m_bob->bubbles(), both);
    }

    // The relay goes and comes back; what was written meanwhile arrives once, in order.
    void offlineAndBack_A6()
    {
        const QString port = QString::number(QUrl(m_url).port());
        m_relay.terminate();
        QVERIFY(m_relay.waitForFinished(patienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(m_alice->profile->connection()->state() != u"online", patienceMs);
        m_alice->look();
        for (int i = 1; i <= 70; ++i)
            QVERIFY(m_alice->profile->timeline()->send(QStringLiteral("offline %1").arg(i)));
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->profile->waitingCount(), 70, patienceMs);
        QTRY_COMPARE(lastStatus(*m_alice), QStringLiteral("sending"));
        startRelay(port);
        m_alice->profile->connection()->tryNow();
        m_bob->profile->connection()->tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->profile->waitingCount(), 0, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(column(*m_bob->profile->timeline(), "text").value(0), QStringLiteral("offline 70"), patienceMs);
        QStringList texts = column(*m_bob->profile->timeline(), "text").mid(0, 60);
        for (int i = 0; i < texts.size(); ++i)
            QCOMPARE(texts.at(i), QStringLiteral("offline %1").arg(70 - i));
        QTRY_VERIFY_WITH_TIMEOUT(m_alice->bubbles().contains(QStringLiteral("offline 70")), patienceMs);
    }

    // E1: read there it is read, and what is written there is sent.
    void inAWindowOfItsOwn_E1()
    {
        const QString key = m_bob->profile->timeline()->conversationKey();
        QObject *const home = m_bob->window->property("home").value<QObject *>();
        QMetaObject::invokeMethod(home, "openApart", Q_ARG(QVariant, key));
        QCOMPARE(m_bob->profile->timeline()->conversationKey(), QString());
        QObject *const windows = home->property("windows").value<QObject *>();
        QTRY_VERIFY(windows->property("object").value<QObject *>());
        auto *const apart = qobject_cast<QQuickWindow *>(windows->property("object").value<QObject *>());
        QVERIFY(apart && apart->isVisible());
        apart->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(apart, patienceMs));
        // It stands at the first that was not read; who goes to the end has read them all.
        const auto partOf = [](QObject *whole, const char *name) { return whole->property(name).value<QObject *>(); };
        QMetaObject::invokeMethod(partOf(partOf(partOf(apart, "view"), "pane"), "messages"), "toNewest");
        QTRY_COMPARE_WITH_TIMEOUT(lastStatus(*m_alice), QStringLiteral("read"), patienceMs);
        QTest::keyClick(apart, Qt::Key_Y);
        QTest::keyClick(apart, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(column(*m_alice->profile->timeline(), "text").value(0), QStringLiteral("y"), patienceMs);
        QTest::keyClick(apart, Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(m_bob->profile->windows()->count(), 0);
    }

    void noViewHasComplained()
    {
        QCOMPARE(m_alice->warnings + m_bob->warnings, QStringList());
    }
};

QTEST_MAIN(tst_Windows)
#include "tst_Windows.moc"
