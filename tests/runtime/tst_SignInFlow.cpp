// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/SignInFlow.h"
#include "app/runtime/Spawn.h"
#include "tests/runtime/FakeRelay.h"

#include <QTcpServer>
#include <QTest>
#include <QWebSocket>

using namespace porchlight;
using namespace porchlight::runtime;

namespace {

const AccountId account = AccountId::fromHex("0102030405060708090a0b0c0d0e0f10").value();

wire::SignedIn signedInAs(const QString &handle)
{
    return {1, account, 3, handle, QByteArray(wire::tokenBytes, 't')};
}

QCoro::Task<void> throwing(std::shared_ptr<AwaitedQueue<int>> queue)
{
    co_await queue->next(5s);
    throw std::runtime_error("boom");
}

} // namespace

/// Signing in and registering (A7), with relays that answer, refuse, fall silent and talk nonsense (style 13).
class TestSignInFlow : public QObject
{
    Q_OBJECT

    std::optional<SignInResult> m_result;
    std::optional<engine::PutIdentity> m_handedOver;
    QString m_displayName;
    bool m_willStore = true;

    static constexpr SignInPatience patience{20s, 20s, 20s}; // the machine may be busy
    static constexpr SignInPatience hasty{300ms, 300ms, 300ms};

    static SignInRequest request(const QString &url, std::optional<QString> invitation = {})
    {
        return {url, QStringLiteral("alice"), QStringLiteral("correct horse"), QString(), QStringLiteral("this computer"),
                std::move(invitation), {}};
    }
    void start(SignInFlow &flow, SignInRequest request)
    {
        m_result.reset();
        m_handedOver.reset();
        connect(&flow, &SignInFlow::finished, this, [this](const SignInResult &result) { m_result = result; });
        flow.start(std::move(request));
        QVERIFY(!m_result); // never from inside
    }
    SignInFlow::Store store()
    {
        return [this](const engine::PutIdentity &identity, const QString &name, std::function<void(bool)> stored) {
            m_handedOver = identity;
            m_displayName = name;
            stored(m_willStore);
        };
    }
    SignInError::Code codeAfter(const FakeRelay::Answer &answer, SignInPatience howPatient = patience)
    {
        FakeRelay relay(answer);
        SignInFlow flow(store(), howPatient);
        start(flow, request(relay.url()));
        if (!QTest::qWaitFor([this] { return m_result.has_value(); }, 20'000) || *m_result)
            return SignInError::Code::Cancelled;
        return m_result->error().code;
    }

private Q_SLOTS:
    void init() { m_willStore = true; }

    void signsIn()
    {
        FakeRelay relay(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &frame) {
            const auto &request = std::get<wire::SignIn>(frame);
            QCOMPARE(request.password, QStringLiteral("correct horse"));
            FakeRelay::send(socket, signedInAs(request.handle));
        }));
        SignInFlow flow(store(), patience);
        start(flow, request(relay.url()));
        QTRY_VERIFY(m_result);
        QVERIFY(*m_result);
        QCOMPARE(m_result->value().account, account);
        QCOMPARE(m_result->value().device, 3u);
        QCOMPARE(m_result->value().relayUrl, relay.url());
        QVERIFY(m_handedOver);
        QCOMPARE(m_displayName, QStringLiteral("alice"));
        QVERIFY(!flow.isRunning());
        QVERIFY(!std::get<wire::Hello>(relay.frames().at(0)).token);
    }

    void registers()
    {
        FakeRelay relay(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &frame) {
            QCOMPARE(std::get<wire::Register>(frame).invitation, QStringLiteral("CODE"));
            FakeRelay::send(socket, signedInAs(QStringLiteral("alice")));
        }));
        SignInFlow flow(store(), patience);
        start(flow, request(relay.url(), QStringLiteral("CODE")));
        QTRY_VERIFY(m_result);
        QVERIFY(*m_result);
    }

    void wrongPassword()
    {
        const auto code = codeAfter(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) {
            FakeRelay::send(socket, wire::Error{1, wire::ErrorCode::CredentialsWrong});
        }));
        QCOMPARE(code, SignInError::Code::Refused);
        QCOMPARE(m_result->error().refusal, wire::ErrorCode::CredentialsWrong);
        QVERIFY(!m_result->error().text.isEmpty());
        QVERIFY(!m_handedOver);
    }

    void refusedAtTheDoor()
    {
        QCOMPARE(codeAfter([](QWebSocket &socket, const wire::Frame &) {
                     FakeRelay::send(socket, wire::Error{0, wire::ErrorCode::Unsupported});
                     socket.close();
                 }),
                 SignInError::Code::Refused);
    }

    void silentRelay() { QCOMPARE(codeAfter(nullptr, hasty), SignInError::Code::Silent); }
    void silentAfterWelcome()
    {
        QCOMPARE(codeAfter(FakeRelay::afterWelcome([](QWebSocket &, const wire::Frame &) {}), hasty),
                 SignInError::Code::Silent);
    }
    void silentFromTheStart()
    {
        QTcpServer server; // accepts, and never says a word of HTTP
        QVERIFY(server.listen(QHostAddress::LocalHost));
        SignInFlow flow(store(), hasty);
        start(flow, request(QStringLiteral("ws://127.0.0.1:%1").arg(server.serverPort())));
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().code, SignInError::Code::Silent);
    }
    void closedConnection()
    {
        QCOMPARE(codeAfter(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) { socket.close(); })),
                 SignInError::Code::Unreachable);
    }
    void malformedAnswer()
    {
        QCOMPARE(codeAfter([](QWebSocket &socket, const wire::Frame &) { socket.sendBinaryMessage("nonsense"); }),
                 SignInError::Code::Malformed);
    }
    void answerToAnotherRequest()
    {
        QCOMPARE(codeAfter(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) {
                     auto answer = signedInAs(QStringLiteral("alice"));
                     answer.request = 99;
                     FakeRelay::send(socket, answer);
                 })),
                 SignInError::Code::Malformed);
    }
    void badAddress()
    {
        SignInFlow flow(store(), patience);
        start(flow, request(QStringLiteral("ws://example.org")));
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().code, SignInError::Code::BadAddress);
    }
    // What cannot be right is said at once, in words; the relay would take it for nonsense and close.
    void tooLongToAsk_data()
    {
        QTest::addColumn<SignInRequest>("typed");
        QTest::addColumn<wire::ErrorCode>("refusal");
        SignInRequest typed = request(QStringLiteral("ws://127.0.0.1:1"), QStringLiteral("CODE"));
        typed.handle = QString(65, u'a');
        QTest::newRow("handle") << typed << wire::ErrorCode::BadHandle;
        typed = request(typed.relayUrl, typed.invitation);
        typed.password = QString(257, u'a');
        QTest::newRow("password") << typed << wire::ErrorCode::BadPassword;
        typed = request(typed.relayUrl, QString(65, u'a'));
        QTest::newRow("invitation") << typed << wire::ErrorCode::InvitationInvalid;
    }
    void tooLongToAsk()
    {
        QFETCH(const SignInRequest, typed);
        QFETCH(const wire::ErrorCode, refusal);
        SignInFlow flow(store(), patience);
        start(flow, typed);
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().code, SignInError::Code::Refused);
        QCOMPARE(m_result->error().refusal, refusal);
        QCOMPARE(m_result->error().text, wire::describe(refusal));
    }

    // A profile holds one account: the messages of two must not mix.
    void onlyAsTheProfilesAccount()
    {
        FakeRelay relay(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) {
            FakeRelay::send(socket, signedInAs(QStringLiteral("alice")));
        }));
        SignInFlow flow(store(), patience);
        SignInRequest again = request(relay.url());
        again.onlyAs = AccountId::fromHex("ff02030405060708090a0b0c0d0e0f10");
        start(flow, again);
        QTRY_VERIFY(m_result);
        QVERIFY(!*m_result);
        QCOMPARE(m_result->error().code, SignInError::Code::OtherAccount);
        QVERIFY(!m_handedOver);
        again.onlyAs = account;
        start(flow, again);
        QTRY_VERIFY(m_result);
        QVERIFY(*m_result);
    }

    void diskFull()
    {
        m_willStore = false;
        QCOMPARE(codeAfter(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) {
                     FakeRelay::send(socket, signedInAs(QStringLiteral("alice")));
                 })),
                 SignInError::Code::NotStored);
    }

    // Rule 13: nothing resumes in an object that is gone, and nothing waits for ever.
    void ownerGoneAtEveryStep()
    {
        FakeRelay relay(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) {
            FakeRelay::send(socket, signedInAs(QStringLiteral("alice")));
        }));
        bool wasStored = false;
        std::function<void(bool)> answerLate;
        for (int turns = 0; turns < 40; ++turns) {
            auto flow = std::make_unique<SignInFlow>(
                [&](const engine::PutIdentity &, const QString &, std::function<void(bool)> stored) {
                    wasStored = true;
                    answerLate = std::move(stored);
                },
                patience);
            start(*flow, request(relay.url()));
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            flow.reset();
            if (answerLate)
                answerLate(true); // to an attempt that is gone
        }
        QTest::qWait(50);
        QVERIFY(!m_result);
        if (!wasStored)
            QWARN("no attempt came as far as the store: the last step was not tried");
    }

    void secondAttemptReplacesTheFirst()
    {
        FakeRelay silent(nullptr);
        FakeRelay relay(FakeRelay::afterWelcome([](QWebSocket &socket, const wire::Frame &) {
            FakeRelay::send(socket, signedInAs(QStringLiteral("alice")));
        }));
        SignInFlow flow(store(), patience);
        start(flow, request(silent.url()));
        QTest::qWait(50);
        start(flow, request(relay.url()));
        QTRY_VERIFY(m_result);
        QVERIFY(*m_result);
    }

    // Rule 13: what a coroutine throws does not vanish.
    void spawnedFailureIsLogged()
    {
        const auto queue = std::make_shared<AwaitedQueue<int>>();
        QTest::ignoreMessage(QtWarningMsg, "the label failed: boom");
        spawn(throwing(queue), this, "the label");
        queue->push(1);
        QTRY_COMPARE(queue.use_count(), 1L);
    }
};

QTEST_GUILESS_MAIN(TestSignInFlow)
#include "tst_SignInFlow.moc"
