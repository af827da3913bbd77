// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Profile.h"
#include "app/runtime/RealParts.h"
#include "tests/app_store/TestVault.h"
#include "tests/system/Passage.h"
#include "tests/system/RelayProcess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using models::Profile;
using test::Passage;

namespace {

constexpr char handshakeRecord = 0x16; // RFC 8446, 5.1

} // namespace

Q_DECLARE_METATYPE(Passage::Kind)

/// Somebody stands between the app and the relay that it knows by an invitation link (F3): who only passes bytes on
/// changes nothing, and who opens them is told nothing.
class tst_ManInTheMiddle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoPassesBytesOnChangesNothing_F3();
    void whoOpensThemIsRefused_F3_data();
    void whoOpensThemIsRefused_F3();
    void alsoAtTheVeryFirst_F3_data();
    void alsoAtTheVeryFirst_F3();

private:
    std::unique_ptr<Profile> open() const
    {
        const auto paths = store::ProfilePaths::of(QStringLiteral("ada"), m_folder->filePath(QStringLiteral("app")));
        auto opened = Profile::open(QStringLiteral("ada"), *paths, runtime::realParts(paths->database, test::dataKey()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error()));
        return std::move(opened).value();
    }
    /// An invitation that leads through the passage.
    QString link() const
    {
        const QString place = QStringLiteral("127.0.0.1:");
        return m_relay->inviteLink().replace(place + QString::number(m_relay->port()), place + QString::number(m_passage->serverPort()));
    }
    static void join(Profile &profile, const QString &link)
    {
        profile.signIn()->createAccount(QStringLiteral("ws://127.0.0.1:1"), link, QStringLiteral("ada"),
                                        QStringLiteral("correct horse"), QStringLiteral("Ada"));
    }
    /// Asks for another try until it has come to @p state.
    static bool comesTo(Profile &profile, const char *state)
    {
        return QTest::qWaitFor([&] {
            if (profile.connection()->state() == u"offline")
                profile.connection()->tryNow();
            return profile.connection()->state() == QLatin1String(state);
        }, 30'000);
    }
    void kinds() const;
    /// From now on; without encryption there is another relay that goes without it.
    void become(Passage::Kind kind)
    {
        if (kind == Passage::Kind::Plain && !m_plain) {
            m_plain = std::make_unique<test::RelayProcess>(test::programFolder(), m_folder->filePath(QStringLiteral("plain")),
                                                           m_folder->filePath(QStringLiteral("plain.log")),
                                                           test::RelayProcess::Tls::Off);
            QVERIFY(m_plain->start());
        }
        m_passage->leadTo(kind == Passage::Kind::Plain ? m_plain->port() : m_relay->port());
        m_passage->become(kind);
    }
    /// That nobody has read a word.
    bool nothingWasSaid() const
    {
        return !m_passage->heard().contains("GET") && !m_passage->heard().contains("correct horse");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::RelayProcess> m_relay;
    std::unique_ptr<test::RelayProcess> m_plain;
    std::unique_ptr<Passage> m_passage;
};

void tst_ManInTheMiddle::init()
{
    m_passage.reset();
    m_plain.reset();
    m_relay.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<test::RelayProcess>(test::programFolder(), m_folder->filePath(QStringLiteral("relay")),
                                                   m_folder->filePath(QStringLiteral("relay.log")));
    QVERIFY(m_relay->start());
    m_passage = std::make_unique<Passage>(m_relay->port());
}

void tst_ManInTheMiddle::whoPassesBytesOnChangesNothing_F3()
{
    auto profile = open();
    join(*profile, link());
    QTRY_VERIFY2_WITH_TIMEOUT(profile->isSignedIn(), qPrintable(profile->signIn()->error()), 30'000);
    QVERIFY(comesTo(*profile, "online"));
    QVERIFY(m_passage->connections() > 0);
    QCOMPARE(m_passage->firstBytes(), QByteArray(m_passage->firstBytes().size(), handshakeRecord));
    // With the relay's own link it is the same relay, by another way.
    QVERIFY(profile->signIn()->relayUrl().contains(QString::number(m_passage->serverPort())));
}

void tst_ManInTheMiddle::kinds() const
{
    QTest::addColumn<Passage::Kind>("kind");
    QTest::addColumn<bool>("isStranger");
    QTest::newRow("another key") << Passage::Kind::Middle << true;
    QTest::newRow("another key, TLS 1.2") << Passage::Kind::OldTls << false;
    QTest::newRow("no encryption") << Passage::Kind::Plain << false;
    QTest::newRow("away to no encryption") << Passage::Kind::Redirect << false;
}

void tst_ManInTheMiddle::whoOpensThemIsRefused_F3_data()
{
    kinds();
}

/// In the middle of a life that began well, with something to be said meanwhile.
void tst_ManInTheMiddle::whoOpensThemIsRefused_F3()
{
    QFETCH(Passage::Kind, kind);
    QFETCH(bool, isStranger);
    auto profile = open();
    const QString through = link();
    join(*profile, through);
    QTRY_VERIFY2_WITH_TIMEOUT(profile->isSignedIn(), qPrintable(profile->signIn()->error()), 30'000);
    QVERIFY(comesTo(*profile, "online"));

    become(kind);
    if (isStranger) {
        QVERIFY(comesTo(*profile, "stranger"));
        QVERIFY(profile->connection()->reason().startsWith(u"This is not the relay you joined."));
        const int tried = m_passage->connections();
        QTest::qWait(1'500);
        QCOMPARE(m_passage->connections(), tried); // nobody tries again unasked
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(profile->connection()->state() != u"online", 10'000);
        profile->connection()->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_passage->connections() > 0, 10'000);
        QTest::qWait(1'500);
        QVERIFY2(profile->connection()->state() != u"online", qPrintable(profile->connection()->state()));
        QCOMPARE(m_passage->firstBytes().count(handshakeRecord), m_passage->firstBytes().size());
    }
    QVERIFY2(nothingWasSaid(), m_passage->heard().constData());
    QVERIFY(profile->isSignedIn());

    become(Passage::Kind::Bytes);
    if (isStranger)
        QVERIFY(profile->connection()->useLink(through)); // it is said to be the same relay still
    QVERIFY(comesTo(*profile, "online"));
}

void tst_ManInTheMiddle::alsoAtTheVeryFirst_F3_data()
{
    kinds();
}

/// Before there is an account: neither the invitation nor the password is told to anybody else.
void tst_ManInTheMiddle::alsoAtTheVeryFirst_F3()
{
    QFETCH(Passage::Kind, kind);
    QFETCH(bool, isStranger);
    auto profile = open();
    become(kind);
    const QString through = link();
    join(*profile, through);
    QTRY_VERIFY_WITH_TIMEOUT(!profile->signIn()->error().isEmpty() && !profile->signIn()->isBusy(), 60'000);
    QVERIFY(!profile->isSignedIn());
    const QString error = profile->signIn()->error();
    QVERIFY2(error.endsWith(u'.'), qPrintable(error));
    QVERIFY2(!isStranger || error.startsWith(u"This is not the relay"), qPrintable(error));
    QVERIFY2(nothingWasSaid(), m_passage->heard().constData());

    become(Passage::Kind::Bytes); // the invitation is as good as before
    join(*profile, through);
    QTRY_VERIFY2_WITH_TIMEOUT(profile->isSignedIn(), qPrintable(profile->signIn()->error()), 30'000);
}

QTEST_GUILESS_MAIN(tst_ManInTheMiddle)
#include "tst_ManInTheMiddle.moc"
