// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/SignInFlow.h"

#include "app/runtime/Spawn.h"
#include "app/runtime/WebSocketTransport.h"
#include "shared/base/RelayAddress.h"
#include "shared/base/Sentence.h"
#include "shared/wire/Limits.h"

namespace porchlight::runtime {

namespace {

using Code = SignInError::Code;

constexpr engine::ConnectionId onlyConnection = 1;
constexpr quint64 onlyRequest = 1;
constexpr qsizetype handleCharsMax = 64; // as Register and SignIn have it
constexpr qsizetype invitationCharsMax = 64;

SignInError silent()
{
    return {Code::Silent, Sentence::english("The relay does not answer.")};
}

SignInError malformed()
{
    return {Code::Malformed, Sentence::english("What answers there is no relay that this version of Porchlight understands.")};
}

SignInError refused(const wire::Error &error)
{
    return {Code::Refused, wire::describe(error.code), error.code};
}

wire::Frame requestOf(const SignInRequest &request)
{
    const QString device = request.deviceName.left(wire::deviceNameCharsMax);
    if (request.invitation)
        return wire::Register{onlyRequest, *request.invitation, request.handle, request.password, device};
    return wire::SignIn{onlyRequest, request.handle, request.password, device};
}

/// What the relay would refuse as malformed instead of saying what is wrong.
std::optional<wire::ErrorCode> tooLong(const SignInRequest &request)
{
    if (request.handle.size() > handleCharsMax)
        return wire::ErrorCode::BadHandle;
    if (request.password.size() > wire::passwordCharsMax)
        return wire::ErrorCode::BadPassword;
    if (request.invitation && request.invitation->size() > invitationCharsMax)
        return wire::ErrorCode::InvitationInvalid;
    return std::nullopt;
}

/// What there is to say when the event is not the frame that was waited for.
SignInError insteadOf(const std::optional<engine::EngineEvent> &event)
{
    if (!event)
        return silent();
    if (const auto *closed = std::get_if<engine::SocketClosed>(&*event)) {
        return {Code::Unreachable, closed->reason.isEmpty()
                    ? Sentence::english("The relay has closed the connection.")
                    : closed->reason};
    }
    if (const auto *received = std::get_if<engine::FrameReceived>(&*event)) {
        if (const auto *error = std::get_if<wire::Error>(&received->frame))
            return refused(*error);
    }
    return malformed();
}

template <class FrameType>
const FrameType *frameOf(const std::optional<engine::EngineEvent> &event)
{
    const auto *received = event ? std::get_if<engine::FrameReceived>(&*event) : nullptr;
    return received ? std::get_if<FrameType>(&received->frame) : nullptr;
}

} // namespace

SignInFlow::SignInFlow(Store store, SignInPatience patience, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_patience(patience)
{
}

SignInFlow::~SignInFlow()
{
    cancel();
}

void SignInFlow::start(SignInRequest request)
{
    cancel();
    m_attempt = std::make_shared<Attempt>();
    // The transport belongs to the attempt, so it is gone before the queue it speaks to.
    m_attempt->transport = std::make_unique<WebSocketTransport>(
        [attempt = m_attempt.get()](engine::EngineEvent event) { attempt->network.push(std::move(event)); }, m_proxy);
    spawn(run(this, m_attempt, std::move(request)), this, "sign-in");
}

void SignInFlow::cancel()
{
    if (const auto attempt = std::exchange(m_attempt, nullptr)) {
        attempt->network.cancel();
        attempt->stored.cancel();
    }
}

// Both are static: a member would go on in an object that is gone.
QCoro::Task<void> SignInFlow::run(QPointer<SignInFlow> flow, std::shared_ptr<Attempt> attempt, SignInRequest request)
{
    const SignInPatience patience = flow->m_patience;
    const QString displayName = request.displayName;
    SignInResult result = co_await identify(attempt, std::move(request), patience);
    if (!flow || attempt->network.isCancelled())
        co_return;
    if (result) {
        // The attempt may be gone when the answer comes.
        flow->m_store(*result, displayName.isEmpty() ? result->handle : displayName,
                      [waiting = std::weak_ptr(attempt)](bool isStored) {
                          if (const auto there = waiting.lock())
                              there->stored.push(isStored);
                      });
        const std::optional<bool> stored = co_await attempt->stored.next(patience.toStore);
        if (!flow || attempt->stored.isCancelled())
            co_return;
        if (!stored.value_or(false)) {
            result = SignInError{Code::NotStored,
                                 Sentence::english("The sign-in could not be stored on this computer. Is the disk full?")};
        }
    }
    flow->m_attempt.reset();
    Q_EMIT flow->finished(result);
}

QCoro::Task<SignInResult> SignInFlow::identify(std::shared_ptr<Attempt> attempt, SignInRequest request,
                                               SignInPatience patience)
{
    if (const auto relay = parseRelayAddress(request.relayUrl); !relay) {
        // Answered from the event loop like everything else.
        co_await attempt->network.next(milliseconds(0));
        co_return SignInError{Code::BadAddress, relay.error()};
    }
    if (const auto code = tooLong(request)) {
        co_await attempt->network.next(milliseconds(0));
        co_return SignInError{Code::Refused, wire::describe(*code), *code};
    }
    Transport &transport = *attempt->transport;
    transport.dial({onlyConnection, request.relayUrl});
    auto event = co_await attempt->network.next(patience.toConnect);
    if (!event || !std::holds_alternative<engine::SocketOpened>(*event))
        co_return insteadOf(event);

    wire::Hello hello;
    hello.app = QStringLiteral("porchlight");
    transport.transmit({onlyConnection, std::move(hello)});
    event = co_await attempt->network.next(patience.toConnect);
    if (!frameOf<wire::Welcome>(event))
        co_return insteadOf(event);

    transport.transmit({onlyConnection, requestOf(request)});
    event = co_await attempt->network.next(patience.toAnswer);
    transport.hangUp(onlyConnection);
    const auto *signedIn = frameOf<wire::SignedIn>(event);
    if (!signedIn)
        co_return insteadOf(event);
    if (signedIn->request != onlyRequest)
        co_return malformed();
    if (request.onlyAs && *request.onlyAs != signedIn->account) {
        co_return SignInError{Code::OtherAccount,
                              Sentence::english("This profile holds the messages of another account. "
                                                "Start Porchlight with a profile of its own for this one.")};
    }
    co_return engine::PutIdentity{signedIn->account, signedIn->device, signedIn->handle, request.relayUrl,
                                  signedIn->token};
}

} // namespace porchlight::runtime
