// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/GroupRecords.h"
#include "app/engine/GroupEvents.h"
#include "shared/base/RelayAddress.h"

namespace porchlight::encryption {

/// What a person wants of a group, until it is so or cannot be: kept, since it may take as long as there is no
/// connection.
struct GroupWish
{
    /// Numbers are stored.
    enum class Kind : quint8 {
        Create = 1,
        Add = 2,
        Remove = 3,
        Promote = 4,
        Demote = 5,
        Leave = 6,
        MembersAdd = 7,
        Invitation = 8,
        Join = 9,
    };

    Kind kind = Kind::Create;
    ConversationId conversation;     ///< null: to be created
    std::vector<AccountId> accounts; ///< ascending; those that are left to be done
    bool isOn = false;
    GroupSecret secret;              ///< of the invitation
    engine::GroupLook look;
    QByteArray event;                ///< signed, and not judged by the relay as far as is known
    quint64 accepted = 0;            ///< number of the last event of it that the relay has; 0: none

    engine::AskId ask = 0; ///< in this run; 0: nobody waits any more

    QByteArray encode() const;
    static std::optional<GroupWish> decode(QByteArrayView bytes);
};

SigningKey keyOfInvitation(const GroupSecret &secret);

/// What is to be done next for a wish, as the group stands.
struct NextOfWish
{
    enum class What : quint8 { Sign, Done, Wait, Fail };
    What what = What::Wait;
    ControlOperation operation;
    wire::ErrorCode why = wire::ErrorCode::None;
};
NextOfWish nextOf(const GroupWish &wish, const GroupHead &head, const AccountId &self);
/// What the relay would say to it.
wire::ErrorCode codeOf(GroupFault fault);

} // namespace porchlight::encryption
