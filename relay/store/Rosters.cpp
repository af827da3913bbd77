// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/Rosters.h"

#include "shared/crypto/ByteWriter.h"
#include "shared/identity/Roster.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

constexpr QByteArrayView entryLabel("PORCHLIGHT/devices-entry/v1");

} // namespace

RosterDigest rosterDigestOf(const ConversationId &conversation, quint64 epoch, const std::vector<ListInForce> &lists)
{
    if (lists.empty())
        return {};
    std::vector<RosterMember> members;
    for (const ListInForce &list : lists) {
        members.push_back({list.said.account, SigningPublicKey::fromBytes(list.accountKey).value_or(SigningPublicKey()),
                           list.said.version, Digest(list.said.hash.bytes())});
    }
    return rosterDigest(conversation, epoch, std::move(members));
}

MessageId devicesEntryId(const ConversationId &conversation, quint64 epoch, quint32 attempt)
{
    ByteWriter writer;
    writer.raw(entryLabel).id(conversation).u64(epoch).u32(attempt);
    const Digest digest = digestOf({writer.bytes()});
    std::array<unsigned char, MessageId::size> bytes;
    std::copy_n(digest.bytes().begin(), bytes.size(), bytes.begin());
    return MessageId(bytes);
}

RosterAnswer rosterAnswer(const ConversationId &conversation, quint64 epoch, const std::vector<ListInForce> &lists)
{
    RosterAnswer answer;
    answer.epoch = epoch;
    answer.digest = rosterDigestOf(conversation, epoch, lists);
    for (const ListInForce &list : lists)
        answer.members.push_back(list.said);
    std::sort(answer.members.begin(), answer.members.end());
    return answer;
}

} // namespace porchlight::relay
