// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/RateGate.h"

#include "shared/identity/ControlEvent.h"

namespace porchlight::relay {

namespace {

/// To make a group and to come into one by an invitation are counted by themselves, all else that changes it is a
/// change like others. What is no event is refused by whoever judges it.
RateKind kindOf(const wire::ChangeGroup &change)
{
    const auto packed = SignedControlEvent::unpacked(change.event);
    const auto event = packed ? ControlEvent::decoded(*packed) : Result<ControlEvent, IdentityFault>(IdentityFault::Size);
    if (!event)
        return RateKind::Changes;
    if (event->isCreate())
        return RateKind::GroupsCreated;
    return std::holds_alternative<operation::Join>(event->facts().operation) ? RateKind::GroupsJoined : RateKind::Changes;
}

std::optional<RateKind> kindOf(const wire::Frame &frame)
{
    return std::visit(
        [](const auto &f) -> std::optional<RateKind> {
            using F = std::remove_cvref_t<decltype(f)>;
            if constexpr (std::is_same_v<F, wire::StartConversation>)
                return RateKind::Lookups;
            else if constexpr (std::is_same_v<F, wire::PublishManifest>)
                return RateKind::Lists;
            else if constexpr (std::is_same_v<F, wire::Invite>)
                return RateKind::Invitations;
            else if constexpr (std::is_same_v<F, wire::ChangeGroup>)
                return kindOf(f);
            else if constexpr (std::is_same_v<F, wire::RenameDevice> || std::is_same_v<F, wire::Mute>
                               || std::is_same_v<F, wire::AcceptConversation> || std::is_same_v<F, wire::PutSettings>
                               || std::is_same_v<F, wire::SetContact> || std::is_same_v<F, wire::SetBlocked>
                               || std::is_same_v<F, wire::PutRecovery> || std::is_same_v<F, wire::Report>)
                return RateKind::Changes;
            else
                return std::nullopt;
        },
        frame);
}

} // namespace

bool isOverRate(SessionRegistry &registry, Connection &connection, const wire::Frame &frame)
{
    if (connection.phase != Connection::Phase::Live)
        return false;
    const auto kind = kindOf(frame);
    const auto wait = kind ? registry.rates().take(*kind, connection.device.account, registry.now().mono) : std::nullopt;
    if (wait)
        registry.refuse(connection, wire::requestOf(frame), wire::ErrorCode::RateLimited, wait);
    return wait.has_value();
}

} // namespace porchlight::relay
