// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/vault/ColumnCipher.h"
#include "app/runtime/EngineThread.h"
#include "app/runtime/SignInFlow.h"
#include "app/store/LocalReader.h"
#include "app/store/ProfilePaths.h"

namespace porchlight::demo {

/// One invented person's app without its window: the same engine, encryption, database and socket as everybody's. Owns them;
/// the key to its database is in memory alone. On the main thread. Decides nothing: what it does it is told.
class Villager final : public QObject
{
    Q_OBJECT

public:
    /// @p handle names the profile too. @p data: the folder of all of them. @p clock: what all of them go by.
    Villager(const QString &handle, const QString &data, std::shared_ptr<const Clock> clock);
    ~Villager() override;

    /// The computer is on: connects by itself, once there is an account. Why it could not, for people.
    std::optional<QString> wake();
    /// It is off. What was posted is stored; nothing comes and nothing goes.
    void sleep();
    bool isAwake() const { return m_engine != nullptr; }
    /// And can write to others.
    bool isLive() const { return m_isOnline && m_isLinked; }

    /// Answered by joined().
    void join(const QString &relayUrl, const QString &invitation, const QString &displayName);
    /// Nothing happens while it sleeps.
    void post(engine::EngineEvent event);
    engine::AskId nextAsk() { return ++m_lastAsk; }
    /// Of its last AskConversation or CreateGroup; null: none has been answered since it was asked.
    ConversationId ready(engine::AskId ask) const;
    const std::optional<engine::SafetyNumberTold> &safetyNumber() const { return m_safetyNumber; }

    /// Only while it is awake.
    store::LocalReader &reader() { return *m_reader; }
    AccountId account();
    std::optional<store::TimelineRow> newest(const ConversationId &conversation);
    void say(const ConversationId &conversation, const QString &text);
    /// Everything up to its newest message.
    void read(const ConversationId &conversation);

    const store::ProfilePaths &paths() const { return m_paths; }
    const DataKey &key() const { return m_key; }

Q_SIGNALS:
    /// @p trouble: empty when there is an account now.
    void joined(const QString &trouble);
    void changed(const porchlight::engine::LocalChanges &changes);

private:
    void listen();

    const QString m_handle;
    const store::ProfilePaths m_paths;
    const std::shared_ptr<const Clock> m_clock;
    SystemRandom m_random;
    const DataKey m_key;
    std::unique_ptr<runtime::EngineThread> m_engine; ///< none while it sleeps
    std::unique_ptr<store::LocalReader> m_reader;    ///< likewise
    runtime::SignInFlow m_signIn;
    std::function<void(bool)> m_stored; ///< waits for the engine to have adopted the account
    engine::AskId m_lastAsk = 0;
    std::map<engine::AskId, ConversationId> m_ready;
    std::optional<engine::SafetyNumberTold> m_safetyNumber;
    bool m_isOnline = false;
    bool m_isLinked = false;
};

} // namespace porchlight::demo
