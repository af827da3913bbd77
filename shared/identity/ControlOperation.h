// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"
#include "shared/crypto/SigningKey.h"
#include "shared/identity/IdentityFault.h"

#include <variant>
#include <vector>

namespace porchlight {

inline constexpr std::size_t accountsOfOperationMax = 1'000; ///< as many as a group has

/// What a control event does (encryption.md 5.3), as data. Whether its actor may is no question of this layer.
namespace operation {

using Nonce = ByteId<struct GroupNonceTag, 16>;

struct Create
{
    Nonce nonce;                    ///< random: the group's id is made of these bytes
    std::vector<AccountId> members; ///< beside the actor, ascending; may be none

    friend bool operator==(const Create &, const Create &) = default;
};

struct Add
{
    std::vector<AccountId> accounts; ///< ascending, at least one

    friend bool operator==(const Add &, const Add &) = default;
};

struct Remove
{
    std::vector<AccountId> accounts; ///< ascending, at least one

    friend bool operator==(const Remove &, const Remove &) = default;
};

struct Leave
{
    friend bool operator==(const Leave &, const Leave &) = default;
};

struct Promote
{
    AccountId account;

    friend bool operator==(const Promote &, const Promote &) = default;
};

struct Demote
{
    AccountId account;

    friend bool operator==(const Demote &, const Demote &) = default;
};

struct SetPolicy
{
    quint32 flags = 0;           ///< kept as they are; what they mean comes with groups
    SigningPublicKey capability; ///< who holds its secret may join; null: nobody joins by link

    friend bool operator==(const SetPolicy &, const SetPolicy &) = default;
};

/// By an invite link: the event is signed with the capability's secret as well.
struct Join
{
    SigningPublicKey capability;

    friend bool operator==(const Join &, const Join &) = default;
};

/// Of a newer version: it is kept, counts in the chain, and changes nothing that we understand (B6).
struct Unknown
{
    quint8 number = 0;
    QByteArray arguments;

    friend bool operator==(const Unknown &, const Unknown &) = default;
};

} // namespace operation

/// In the order of their numbers on the wire, from 1; numbers are never used again.
using ControlOperation = std::variant<operation::Create, operation::Add, operation::Remove, operation::Leave,
                                      operation::Promote, operation::Demote, operation::SetPolicy, operation::Join,
                                      operation::Unknown>;

/// For arguments of a known operation, and of an unknown one.
inline constexpr qsizetype operationArgumentsBytesMax = 16 + 2 + 16 * qsizetype(accountsOfOperationMax);

quint8 operationNumber(const ControlOperation &operation);
QByteArray operationArguments(const ControlOperation &operation);
/// Arguments, Order, TooMany or Number (operation 0).
Result<ControlOperation, IdentityFault> decodeOperation(quint8 number, QByteArrayView arguments);

} // namespace porchlight
