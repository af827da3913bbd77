// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Registration by invitation, from the operator's command to the new account (D1, G7): while the relay runs and while
// it does not, one after the other and many at once.

#include "shared/base/InvitationCode.h"
#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <future>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;

class TestRelayInvitations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsMadeWhileTheRelayRuns();
    void oneIsMadeBeforeTheRelayEverRan();
    void itIsTypedInAnyForm();
    void itIsGoodForAsManyAsItSays();
    void aWrongOneIsRefused();
    void onlyItsHashIsStored();
    void manyCommandsAtOnce_data();
    void manyCommandsAtOnce();
    void statusCounts();
};

namespace {

std::optional<wire::ErrorCode> join(const RelayProgram &relay, const QString &code, const QString &handle)
{
    return Person(relay.port()).join(code, handle);
}

} // namespace

void TestRelayInvitations::oneIsMadeWhileTheRelayRuns()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const auto made = relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")});
    QCOMPARE(made.code, EX_OK);
    QCOMPARE(made.err, QByteArray());
    const QString code = QString::fromLatin1(made.out).section(u'\n', 0, 0);
    QCOMPARE(code.size(), 29);
    QVERIFY(made.out.startsWith(QByteArray(code.toLatin1() + "\nNo link: "))); // without TLS; tst_RelayTls has those with one
    QCOMPARE(normalizedInvitationCode(code), std::optional(code));
    QCOMPARE(join(relay, code, QStringLiteral("ada")), wire::ErrorCode::None);
}

void TestRelayInvitations::oneIsMadeBeforeTheRelayEverRan()
{
    RelayProgram relay;
    const QString code = relay.invite();
    QVERIFY(!code.isEmpty());
    QVERIFY(relay.start());
    QCOMPARE(join(relay, code, QStringLiteral("ada")), wire::ErrorCode::None);
    QCOMPARE(relay.stop().code, EX_OK);
    const QString between = relay.invite();
    QVERIFY(relay.start());
    QCOMPARE(join(relay, between, QStringLiteral("bob")), wire::ErrorCode::None);
}

void TestRelayInvitations::itIsTypedInAnyForm()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QString code = relay.invite({QStringLiteral("--uses"), QStringLiteral("3")});
    QCOMPARE(join(relay, code.toLower(), QStringLiteral("ada")), wire::ErrorCode::None);
    QCOMPARE(join(relay, QString(code).remove(u'-'), QStringLiteral("bob")), wire::ErrorCode::None);
    QCOMPARE(join(relay, u' ' + QString(code).replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l'),
                  QStringLiteral("cyd")),
             wire::ErrorCode::None);
}

void TestRelayInvitations::itIsGoodForAsManyAsItSays()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QString one = relay.invite();
    QCOMPARE(join(relay, one, QStringLiteral("ada")), wire::ErrorCode::None);
    QCOMPARE(join(relay, one, QStringLiteral("bob")), wire::ErrorCode::InvitationInvalid);
    const QString two = relay.invite({QStringLiteral("--uses"), QStringLiteral("2")});
    QCOMPARE(join(relay, two, QStringLiteral("ada")), wire::ErrorCode::HandleTaken); // which uses nothing up
    QCOMPARE(join(relay, two, QStringLiteral("bob")), wire::ErrorCode::None);
    QCOMPARE(join(relay, two, QStringLiteral("cyd")), wire::ErrorCode::None);
    QCOMPARE(join(relay, two, QStringLiteral("dot")), wire::ErrorCode::InvitationInvalid);
}

void TestRelayInvitations::aWrongOneIsRefused()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QString code = relay.invite();
    code[0] = code[0] == u'7' ? u'8' : u'7';
    QCOMPARE(join(relay, code, QStringLiteral("ada")), wire::ErrorCode::InvitationInvalid);
    QCOMPARE(join(relay, QString(), QStringLiteral("ada")), wire::ErrorCode::InvitationInvalid);
}

/// F4: who steals the database gets into nobody's relay with it.
void TestRelayInvitations::onlyItsHashIsStored()
{
    RelayProgram relay;
    const QString code = relay.invite();
    QVERIFY(!code.isEmpty());
    QFile database(relay.file(QStringLiteral("relay.db")));
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QByteArray bytes = database.readAll();
    QVERIFY(bytes.contains(invitationHash(code).toBytes()));
    QVERIFY(!bytes.contains(code.toLatin1()));
    QVERIFY(!bytes.contains(QString(code).remove(u'-').toLatin1()));
}

void TestRelayInvitations::manyCommandsAtOnce_data()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("the relay runs") << true;
    QTest::newRow("no relay runs: they take turns with the lock") << false;
}

void TestRelayInvitations::manyCommandsAtOnce()
{
    QFETCH(bool, running);
    RelayProgram relay;
    if (running)
        QVERIFY(relay.start());
    std::vector<std::future<QStringList>> askers;
    for (int i = 0; i < 4; ++i) {
        askers.push_back(std::async(std::launch::async, [&relay] {
            QStringList codes;
            for (int n = 0; n < 5; ++n)
                codes += relay.invite();
            return codes;
        }));
    }
    QStringList codes;
    for (auto &asker : askers)
        codes += asker.get();
    QVERIFY2(!codes.contains(QString()), "each got one");
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), 20);
    if (!running)
        QVERIFY(relay.start());
    QCOMPARE(join(relay, codes.first(), QStringLiteral("ada")), wire::ErrorCode::None);
    QCOMPARE(join(relay, codes.last(), QStringLiteral("bob")), wire::ErrorCode::None);
}

void TestRelayInvitations::statusCounts()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QString code = relay.invite({QStringLiteral("--uses"), QStringLiteral("2")});
    Person ada(relay.port());
    QCOMPARE(ada.join(code, QStringLiteral("ada")), wire::ErrorCode::None);
    QCOMPARE(join(relay, code, QStringLiteral("bob")), wire::ErrorCode::None);
    const auto conversation = ada.talkTo(QStringLiteral("bob"));
    QVERIFY(conversation);
    QCOMPARE(relay.status("conversations"), "0"); // nobody has written yet
    for (quint8 n = 1; n <= 3; ++n)
        QVERIFY(ada.write(*conversation, n, MessageId({n}), "text"));
    QCOMPARE(relay.status("relay"), "ws://127.0.0.1:" + QByteArray::number(relay.port()));
    QVERIFY(relay.status("uptime_seconds").toLongLong() >= 0);
    const QByteArray generation = relay.status("generation");
    QCOMPARE(generation.size(), 32);
    const auto compareCounts = [&relay] {
        QCOMPARE(relay.status("accounts"), "2");
        QCOMPARE(relay.status("devices"), "2");
        QCOMPARE(relay.status("conversations"), "1");
        QCOMPARE(relay.status("entries"), "3");
    };
    compareCounts();
    QVERIFY(relay.status("log_bytes").toLongLong() > 0);
    QCOMPARE(relay.stop().code, EX_OK);
    compareCounts();
    QCOMPARE(relay.status("relay"), "not running");
    QCOMPARE(relay.status("generation"), generation);
    QCOMPARE(relay.status("log_bytes"), "0");
    QVERIFY(relay.status("database_bytes").toLongLong() > 4096);
}

QTEST_GUILESS_MAIN(TestRelayInvitations)
#include "tst_RelayInvitations.moc"
