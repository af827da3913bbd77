// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/AwaitedQueue.h"
#include "app/runtime/RelayProxy.h"
#include "app/runtime/Transport.h"
#include "shared/base/Result.h"

#include <QObject>

#include <memory>

namespace porchlight::runtime {

/// What someone typed to get in.
struct SignInRequest
{
    QString relayUrl;
    QString handle;
    QString password;
    QString displayName; ///< empty: the handle
    QString deviceName;  ///< for the list of one's own devices
    std::optional<QString> invitation; ///< with it a new account is made
    std::optional<AccountId> onlyAs;   ///< the account whose messages the profile holds already, if it holds any
};

/// Why it did not work.
struct SignInError
{
    enum class Code : quint8 { BadAddress, Unreachable, Silent, Malformed, Refused, NotStored, Cancelled, OtherAccount };

    Code code = Code::Unreachable;
    QString text; ///< for people
    wire::ErrorCode refusal = wire::ErrorCode::None; ///< with Refused
};

using SignInResult = Result<engine::PutIdentity, SignInError>;

/// How long each step may take.
struct SignInPatience
{
    milliseconds toConnect = 10s; ///< until the relay has greeted
    milliseconds toAnswer = 30s;  ///< its password hashes may stand in a queue
    milliseconds toStore = 10s;
};

/// Makes an account or adds this installation to one, on a connection of its own: hello without a token, register or
/// sign_in, and then the identity is handed to whoever stores it. Owns that connection. Lives on the thread of the
/// windows. Never stores anything itself, and never keeps the password longer than the attempt.
class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    /// Makes the identity durable, then calls back on this thread (true: it is).
    using Store = std::function<void(const engine::PutIdentity &, const QString &displayName,
                                     std::function<void(bool)> stored)>;

    explicit SignInFlow(Store store, SignInPatience patience = {}, QObject *parent = nullptr);
    ~SignInFlow() override;

    void setProxy(std::shared_ptr<const RelayProxy> proxy) { m_proxy = std::move(proxy); }
    /// An attempt under way is given up without a word. finished() is never emitted from inside.
    void start(SignInRequest request);
    void cancel();
    bool isRunning() const { return m_attempt != nullptr; }

Q_SIGNALS:
    void finished(const porchlight::runtime::SignInResult &result);

private:
    /// What an attempt waits for; shared with its coroutine.
    struct Attempt
    {
        AwaitedQueue<engine::EngineEvent> network;
        AwaitedQueue<bool> stored;
        std::unique_ptr<Transport> transport;
    };

    static QCoro::Task<void> run(QPointer<SignInFlow> flow, std::shared_ptr<Attempt> attempt, SignInRequest request);
    static QCoro::Task<SignInResult> identify(std::shared_ptr<Attempt> attempt, SignInRequest request,
                                              SignInPatience patience);

    const Store m_store;
    const SignInPatience m_patience;
    std::shared_ptr<const RelayProxy> m_proxy;
    std::shared_ptr<Attempt> m_attempt;
};

} // namespace porchlight::runtime
