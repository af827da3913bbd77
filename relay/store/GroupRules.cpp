// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/GroupRules.h"

#include "shared/crypto/ByteWriter.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr QByteArrayView entryLabel("PORCHLIGHT/control-entry/v1");

} // namespace

Result<ControlEvent, ErrorCode> controlEventOf(const ChangeGroup &request)
{
    const auto signedEvent = SignedControlEvent::unpacked(request.event);
    if (!signedEvent)
        return ErrorCode::ControlInvalid;
    auto event = ControlEvent::decoded(*signedEvent);
    if (!event || event->facts().actor != request.by)
        return ErrorCode::ControlInvalid;
    if (std::holds_alternative<operation::Unknown>(event->facts().operation))
        return ErrorCode::Unsupported;
    if (addedBy(*event).size() > std::size_t(wire::groupAddsMax))
        return ErrorCode::TooLarge;
    return std::move(event).value();
}

ErrorCode codeOf(GroupFault fault)
{
    switch (fault) {
    case GroupFault::NotAMember: return ErrorCode::NotAMember;
    case GroupFault::Already: return ErrorCode::ControlStale;
    case GroupFault::LastAdmin: return ErrorCode::LastAdmin;
    case GroupFault::Full: return ErrorCode::GroupFull;
    case GroupFault::NotAllowed:
    case GroupFault::Oneself:
    case GroupFault::NoInvitation:
    case GroupFault::Barred: break;
    }
    return ErrorCode::NotAllowed;
}

std::optional<ErrorCode> refusalOfStranger(const GroupState &group, const ControlEvent &event)
{
    if (event.isCreate() || group.isMember(event.facts().actor.account))
        return std::nullopt;
    const auto fault = group.fault(event, std::size_t(wire::groupMembersMax));
    return fault && fault != GroupFault::Full ? std::optional(codeOf(*fault)) : std::nullopt;
}

std::vector<AccountId> addedBy(const ControlEvent &event)
{
    if (const auto *create = std::get_if<operation::Create>(&event.facts().operation))
        return create->members;
    const auto *add = std::get_if<operation::Add>(&event.facts().operation);
    return add ? add->accounts : std::vector<AccountId>();
}

std::vector<AccountId> comeBy(const ControlEvent &event)
{
    std::vector<AccountId> come = addedBy(event);
    if (event.isCreate() || std::holds_alternative<operation::Join>(event.facts().operation))
        come.insert(std::ranges::lower_bound(come, event.facts().actor.account), event.facts().actor.account);
    return come;
}

std::vector<AccountId> goneBy(const ControlEvent &event)
{
    if (const auto *remove = std::get_if<operation::Remove>(&event.facts().operation))
        return remove->accounts;
    if (std::holds_alternative<operation::Leave>(event.facts().operation))
        return {event.facts().actor.account};
    return {};
}

MessageId controlEntryId(const Digest &event, quint32 attempt)
{
    ByteWriter writer;
    writer.raw(entryLabel).id(event).u32(attempt);
    const Digest digest = digestOf({writer.bytes()});
    return *MessageId::fromBytes(digest.toBytes().first(qsizetype(MessageId::size)));
}

} // namespace porchlight::relay
