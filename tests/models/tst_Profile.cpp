// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Profile.h"
#include "app/runtime/RealParts.h"
#include "shared/base/Hash.h"
#include "tests/app_store/TestVault.h"
#include "tests/engine/PlainSeal.h"
#include "tests/models/ModelFixture.h"
#include "tests/runtime/FakeRelay.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace porchlight;
using namespace porchlight::models;
using namespace porchlight::test;
using porchlight::runtime::FakeRelay;

namespace {

/// Another device of the account has published a list.
bool hasList = false;

/// As much of a relay as these tests need: everyone is "me", and there is one other person, ada.
void answer(QWebSocket &socket, const wire::Frame &frame)
{
    static Seq lastSeq = 0;
    if (const auto *hello = std::get_if<wire::Hello>(&frame)) {
        wire::Welcome welcome;
        welcome.generation = idOf<GenerationId>(1);
        welcome.signedIn = hello->token.has_value();
        if (welcome.signedIn) {
            welcome.account = me;
            welcome.device = 1;
            welcome.manifest = hasList ? 1 : 0;
            welcome.pending = hasList;
        }
        FakeRelay::send(socket, welcome);
    } else if (const auto *signIn = std::get_if<wire::SignIn>(&frame)) {
        if (signIn->password == u"wrong password")
            FakeRelay::send(socket, wire::Error{signIn->request, wire::ErrorCode::CredentialsWrong});
        else
            FakeRelay::send(socket, wire::SignedIn{signIn->request, me, 1, signIn->handle, QByteArray(wire::tokenBytes, 't')});
    } else if (const auto *start = std::get_if<wire::StartConversation>(&frame)) {
        const std::vector<wire::Member> members{{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}};
        FakeRelay::send(socket, wire::Conversation{start->request, directConversationId(me, ada), members});
    } else if (const auto *append = std::get_if<wire::Append>(&frame)) {
        wire::Appended appended;
        appended.request = append->request;
        appended.conversation = append->conversation;
        appended.firstNumber = append->firstNumber;
        for (std::size_t i = 0; i < append->bodies.size(); ++i)
            appended.stored.push_back({++lastSeq, 1'700'000'000'000});
        FakeRelay::send(socket, appended);
    }
}

} // namespace

/// A whole profile: database, storage thread, models; with a relay that answers (A2, A6, D1).
class tst_Profile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeRelay> m_relay;

    enum class Sealing { None, Real };
    std::unique_ptr<Profile> open(Sealing sealing = Sealing::None)
    {
        const auto paths = store::ProfilePaths::of(QStringLiteral("alice"), m_folder->path());
        runtime::EngineHostParts parts = runtime::realParts(paths->database, test::dataKey());
        // Whom it would be encrypted for that relay cannot say.
        if (sealing == Sealing::None)
            parts.makeSeal = [](const engine::LocalImage &) { return std::make_unique<PlainSeal>(); };
        auto opened = Profile::open(QStringLiteral("alice"), *paths, std::move(parts), {5s, 5s, 5s});
        if (!opened)
            qFatal("%s", qPrintable(opened.error()));
        return std::move(opened).value();
    }
    bool signIn(Profile &profile)
    {
        profile.signIn()->signIn(m_relay->url(), QStringLiteral("me"), QStringLiteral("correct horse"), QStringLiteral("Me Myself"));
        return QTest::qWaitFor([&] { return profile.isSignedIn() && profile.connection()->state() == u"online"; });
    }

    /// The key of a conversation with her; empty: it has not begun in time.
    static QString withAda(Profile &profile)
    {
        QSignalSpy found(profile.finder(), &FinderModel::opened);
        profile.finder()->start(QStringLiteral("ada"));
        return QTest::qWaitFor([&] { return found.count() == 1; }) ? found.at(0).at(0).toString() : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        hasList = false;
        m_relay = std::make_unique<FakeRelay>(answer);
    }

    void nobodyIsSignedInAtFirst()
    {
        const auto profile = open();
        QCOMPARE(profile->profileName(), QStringLiteral("alice"));
        QVERIFY(!profile->isSignedIn() && !profile->isSignedOut());
        QTRY_COMPARE(profile->connection()->state(), QStringLiteral("signedOut"));
        QCOMPARE(profile->signIn()->error(), QString());
        QCOMPARE(profile->conversations()->count(), 0);
    }

    void signsInWithoutARestart_D1()
    {
        const auto profile = open();
        profile->signIn()->signIn(m_relay->url(), QStringLiteral("me"), QStringLiteral("wrong password"), QString());
        QTRY_COMPARE(profile->signIn()->errorField(), QStringLiteral("password"));
        QVERIFY(!profile->isSignedIn());
        QVERIFY(signIn(*profile));
        QCOMPARE(profile->handle(), QStringLiteral("me"));
        QCOMPARE(profile->displayName(), QStringLiteral("Me Myself"));
        QCOMPARE(profile->accountKey(), QString::fromLatin1(me.toHex()));
        QCOMPARE(profile->signIn()->relayUrl(), m_relay->url());
        profile->setDisplayName(QStringLiteral(" New\nname "));
        QTRY_COMPARE(profile->displayName(), QStringLiteral("New name"));
        profile->setDisplayName(QString());
        QTRY_COMPARE(profile->displayName(), QStringLiteral("me"));
    }

    void fromTheHandleToTheTick_A2()
    {
        const auto profile = open();
        QVERIFY(signIn(*profile));
        QSignalSpy opened(profile->finder(), &FinderModel::opened);
        profile->finder()->start(QStringLiteral("ada"));
        QTRY_COMPARE(opened.count(), 1);
        profile->openConversation(opened.at(0).at(0).toString());
        QCOMPARE(profile->timeline()->handle(), QStringLiteral("ada"));
        QTRY_COMPARE(profile->conversations()->count(), 1);
        QSignalSpy sentOwn(profile->timeline(), &TimelineModel::sentOwn);
        QVERIFY(profile->timeline()->send(QStringLiteral("hello")));
        QTRY_COMPARE(sentOwn.count(), 1);
        QTRY_COMPARE(valueOf(*profile->timeline(), 0, "status").toString(), QStringLiteral("sent"));
        QCOMPARE(valueOf(*profile->conversations(), 0, "preview").toString(), QStringLiteral("hello"));
        QTRY_COMPARE(profile->waitingCount(), 0);
        QCOMPARE(profile->undeliveredCount(), 1);
        profile->closeConversation();
        QCOMPARE(profile->timeline()->conversationKey(), QString());
        profile->finder()->start(QStringLiteral("ada")); // there already
        QCOMPARE(opened.count(), 2);
    }

    // A6: what was written while offline is there, waiting, after a restart.
    void offlineThenRestarted_A6()
    {
        QString conversation;
        {
            const auto profile = open();
            QVERIFY(signIn(*profile));
            QSignalSpy opened(profile->finder(), &FinderModel::opened);
            profile->finder()->start(QStringLiteral("ada"));
            QTRY_COMPARE(opened.count(), 1);
            conversation = opened.at(0).at(0).toString();
            m_relay.reset();
            QTRY_COMPARE(profile->connection()->state(), QStringLiteral("offline"));
            QVERIFY(!profile->connection()->reason().isEmpty());
            profile->openConversation(conversation);
            QVERIFY(profile->timeline()->send(QStringLiteral("kept")));
        } // at once: nothing waited for the database
        const auto profile = open();
        QVERIFY(profile->isSignedIn());
        QCOMPARE(profile->waitingCount(), 1);
        profile->openConversation(conversation);
        QCOMPARE(column(*profile->timeline(), "text"), QStringList{QStringLiteral("kept")});
        QCOMPARE(column(*profile->timeline(), "status"), QStringList{QStringLiteral("sending")});
    }

    void signedOutByTheRelay()
    {
        const auto profile = open();
        QVERIFY(signIn(*profile));
        const QString url = m_relay->url();
        const quint16 port = quint16(QUrl(url).port());
        m_relay.reset();
        m_relay = std::make_unique<FakeRelay>([](QWebSocket &socket, const wire::Frame &) {
            FakeRelay::send(socket, wire::Error{0, wire::ErrorCode::TokenUnknown});
        }, port);
        QTRY_COMPARE_WITH_TIMEOUT(profile->connection()->state(), QStringLiteral("signedOut"), 20'000);
        QVERIFY(!profile->isSignedIn() && profile->isSignedOut());
        QCOMPARE(profile->signIn()->error(), wire::describe(wire::ErrorCode::TokenUnknown));
    }

    // There is never an empty home in its place, not even for a moment.
    void whoWaitsToBeLinkedSaysSoAtOnceWithoutAConnection_B1()
    {
        hasList = true;
        {
            const auto profile = open(Sealing::Real);
            QVERIFY(signIn(*profile));
            QTRY_VERIFY(profile->link()->isPending());
        }
        m_relay.reset();
        const auto profile = open(Sealing::Real);
        QVERIFY(profile->isSignedIn());
        QVERIFY(profile->link()->isPending());
    }

    void whatIsToBeRemovedIsSaid()
    {
        const auto profile = open();
        QSignalSpy asked(profile.get(), &Profile::removalAsked);
        QVERIFY(!profile->isToBeRemoved());
        profile->removeFromComputer();
        QVERIFY(profile->isToBeRemoved());
        QCOMPARE(asked.count(), 1);
    }

    void aDatabaseThatIsNone()
    {
        const auto paths = store::ProfilePaths::of(QStringLiteral("broken"), m_folder->path());
        QVERIFY(QDir().mkpath(paths->folder));
        QFile file(paths->database);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        const auto opened = Profile::open(QString(), *paths, runtime::realParts(paths->database, test::dataKey()));
        QVERIFY(!opened);
        QVERIFY(!opened.error().isEmpty());
    }

    // E1: one place for each conversation, wherever one asks for it.
    void aConversationInAWindowOfItsOwn_E1()
    {
        const auto profile = open();
        QVERIFY(signIn(*profile));
        const QString key = withAda(*profile);
        QVERIFY(!key.isEmpty());
        OwnWindows &windows = *profile->windows();
        QVERIFY(!windows.open(QStringLiteral("nothing")));
        profile->openConversation(key);
        QVERIFY(windows.open(key));
        QCOMPARE(profile->timeline()->conversationKey(), QString());
        QSignalSpy shown(&windows, &OwnWindows::shown);
        profile->openConversation(key);
        QVERIFY(windows.open(key));
        QCOMPARE(shown.count(), 2);
        QCOMPARE(windows.count(), 1);
        QCOMPARE(profile->timeline()->conversationKey(), QString());

        TimelineModel &apart = *windows.all().front()->timeline();
        QVERIFY(apart.send(QStringLiteral("from there")));
        QTRY_COMPARE(column(apart, "status"), QStringList{QStringLiteral("sent")});
        QCOMPARE(windows.index(0).data(OwnWindows::PlaceRole).value<OpenConversation *>()->timeline(), &apart);

        windows.setActiveKey(key);
        windows.keepPlace(key, 5, 6, 700, 500);
        windows.close(key);
        QCOMPARE(windows.count(), 0);
        QCOMPARE(windows.activeKey(), QString());
        QCOMPARE(windows.placeOf(key), QRectF(5, 6, 700, 500));
        profile->openConversation(key);
        QCOMPARE(column(*profile->timeline(), "text"), QStringList{QStringLiteral("from there")});
    }

    // E1: the end of the app shuts them all, and a person shuts one.
    void whatWasInAWindowOfItsOwnIsThereAgain_E1()
    {
        const auto profile = open();
        QVERIFY(signIn(*profile));
        const QString key = withAda(*profile);
        QVERIFY(!key.isEmpty());
        constexpr int kept = int(OwnWindows::keptAfter.count()) + 300;
        OwnWindows &windows = *profile->windows();
        QVERIFY(windows.open(key));
        QTest::qWait(kept);
        windows.closeAll();
        windows.reopen();
        QCOMPARE(windows.keys(), QStringList{key});
        windows.close(key);
        QTest::qWait(kept);
        windows.reopen();
        QCOMPARE(windows.count(), 0);
    }

    // E1: from the wish to the window that shows it no more.
    void aConversationIsClearedHere_E1()
    {
        const auto profile = open();
        QVERIFY(signIn(*profile));
        const QString key = withAda(*profile);
        QVERIFY(!key.isEmpty());
        profile->openConversation(key);
        for (int n = 0; n < 3; ++n)
            QVERIFY(profile->timeline()->send(QStringLiteral("to be gone %1").arg(n)));
        QTRY_COMPARE(column(*profile->timeline(), "status"), QStringList(3, QStringLiteral("sent")));
        StorageModel &storage = *profile->storage();
        storage.measure();
        QTRY_VERIFY(storage.isMeasured());
        QCOMPARE(storage.parts().size(), 5);
        QCOMPARE(storage.biggest().size(), 1);
        QCOMPARE(storage.biggest().at(0).toMap().value(QStringLiteral("messages")).toInt(), 3);
        storage.clearConversation(key);
        QCOMPARE(storage.task(), QStringLiteral("clear"));
        QTRY_COMPARE(storage.task(), QString());
        QCOMPARE(storage.error(), QString());
        QCOMPARE(profile->timeline()->rowCount(), 0);
        QCOMPARE(valueOf(*profile->conversations(), 0, "preview").toString(), QString());
        QTRY_COMPARE(storage.biggest().size(), 0); // measured anew
        storage.indexAnew();
        QTRY_COMPARE(storage.task(), QString());
        storage.giveBack();
        QTRY_COMPARE(storage.task(), QString());
        QCOMPARE(storage.error(), QString());
        QVERIFY(profile->timeline()->send(QStringLiteral("and on")));
        QTRY_COMPARE(column(*profile->timeline(), "status"), QStringList{QStringLiteral("sent")});
    }

    void saysWhereTheKeyIsKept_F8()
    {
        const auto paths = store::ProfilePaths::of(QStringLiteral("alice"), m_folder->path());
        auto parts = runtime::realParts(paths->database, test::dataKey());
        parts.keysAreKept = QStringLiteral("under the mat");
        const auto opened = Profile::open(QString(), *paths, std::move(parts));
        QVERIFY(opened);
        QCOMPARE(opened.value()->property("keysAreKept").toString(), QStringLiteral("under the mat"));
    }
};

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_Profile.moc"
