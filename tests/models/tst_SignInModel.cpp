// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SignInModel.h"
#include "tests/runtime/FakeRelay.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QWebSocket>

using namespace porchlight;
using namespace porchlight::models;
using porchlight::runtime::FakeRelay;

namespace {

const AccountId account = AccountId::fromHex("0102030405060708090a0b0c0d0e0f10").value();
const QString password = QStringLiteral("correct horse");

FakeRelay::Answer refusing(wire::ErrorCode code)
{
    return FakeRelay::afterWelcome(
        [code](QWebSocket &socket, const wire::Frame &) { FakeRelay::send(socket, wire::Error{1, code}); });
}

FakeRelay::Answer signingIn()
{
    return FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) {
        FakeRelay::send(socket, wire::SignedIn{1, account, 3, QStringLiteral("ada"), QByteArray(wire::tokenBytes, 't')});
    });
}

} // namespace

/// The way in: each error at its field, in a sentence (D1, F4).
class tst_SignInModel : public QObject
{
    Q_OBJECT

    std::optional<engine::PutIdentity> m_stored;
    QString m_displayName;
    bool m_willStore = true;

    std::unique_ptr<SignInModel> make()
    {
        return std::make_unique<SignInModel>(
            [this](const engine::PutIdentity &identity, const QString &name, std::function<void(bool)> stored) {
                m_stored = identity;
                m_displayName = name;
                stored(m_willStore);
            },
            runtime::SignInPatience{2s, 2s, 2s});
    }

private Q_SLOTS:
    void init()
    {
        m_stored.reset();
        m_willStore = true;
    }

    void whatCanBeCheckedHere_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("invitation");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("field");
        const QString url = QStringLiteral("ws://127.0.0.1:1");
        const QString code = QStringLiteral("CODE");
        const QString ada = QStringLiteral("ada");
        QTest::newRow("other computer") << QStringLiteral("ws://relay.example") << code << ada << password << QStringLiteral("relay");
        QTest::newRow("no address") << QString() << code << ada << password << QStringLiteral("relay");
        QTest::newRow("damaged pin") << QStringLiteral("porchlight://127.0.0.1:1#1.abc") << code << ada << password << QStringLiteral("relay");
        QTest::newRow("damaged link") << url << QStringLiteral("porchlight://127.0.0.1:1/i/0123-4567-89AB-CDEF-GHJK-MNPQ#1.abc")
                                      << ada << password << QStringLiteral("invitation");
        QTest::newRow("link without code") << url << QStringLiteral("porchlight://127.0.0.1:1") << ada << password
                                           << QStringLiteral("invitation");
        QTest::newRow("no invitation") << url << QStringLiteral("  ") << ada << password << QStringLiteral("invitation");
        QTest::newRow("no handle") << url << code << QStringLiteral("9!") << password << QStringLiteral("handle");
        QTest::newRow("short password") << url << code << ada << QStringLiteral("short") << QStringLiteral("password");
        QTest::newRow("no password") << url << code << ada << QString() << QStringLiteral("password");
    }
    // F3: the link says which relay, and by what it is known.
    void aLinkIsRelayAndCode_F3()
    {
        const auto model = make();
        const QString code = QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ");
        const QString pin = QStringLiteral("#1.") + QString(43, u'A');
        const QStringList parts{QString(u"porchlight://relay.example:1" + pin), code};
        QCOMPARE(model->readLink(u"porchlight://relay.example:1/i/" + code + pin), parts);
        QCOMPARE(model->readLink(code), QStringList());
        QCOMPARE(model->readLink(parts[0]), QStringList());
    }

    void whatCanBeCheckedHere()
    {
        QFETCH(QString, url);
        QFETCH(QString, invitation);
        QFETCH(QString, handle);
        QFETCH(QString, secret);
        QFETCH(QString, field);
        const auto model = make();
        model->createAccount(url, invitation, handle, secret, QString());
        QCOMPARE(model->errorField(), field);
        QVERIFY(!model->error().isEmpty());
        QVERIFY(!model->isBusy());
        model->clearError();
        QCOMPARE(model->error() + model->errorField(), QString());
    }

    void whatTheRelayRefuses_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, wire::ErrorCode code, const char *field) {
            QTest::newRow(name) << int(code) << QString::fromLatin1(field);
        };
        row("wrong password", wire::ErrorCode::CredentialsWrong, "password");
        row("taken handle", wire::ErrorCode::HandleTaken, "handle");
        row("bad invitation", wire::ErrorCode::InvitationInvalid, "invitation");
        row("too many attempts", wire::ErrorCode::RateLimited, "");
        row("another version", wire::ErrorCode::Unsupported, "relay");
    }
    void whatTheRelayRefuses()
    {
        QFETCH(int, code);
        QFETCH(QString, field);
        FakeRelay relay(refusing(wire::ErrorCode(code)));
        const auto model = make();
        model->createAccount(relay.url(), QStringLiteral("CODE"), QStringLiteral("ada"), password, QString());
        QVERIFY(model->isBusy());
        QTRY_VERIFY(!model->isBusy());
        QCOMPARE(model->error(), wire::describe(wire::ErrorCode(code)));
        QCOMPARE(model->errorField(), field);
        QVERIFY(!m_stored);
    }

    void unreachableRelay()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("ws://127.0.0.1:%1").arg(server.serverPort());
        server.close();
        const auto model = make();
        model->signIn(url, QStringLiteral("ada"), password, QString());
        QTRY_VERIFY(!model->isBusy());
        QCOMPARE(model->errorField(), QStringLiteral("relay"));
        QVERIFY(!model->error().isEmpty());
    }

    void signsIn()
    {
        FakeRelay relay(signingIn());
        const auto model = make();
        QSignalSpy signedIn(model.get(), &SignInModel::signedIn);
        model->signIn(relay.url(), QStringLiteral(" @Ada "), password, QStringLiteral("Ada\nLovelace"));
        QTRY_COMPARE(signedIn.count(), 1);
        QCOMPARE(m_stored->account, account);
        QCOMPARE(m_displayName, QStringLiteral("Ada Lovelace"));
        QCOMPARE(model->relayUrl(), relay.url());
        QCOMPARE(model->error(), QString());
        QVERIFY(!model->isBusy());
        QCOMPARE(std::get<wire::SignIn>(relay.frames().at(1)).handle, QStringLiteral("ada"));
    }
    void withoutANameItIsTheHandle()
    {
        FakeRelay relay(signingIn());
        const auto model = make();
        model->createAccount(relay.url(), QStringLiteral(" CODE\n"), QStringLiteral("ada"), password, QStringLiteral(" \u202E "));
        QTRY_VERIFY(m_stored);
        QCOMPARE(m_displayName, QStringLiteral("ada"));
        QCOMPARE(std::get<wire::Register>(relay.frames().at(1)).invitation, QStringLiteral("CODE"));
    }
    void fullDisk()
    {
        m_willStore = false;
        FakeRelay relay(signingIn());
        const auto model = make();
        model->signIn(relay.url(), QStringLiteral("ada"), password, QString());
        QTRY_VERIFY(!model->isBusy());
        QVERIFY(model->error().contains(QStringLiteral("stored")));
        QCOMPARE(model->errorField(), QString());
    }

    void aProfileHoldsOneAccount()
    {
        FakeRelay relay(signingIn());
        const auto model = make();
        store::LocalIdentity owner;
        owner.handle = QStringLiteral("bob");
        model->setOwner(owner);
        model->signIn(relay.url(), QStringLiteral("ada"), password, QString());
        QCOMPARE(model->errorField(), QStringLiteral("handle"));
        QVERIFY(model->error().contains(QStringLiteral("@bob")));
        owner.handle = QStringLiteral("ada"); // the same handle, at another relay
        owner.account = AccountId::fromHex("ff02030405060708090a0b0c0d0e0f10").value();
        model->setOwner(owner);
        model->signIn(relay.url(), QStringLiteral("ada"), password, QString());
        QTRY_VERIFY(!model->isBusy());
        QCOMPARE(model->errorField(), QStringLiteral("handle"));
        QVERIFY(!m_stored);
    }

    void cancels()
    {
        FakeRelay silent(nullptr);
        const auto model = make();
        model->signIn(silent.url(), QStringLiteral("ada"), password, QString());
        QVERIFY(model->isBusy());
        QSignalSpy changed(model.get(), &SignInModel::isBusyChanged);
        model->cancel();
        QVERIFY(!model->isBusy());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model->error(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_SignInModel)
#include "tst_SignInModel.moc"
