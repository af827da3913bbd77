// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/EngineHost.h"

#include <QThread>

namespace porchlight::runtime {

/// The account's storage thread as the rest of the app sees it: owns the thread and the EngineHost on it. Lives on the
/// thread of the windows, where its signals arrive. Never waits for the host but in start() and stop().
class EngineThread final : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(EngineHostParts parts, QObject *parent = nullptr);
    ~EngineThread() override;

    /// Returns once the store is open: from then on it can be read. Why it could not be opened, for people.
    std::optional<QString> start();
    /// Returns once all that was posted is stored. Nothing is sent any more.
    void stop();

    /// From any thread.
    void post(engine::EngineEvent event);
    /// See EngineHost::adopt(). Any ask id that is not in use.
    void adopt(engine::AskId ask, engine::PutIdentity identity, QString displayName);
    void tend(const engine::StorageWish &wish) { m_host->tend(wish); } ///< From any thread.

Q_SIGNALS:
    void changed(const porchlight::engine::LocalChanges &changes);
    /// @p retryIn: zero when there is no retry to wait for.
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
    QThread m_thread;
    std::unique_ptr<EngineHost> m_host;
};

} // namespace porchlight::runtime
