// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Profile.h"
#include "app/runtime/RealParts.h"
#include "tests/app_store/TestVault.h"
#include "tests/system/RelayProcess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using models::Profile;

/// The real relay over TLS, and a whole profile of the app that knows it by an invitation link (F3, D1).
class tst_TlsRelay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheLinkToANewKey_F3();

private:
    std::unique_ptr<Profile> open() const
    {
        const auto paths = store::ProfilePaths::of(QStringLiteral("ada"), m_folder.filePath(QStringLiteral("app")));
        auto opened = Profile::open(QStringLiteral("ada"), *paths, runtime::realParts(paths->database, test::dataKey()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error()));
        return std::move(opened).value();
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
    bool lose(const char *name) const { return QFile::remove(m_folder.filePath(u"relay/" + QString::fromLatin1(name))); }

    QTemporaryDir m_folder;
};

void tst_TlsRelay::fromTheLinkToANewKey_F3()
{
    test::RelayProcess relay(test::programFolder(), m_folder.filePath(QStringLiteral("relay")),
                             m_folder.filePath(QStringLiteral("relay.log")));
    QVERIFY(relay.start());
    auto profile = open();
    const QString link = relay.inviteLink();
    QVERIFY2(link.startsWith(u"porchlight://127.0.0.1:"), qPrintable(link));
    // The address that stands in the form is another one: the link says which relay.
    profile->signIn()->createAccount(QStringLiteral("ws://127.0.0.1:1"), link, QStringLiteral("ada"),
                                     QStringLiteral("correct horse"), QStringLiteral("Ada"));
    QTRY_VERIFY2_WITH_TIMEOUT(profile->isSignedIn(), qPrintable(profile->signIn()->error()), 30'000);
    QVERIFY(comesTo(*profile, "online"));
    QCOMPARE(profile->signIn()->relayUrl(), relay.url()); // with the pin

    // A renewed certificate of the same key changes nothing.
    QVERIFY(relay.stop());
    QVERIFY(lose("relay.crt"));
    QVERIFY(relay.start());
    QVERIFY(comesTo(*profile, "online"));

    // Another key is another relay, though all else is the same.
    const QString before = relay.url();
    QVERIFY(relay.stop());
    QVERIFY(lose("relay.crt") && lose("relay.key"));
    QVERIFY(relay.start());
    QVERIFY(relay.url() != before);
    QVERIFY(comesTo(*profile, "stranger"));
    QVERIFY(profile->connection()->reason().startsWith(u"This is not the relay you joined."));
    QTest::qWait(1500);
    QCOMPARE(profile->connection()->state(), QStringLiteral("stranger")); // nobody tries again unasked
    QVERIFY(profile->isSignedIn());
    profile.reset();
    profile = open(); // nor does it help to begin anew
    QVERIFY(comesTo(*profile, "stranger"));

    QVERIFY(!profile->connection()->useLink(QStringLiteral("porchlight://127.0.0.1:1#1.") + QString(43, u'A')));
    QVERIFY(profile->connection()->linkError().contains(u"another relay"));
    QVERIFY(!profile->connection()->useLink(relay.inviteLink().section(u'#', 0, 0))); // never less than a pin
    QVERIFY(!profile->connection()->useLink(relay.inviteLink().chopped(1)));
    QVERIFY(profile->connection()->useLink(relay.inviteLink()));
    QCOMPARE(profile->connection()->linkError(), QString());
    QVERIFY(comesTo(*profile, "online"));
    profile.reset();
    profile = open();
    QVERIFY(comesTo(*profile, "online"));
    QCOMPARE(profile->signIn()->relayUrl(), relay.url());
    QVERIFY(relay.stop());
}

QTEST_GUILESS_MAIN(tst_TlsRelay)
#include "tst_TlsRelay.moc"
