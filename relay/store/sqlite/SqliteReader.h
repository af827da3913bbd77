// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Reads.h"
#include "relay/store/sqlite/OpenFailure.h"
#include "shared/base/Result.h"
#include "shared/sqlite/Connection.h"

#include <functional>
#include <memory>

namespace porchlight::relay {

/// Reads the relay's database beside the writer. Owns a read-only connection; lives on the thread that opened it. Never
/// writes and never checkpoints. Each call is one transaction, so all of its answer is from one snapshot.
class SqliteReader final : public StoreReader
{
public:
    /// After the SqliteStore was opened: it makes the file and brings it up to date.
    static Result<std::unique_ptr<SqliteReader>, OpenFailure> open(const QString &databasePath);
    ~SqliteReader() override;

    /// @p act is called, before the answer is returned, when the disk or a damaged page made it incomplete: nothing
    /// that the database says can be believed then, and the process should end as after a failed commit.
    void whenBroken(std::function<void()> act) { m_whenBroken = std::move(act); }

    LogPage readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax) override;
    LogPage readNewest(const DeviceId &device, const LogId &log, Seq after, quint64 newest, int limit,
                       qsizetype bytesMax) override;
    LogPage readBefore(const DeviceId &device, const ConversationId &conversation, Seq before, int limit,
                       qsizetype bytesMax) override;
    SessionImage loadSession(const DeviceId &device, const ShownPlaces &shown) override;
    RetentionState retentionState() override;
    std::vector<DeadLetter> deadLetters(int limit) override;
    std::vector<wire::DeviceInfo> listDevices(const DeviceId &device,
                                              const std::optional<ConversationId> &conversation) override;
    std::vector<wire::AccountManifests> readManifests(const DeviceId &device, const std::vector<wire::KnownManifest> &known,
                                                      qsizetype bytesMax) override;
    RosterAnswer readRoster(const DeviceId &device, const ConversationId &conversation,
                            std::optional<quint64> epoch) override;
    std::optional<SigningDevice> readSigner(const DeviceId &device) override;
    ControlPage readControl(const DeviceId &device, const ConversationId &group, Seq after, const QByteArray &proof, int limit,
                            qsizetype bytesMax) override;
    MembersPage readMembers(const DeviceId &device, const ConversationId &conversation, const std::optional<AccountId> &after,
                            int limit) override;
    ReceiptCounts readReceipts(const DeviceId &device, const ConversationId &conversation, Seq seq) override;
    BlobChunk readBlob(const DeviceId &device, const BlobId &blob, quint32 chunk) override;
    std::vector<Peer> readPeers(const DeviceId &device, const std::vector<ConversationId> &conversations) override;
    StoredRecovery readRecovery(const DeviceId &device) override;
    std::optional<Login> readLogin(const DeviceId &device) override;
    std::vector<StoredReport> readReports(quint64 before, int limit, bool withClosed) override;
    std::optional<Login> findLogin(const QString &handle) override;

private:
    struct Statements;
    struct Reader;
    struct Snapshot;

    SqliteReader();
    std::optional<OpenFailure> openFile(const QString &path);
    std::optional<Reader> findReader(const DeviceId &device);
    LogPage read(const DeviceId &device, const LogId &log, Seq after, std::optional<quint64> newest, int limit,
                 qsizetype bytesMax);
    quint64 acknowledgedBy(const Reader &reader);
    void readBehind(const Reader &reader, SessionImage &image);
    void readMarks(const Reader &reader, quint64 marksAfter, SessionImage &image);
    void noteBroken();

    sqlite::Connection m_connection;
    std::unique_ptr<Statements> m_statements;
    std::function<void()> m_whenBroken;
};

} // namespace porchlight::relay
