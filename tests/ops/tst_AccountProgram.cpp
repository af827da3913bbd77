// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Limits that the operator has chosen, flags, another password, and the end of an account, against the real relay (D1, D5).

#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QTest>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const QString password = QStringLiteral("correct horse"); // a Person's

/// Somebody who has not signed in.
class Stranger
{
public:
    explicit Stranger(quint16 port) : m_client(port)
    {
        if (m_client.open())
            m_client.send(wire::Hello());
        m_client.expect<wire::Welcome>();
    }
    ErrorCode signIn(const QString &handle, const QString &tried)
    {
        m_client.send(wire::SignIn{1, handle, tried, QStringLiteral("lap")});
        while (const auto frame = m_client.next()) {
            if (const auto *error = std::get_if<wire::Error>(&*frame))
                return error->code;
            if (std::holds_alternative<wire::SignedIn>(*frame))
                return ErrorCode::None;
        }
        return ErrorCode::Busy;
    }

private:
    RawClient m_client;
};

} // namespace

class TestAccountProgram final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limitsAreSettings_D5();
    void flagsAreForTheOperator_D5();
    void anotherPassword_D1();
    void theEndOfAnAccount_D1();
};

void TestAccountProgram::limitsAreSettings_D5()
{
    RelayProgram relay;
    QVERIFY(relay.start({QStringLiteral("--limits.own-per-minute"), QStringLiteral("2")}));
    Person ada(relay.port());
    QCOMPARE(ada.join(relay.invite(), QStringLiteral("ada")), ErrorCode::None);
    const auto notes = ada.talkTo(QStringLiteral("ada"));
    QVERIFY(notes);
    for (quint64 number = 1; number <= 2; ++number)
        QCOMPARE(ada.write(*notes, number, messageId(number), "note")->error, ErrorCode::None);
    const auto refused = ada.write(*notes, 3, messageId(3), "note");
    QVERIFY(refused);
    QCOMPARE(refused->error, ErrorCode::RateLimited);
    QVERIFY(refused->retryAfterMs > 0 && refused->retryAfterMs <= 30'000);
    QCOMPARE(ada.write(*notes, 2, messageId(2), "note")->error, ErrorCode::RateLimited); // what repeats waits as well
    QCOMPARE(ada.read(*notes, 2).size(), std::size_t(2));
}

void TestAccountProgram::flagsAreForTheOperator_D5()
{
    RelayProgram relay;
    const QStringList flags{QStringLiteral("admin"), QStringLiteral("flags")};
    QVERIFY(relay.start());
    const auto none = relay.admin(flags);
    QCOMPARE(none.code, EX_OK);
    QCOMPARE(none.out, QByteArray());
    QCOMPARE(relay.admin(flags + QStringList{QStringLiteral("clear")}).code, EX_OK);
    QCOMPARE(relay.stop().code, EX_OK);
    QCOMPARE(relay.admin(flags).code, EX_UNAVAILABLE); // they are kept only while it runs
}

void TestAccountProgram::anotherPassword_D1()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    Person ada(relay.port());
    QCOMPARE(ada.join(relay.invite(), QStringLiteral("ada")), ErrorCode::None);
    const QString wanted = QStringLiteral("battery staple");
    ada.client().send(wire::ChangePassword{50, QStringLiteral("wrong horse"), wanted});
    QCOMPARE(ada.client().expect<wire::Error>()->code, ErrorCode::CredentialsWrong);
    ada.client().send(wire::ChangePassword{51, password, wanted});
    QCOMPARE(ada.client().expect<wire::Done>()->request, quint64(51));
    QCOMPARE(Stranger(relay.port()).signIn(QStringLiteral("ada"), password), ErrorCode::CredentialsWrong);
    QCOMPARE(Stranger(relay.port()).signIn(QStringLiteral("ada"), wanted), ErrorCode::None);
}

void TestAccountProgram::theEndOfAnAccount_D1()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    Person ada(relay.port());
    Person bob(relay.port());
    QCOMPARE(ada.join(relay.invite(), QStringLiteral("ada")), ErrorCode::None);
    QCOMPARE(bob.join(relay.invite(), QStringLiteral("bob")), ErrorCode::None);
    const auto talk = ada.talkTo(QStringLiteral("bob"));
    QVERIFY(talk);
    QCOMPARE(ada.write(*talk, 1, messageId(1), "hello")->error, ErrorCode::None);
    const QByteArray token = ada.token();
    ada.client().send(wire::DeleteAccount{60, password});
    QCOMPARE(ada.client().expect<wire::Done>()->request, quint64(60));
    QCOMPARE(ada.client().expect<wire::Error>()->code, ErrorCode::TokenUnknown);
    QVERIFY(ada.client().waitForEnd());
    QVERIFY(!Person(relay.port()).comeBack(token));
    QCOMPARE(Stranger(relay.port()).signIn(QStringLiteral("ada"), password), ErrorCode::CredentialsWrong);
    QCOMPARE(Person(relay.port()).join(relay.invite(), QStringLiteral("ada")), ErrorCode::HandleTaken);
    const auto entries = bob.read(*talk, 2);
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries.front().body, QByteArray("hello"));
    QCOMPARE(entries.back().kind, quint8(wire::EntryKind::Gone));
    QVERIFY(!bob.talkTo(QStringLiteral("ada")));
    QCOMPARE(relay.status("accounts"), QByteArray("1"));
    QCOMPARE(relay.stop().code, EX_OK);
    QVERIFY(relay.start()); // and so it stays
    QCOMPARE(Stranger(relay.port()).signIn(QStringLiteral("ada"), password), ErrorCode::CredentialsWrong);
}

QTEST_GUILESS_MAIN(TestAccountProgram)
#include "tst_AccountProgram.moc"
