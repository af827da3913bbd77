// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SqliteReader: signed lists of devices, who may read what, and what devices of an account lay down for each other.

#include "relay/store/sqlite/SqliteReaderParts.h"

namespace porchlight::relay {

std::vector<wire::AccountManifests> SqliteReader::readManifests(const DeviceId &device,
                                                                const std::vector<wire::KnownManifest> &known, qsizetype bytesMax)
{
    const Snapshot snapshot(*this);
    std::vector<wire::AccountManifests> list;
    const auto reader = findReader(device);
    if (!reader)
        return list;
    for (const wire::KnownManifest &one : known) {
        const auto account = m_statements->manifests.findFor(reader->accountNo, one.account);
        if (!account)
            continue;
        list.push_back(m_statements->manifests.read(*account, one.account, one.version, bytesMax));
        if (bytesMax <= 0)
            break;
    }
    return list;
}

RosterAnswer SqliteReader::readRoster(const DeviceId &device, const ConversationId &id, std::optional<quint64> epoch)
{
    const Snapshot snapshot(*this);
    RosterAnswer refused;
    const auto reader = findReader(device);
    sqlite::Query conversation(m_statements->rosterOf, id, reader ? reader->accountNo : 0);
    if (!reader || !conversation.next() || (!epoch && conversation.integer(4) != 0)) {
        refused.error = wire::ErrorCode::NotAMember;
        return refused;
    }
    const qint64 no = conversation.integer(0);
    const quint64 last = conversation.natural(2);
    if (epoch && (*epoch > last || *epoch < conversation.natural(3))) {
        refused.error = wire::ErrorCode::NoSuchMessage;
        return refused;
    }
    if (!epoch && conversation.natural(1) == 0) {
        const std::vector<ListInForce> lists = m_statements->rosters.newest(no);
        return rosterAnswer(id, lists.size(), lists);
    }
    return rosterAnswer(id, epoch.value_or(last), m_statements->rosters.inForce(no, epoch.value_or(last)));
}

std::optional<SigningDevice> SqliteReader::readSigner(const DeviceId &device)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    return reader ? m_statements->groups.signer(reader->no) : std::nullopt;
}

ControlPage SqliteReader::readControl(const DeviceId &device, const ConversationId &group, Seq after, const QByteArray &proof,
                                      int limit, qsizetype bytesMax)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    return reader ? m_statements->groups.control(device, reader->accountNo, group, after, proof, limit, bytesMax)
                  : ControlPage{wire::ErrorCode::NotAMember};
}

MembersPage SqliteReader::readMembers(const DeviceId &device, const ConversationId &conversation,
                                      const std::optional<AccountId> &after, int limit)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    return reader ? m_statements->groups.members(reader->accountNo, conversation, after, limit)
                  : MembersPage{wire::ErrorCode::NotAMember};
}

ReceiptCounts SqliteReader::readReceipts(const DeviceId &device, const ConversationId &conversation, Seq seq)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    return reader ? m_statements->groups.receipts(reader->accountNo, conversation, seq)
                  : ReceiptCounts{wire::ErrorCode::NotAMember};
}

BlobChunk SqliteReader::readBlob(const DeviceId &device, const BlobId &blob, quint32 chunk)
{
    const Snapshot snapshot(*this);
    BlobChunk answer{wire::ErrorCode::NoSuchBlob};
    const auto reader = findReader(device);
    if (!reader)
        return answer;
    sqlite::Query query(m_statements->blob, reader->accountNo, blob, chunk);
    if (query.next())
        answer = {wire::ErrorCode::None, query.blob(0), query.integer(1) != 0};
    return answer;
}

std::vector<Peer> SqliteReader::readPeers(const DeviceId &device, const std::vector<ConversationId> &conversations)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    std::set<Peer> peers;
    for (const ConversationId &id : reader ? conversations : std::vector<ConversationId>()) {
        for (sqlite::Query query(m_statements->peers, id, reader->accountNo); query.next();) {
            const Relation relation = m_statements->people.relation(reader->accountNo, query.integer(1));
            peers.insert({id, query.id<AccountId>(0), sightOf(relation)});
        }
    }
    return {peers.begin(), peers.end()};
}

std::vector<StoredReport> SqliteReader::readReports(quint64 before, int limit, bool withClosed)
{
    const Snapshot snapshot(*this);
    return m_statements->reports.read(before, limit, withClosed);
}

StoredRecovery SqliteReader::readRecovery(const DeviceId &device)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    sqlite::Query query(m_statements->recovery, reader ? reader->accountNo : 0);
    if (!reader || !query.next())
        return {};
    return {query.blob(0), TokenHash::fromBytes(query.blob(1)).value_or(TokenHash()), query.blob(2), query.natural(3)};
}

} // namespace porchlight::relay
