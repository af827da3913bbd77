// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupWish.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::encryption {

using What = NextOfWish::What;
using Kind = GroupWish::Kind;

namespace {

constexpr quint8 recordVersion = 1;
constexpr qsizetype titleBytesMax = 1'024;
constexpr qsizetype pictureBytesMax = 64 * 1024;

std::vector<AccountId> firstOf(const std::vector<AccountId> &accounts)
{
    const auto count = std::min(accounts.size(), std::size_t(wire::groupAddsMax));
    return {accounts.begin(), accounts.begin() + std::ptrdiff_t(count)};
}

NextOfWish sign(ControlOperation operation)
{
    return {What::Sign, std::move(operation)};
}

NextOfWish done()
{
    return {What::Done, {}};
}

/// The member of the longest standing beside @p self, of those who came together the one with the least id.
AccountId longestBeside(const GroupState &state, const AccountId &self)
{
    AccountId longest;
    quint64 since = 0;
    for (const auto &[account, member] : state.members()) {
        if (account != self && (longest.isNull() || member.since < since)) {
            longest = account;
            since = member.since;
        }
    }
    return longest;
}

NextOfWish nextRole(const GroupWish &wish, const GroupState &state)
{
    const bool isAdmin = wish.kind == Kind::Promote;
    const AccountId account = wish.accounts.empty() ? AccountId() : wish.accounts.front();
    if (state.isMember(account) && state.isAdmin(account) == isAdmin)
        return done();
    return isAdmin ? sign(operation::Promote{account}) : sign(operation::Demote{account});
}

NextOfWish nextLeave(const GroupState &state, const AccountId &self)
{
    if (!state.isMember(self))
        return done();
    const bool isOnlyAdmin = state.isAdmin(self) && state.adminCount() == 1 && state.members().size() > 1;
    return isOnlyAdmin ? sign(operation::Promote{longestBeside(state, self)}) : sign(operation::Leave());
}

NextOfWish nextMembers(const GroupWish &wish, const GroupState &state)
{
    const bool isAdd = wish.kind != Kind::Remove;
    std::vector<AccountId> left;
    std::ranges::copy_if(wish.accounts, std::back_inserter(left),
                         [&](const AccountId &account) { return state.isMember(account) != isAdd; });
    if (left.empty())
        return done();
    return isAdd ? sign(operation::Add{firstOf(left)}) : sign(operation::Remove{firstOf(left)});
}

NextOfWish nextPolicy(const GroupWish &wish, const GroupState &state)
{
    operation::SetPolicy policy{state.flags(), state.capability()};
    const auto flag = quint32(GroupPolicy::MembersAdd);
    if (wish.kind == Kind::MembersAdd)
        policy.flags = wish.isOn ? policy.flags | flag : policy.flags & ~flag;
    else
        policy.capability = wish.isOn ? keyOfInvitation(wish.secret).publicKey() : SigningPublicKey();
    const bool isSo = policy.flags == state.flags() && policy.capability == state.capability();
    return isSo ? done() : sign(policy);
}

} // namespace

SigningKey keyOfInvitation(const GroupSecret &secret)
{
    return SigningKey(*SigningSeed::fromBytes(secret.toBytes()));
}

NextOfWish nextOf(const GroupWish &wish, const GroupHead &head, const AccountId &self)
{
    if (wish.kind == Kind::Create && wish.conversation.isNull())
        return sign(operation::Create{{}, firstOf(wish.accounts)}); // the caller makes the nonce
    if (head.count < std::max<quint64>(wish.accepted, 1))
        return {};
    switch (wish.kind) {
    case Kind::Create:
    case Kind::Add:
    case Kind::Remove:
        return nextMembers(wish, head.state);
    case Kind::Promote:
    case Kind::Demote:
        return nextRole(wish, head.state);
    case Kind::Leave:
        return nextLeave(head.state, self);
    case Kind::MembersAdd:
    case Kind::Invitation:
        return nextPolicy(wish, head.state);
    case Kind::Join:
        break;
    }
    return head.state.isMember(self) ? done() : sign(operation::Join{keyOfInvitation(wish.secret).publicKey()});
}

wire::ErrorCode codeOf(GroupFault fault)
{
    switch (fault) {
    case GroupFault::NotAMember:
        return wire::ErrorCode::NotAMember;
    case GroupFault::LastAdmin:
        return wire::ErrorCode::LastAdmin;
    case GroupFault::Full:
        return wire::ErrorCode::GroupFull;
    case GroupFault::Already:
        return wire::ErrorCode::ControlStale;
    case GroupFault::NotAllowed:
    case GroupFault::Oneself:
    case GroupFault::NoInvitation:
    case GroupFault::Barred:
        break;
    }
    return wire::ErrorCode::NotAllowed;
}

QByteArray GroupWish::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).u8(quint8(kind)).id(conversation).u8(isOn ? 1 : 0).id(secret).u64(accepted);
    writer.u16(quint16(accounts.size()));
    for (const AccountId &account : accounts)
        writer.id(account);
    return writer.prefixed(look.title.toUtf8()).prefixed(look.picture).prefixed(event).bytes();
}

std::optional<GroupWish> GroupWish::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    GroupWish wish;
    const bool isOurs = reader.u8() == recordVersion;
    const quint8 kind = reader.u8();
    wish.kind = Kind(kind);
    wish.conversation = reader.id<ConversationId>();
    wish.isOn = reader.u8() != 0;
    wish.secret = reader.id<GroupSecret>();
    wish.accepted = reader.u64();
    const quint16 count = reader.u16();
    for (quint16 i = 0; i < count && reader.isGood(); ++i)
        wish.accounts.push_back(reader.id<AccountId>());
    wish.look.title = QString::fromUtf8(reader.prefixed(titleBytesMax));
    wish.look.picture = reader.prefixed(pictureBytesMax).toByteArray();
    wish.event = reader.prefixed(wire::controlEventBytesMax).toByteArray();
    const bool isKind = kind >= quint8(Kind::Create) && kind <= quint8(Kind::Join);
    return isOurs && isKind && reader.isDone() && wish.encode() == bytes ? std::optional(wish) : std::nullopt;
}

} // namespace porchlight::encryption
