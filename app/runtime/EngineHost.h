// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Engine.h"
#include "app/engine/LocalChanges.h"
#include "app/runtime/RelayProxy.h"
#include "app/runtime/StorageTending.h"
#include "app/runtime/Transport.h"
#include "shared/base/Random.h"
#include "shared/base/Result.h"

#include <QMutex>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <memory>

namespace porchlight::runtime {

/// What a host is made of. The factories run on the host's thread.
struct EngineHostParts
{
    using OpenedStore = Result<std::unique_ptr<engine::LocalStore>, QString>; ///< the error is for people

    std::function<OpenedStore()> openStore;
    std::function<std::unique_ptr<Transport>(Transport::Sink)> makeTransport;
    /// Anew with every engine, from what is stored: what it knew may not be durable.
    std::function<std::unique_ptr<engine::Seal>(const engine::LocalImage &)> makeSeal;
    QString keysAreKept; ///< for people: where the key to the secrets in the store is
    std::shared_ptr<Random> random;
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<RelayProxy> proxy; ///< the transport's; null: there is no choice
};

/// Runs one account's engine in the real world: owns the store, the seal, the transport and the timer, and takes each
/// step in the order that the engine is built on: all queued events into one Out; what may go at once; the commit; what
/// only a durable transaction allows. After a failed commit nothing in memory is believed: the store is opened again and
/// the engine made from it. Lives on the account's storage thread; post() and adopt() may be called from any. Never takes a step
/// inside another, whatever its signals lead to.
class EngineHost final : public QObject
{
    Q_OBJECT

public:
    explicit EngineHost(EngineHostParts parts, QObject *parent = nullptr);
    ~EngineHost() override;

    /// Opens the store and starts the engine. Why it could not, for people.
    std::optional<QString> start();
    /// Takes the steps that are queued, then lets go of everything. Nothing is accepted afterwards.
    void finish();

    void post(engine::EngineEvent event);
    /// Stores who this profile is and starts the engine again as that. adopted() answers: false too when the profile
    /// holds the messages of another account, which must not mix.
    void adopt(engine::AskId ask, engine::PutIdentity identity, QString displayName);
    /// From any thread; storageReported() tells how far it is.
    void tend(const engine::StorageWish &wish);

Q_SIGNALS:
    void changed(const porchlight::engine::LocalChanges &changes);
    void connectionChanged(const porchlight::engine::ConnectionReport &report, std::chrono::milliseconds retryIn);
    void composed(const porchlight::engine::Composed &composed);
    void askFailed(const porchlight::engine::AskFailed &failed);
    void conversationReady(const porchlight::engine::ConversationReady &ready);
    void askDone(const porchlight::engine::AskDone &done);
    void devicesListed(const porchlight::engine::DevicesListed &listed);
    void devicesChanged();
    void linkReported(const porchlight::engine::LinkReport &report);
    void standingChanged(const porchlight::engine::DeviceStanding &standing);
    void safetyNumberTold(const porchlight::engine::SafetyNumberTold &told);
    void historyReported(const porchlight::engine::HistoryReport &report);
    void recoveryReported(const porchlight::engine::RecoveryReport &report);
    void recoveryStandingChanged(const porchlight::engine::RecoveryStanding &standing);
    void noticesTold(const porchlight::engine::NoticesTold &told);
    void presenceTold(const porchlight::engine::PresenceTold &told);
    void typingTold(const porchlight::engine::TypingTold &told);
    void groupTold(const porchlight::engine::GroupTold &told);
    void verifiedTold(const porchlight::engine::VerifiedTold &told);
    void invitationTold(const porchlight::engine::InvitationTold &told);
    void receiptsTold(const porchlight::engine::ReceiptsTold &told);
    void adopted(quint64 ask, bool isStored);
    void storageReported(const porchlight::engine::StorageReport &report);

private:
    struct Adopt
    {
        engine::AskId ask = 0;
        engine::PutIdentity identity;
        QString displayName;
    };
    using Item = std::variant<engine::EngineEvent, Adopt>;

    void queue(Item item);
    std::vector<Item> takeQueued();
    void turn();
    void feed(const engine::EngineEvent &event, Now now, engine::Out &out);
    void refuse(const engine::EngineEvent &event);
    bool isOfAnotherAccount(const engine::PutIdentity &identity);
    void settle(engine::Out out);
    void carryOut(const std::vector<engine::EngineEffect> &effects);
    void runSlowly(const std::shared_ptr<engine::SlowTask> &task);
    std::optional<QString> openStore();
    void startEngine();
    void dropEngine(wire::ErrorCode code, const QString &toldToAsks);
    void storeFailed();
    void restartLater(const QString &reason);
    void store(const Adopt &adopt);
    void report(const engine::ConnectionReport &report);
    void armTimer();
    void catchUp();
    bool isIdle();

    EngineHostParts m_parts;
    std::unique_ptr<engine::LocalStore> m_store; ///< none while it is failing
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<engine::Seal> m_seal;
    std::unique_ptr<engine::Engine> m_engine; ///< none while the store is failing
    engine::ConnectionId m_lastConnection = 0;
    std::set<engine::AskId> m_asked; ///< not answered yet
    std::vector<engine::EngineEvent> m_kept;    ///< for the next engine
    std::vector<engine::EngineEvent> m_underWay; ///< what nobody is told of, until it is durable
    milliseconds m_restartAt = Never;
    milliseconds m_restartDelay{0};
    QTimer m_timer;
    QTimer m_catchUp; ///< runs while the store may have something left that can wait
    StorageTending m_tending;
    bool m_isBusy = false;
    bool m_turnIsDue = false; ///< one came while busy

    QMutex m_mutex;
    std::deque<Item> m_queue;     ///< under the mutex
    bool m_turnPosted = false;    ///< under the mutex
    bool m_isFinished = false;    ///< under the mutex

    QThreadPool m_slowly; ///< one at a time; goes first, and waits for what it is at
};

} // namespace porchlight::runtime
