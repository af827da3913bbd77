// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Reads.h"
#include "tests/model_relay/ModelRelayData.h"

namespace porchlight::test {

/// The reading half of ModelRelayStore: sees what was last committed.
class ModelRelayReader : public relay::StoreReader
{
public:
    relay::LogPage readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax) override;
    relay::LogPage readNewest(const DeviceId &device, const LogId &log, Seq after, quint64 newest, int limit,
                              qsizetype bytesMax) override;
    relay::LogPage readBefore(const DeviceId &device, const ConversationId &conversation, Seq before, int limit,
                              qsizetype bytesMax) override;
    relay::RetentionState retentionState() override;
    std::vector<relay::DeadLetter> deadLetters(int limit) override;
    relay::SessionImage loadSession(const DeviceId &device, const relay::ShownPlaces &shown) override;
    std::vector<wire::DeviceInfo> listDevices(const DeviceId &asking,
                                              const std::optional<ConversationId> &conversation) override;
    std::vector<wire::AccountManifests> readManifests(const DeviceId &asking, const std::vector<wire::KnownManifest> &known,
                                                      qsizetype bytesMax) override;
    relay::RosterAnswer readRoster(const DeviceId &asking, const ConversationId &conversation,
                                   std::optional<quint64> epoch) override;
    std::optional<relay::SigningDevice> readSigner(const DeviceId &asking) override;
    relay::ControlPage readControl(const DeviceId &asking, const ConversationId &group, Seq after,
                                   const QByteArray &proof, int limit, qsizetype bytesMax) override;
    relay::MembersPage readMembers(const DeviceId &asking, const ConversationId &conversation,
                                   const std::optional<AccountId> &after, int limit) override;
    relay::ReceiptCounts readReceipts(const DeviceId &asking, const ConversationId &conversation, Seq seq) override;
    relay::BlobChunk readBlob(const DeviceId &asking, const BlobId &blob, quint32 chunk) override;
    relay::StoredRecovery readRecovery(const DeviceId &asking) override;
    std::vector<relay::Peer> readPeers(const DeviceId &asking, const std::vector<ConversationId> &conversations) override;
    std::optional<relay::Login> readLogin(const DeviceId &asking) override;
    std::vector<relay::StoredReport> readReports(quint64 before, int limit, bool withClosed) override;
    std::optional<relay::Login> findLogin(const QString &handle) override;

protected:
    virtual QByteArray tide() const = 0;
    void fill(relay::LogPage &page, const LogId &log, const std::vector<wire::Entry> &entries, Seq from, int limit,
              qsizetype bytesMax) const;

    ModelRelayData m_committed;
};

} // namespace porchlight::test
