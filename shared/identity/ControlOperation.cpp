// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/ControlOperation.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>
#include <functional>

namespace porchlight {

using namespace operation;

namespace {

enum class Number : quint8 { Create = 1, Add, Remove, Leave, Promote, Demote, SetPolicy, Join };

void writeAccounts(ByteWriter &writer, const std::vector<AccountId> &accounts)
{
    writer.u16(quint16(accounts.size()));
    for (const AccountId &account : accounts)
        writer.id(account);
}

std::optional<IdentityFault> readAccounts(ByteReader &reader, std::vector<AccountId> &accounts)
{
    const quint16 count = reader.u16();
    if (count > accountsOfOperationMax)
        return IdentityFault::TooMany;
    for (quint16 i = 0; i < count && reader.isGood(); ++i)
        accounts.push_back(reader.id<AccountId>());
    if (!reader.isDone())
        return IdentityFault::Arguments;
    const bool isAscending = std::ranges::adjacent_find(accounts, std::ranges::greater_equal()) == accounts.end();
    return isAscending ? std::nullopt : std::optional(IdentityFault::Order);
}

template <class Operation>
Result<ControlOperation, IdentityFault> withAccounts(ByteReader &reader)
{
    Operation operation;
    if (const auto fault = readAccounts(reader, operation.accounts))
        return *fault;
    if (operation.accounts.empty())
        return IdentityFault::Arguments;
    return ControlOperation(std::move(operation));
}

Result<ControlOperation, IdentityFault> whole(const ByteReader &reader, ControlOperation operation)
{
    if (!reader.isDone())
        return IdentityFault::Arguments;
    return operation;
}

Result<ControlOperation, IdentityFault> readCreate(ByteReader &reader)
{
    Create create;
    create.nonce = reader.id<Nonce>();
    if (const auto fault = readAccounts(reader, create.members))
        return *fault;
    return ControlOperation(std::move(create));
}

Result<ControlOperation, IdentityFault> readPolicy(ByteReader &reader)
{
    SetPolicy policy;
    policy.flags = reader.u32();
    policy.capability = reader.id<SigningPublicKey>();
    return whole(reader, policy);
}

} // namespace

quint8 operationNumber(const ControlOperation &operation)
{
    if (const auto *unknown = std::get_if<Unknown>(&operation))
        return unknown->number;
    return quint8(operation.index() + 1);
}

QByteArray operationArguments(const ControlOperation &operation)
{
    ByteWriter writer;
    std::visit(Overloaded{
                   [&writer](const Create &create) {
                       writer.id(create.nonce);
                       writeAccounts(writer, create.members);
                   },
                   [&writer](const Add &add) { writeAccounts(writer, add.accounts); },
                   [&writer](const Remove &remove) { writeAccounts(writer, remove.accounts); },
                   [](const Leave &) {},
                   [&writer](const Promote &promote) { writer.id(promote.account); },
                   [&writer](const Demote &demote) { writer.id(demote.account); },
                   [&writer](const SetPolicy &policy) { writer.u32(policy.flags).id(policy.capability); },
                   [&writer](const Join &join) { writer.id(join.capability); },
                   [&writer](const Unknown &unknown) { writer.raw(unknown.arguments); },
               },
               operation);
    return writer.bytes();
}

Result<ControlOperation, IdentityFault> decodeOperation(quint8 number, QByteArrayView arguments)
{
    if (number == 0)
        return IdentityFault::Number;
    if (arguments.size() > operationArgumentsBytesMax)
        return IdentityFault::Arguments;
    ByteReader reader(arguments);
    switch (Number(number)) {
    case Number::Create:
        return readCreate(reader);
    case Number::Add:
        return withAccounts<Add>(reader);
    case Number::Remove:
        return withAccounts<Remove>(reader);
    case Number::Leave:
        return whole(reader, Leave());
    case Number::Promote: {
        const Promote promote{reader.id<AccountId>()};
        return whole(reader, promote);
    }
    case Number::Demote: {
        const Demote demote{reader.id<AccountId>()};
        return whole(reader, demote);
    }
    case Number::SetPolicy:
        return readPolicy(reader);
    case Number::Join: {
        const Join join{reader.id<SigningPublicKey>()};
        return whole(reader, join);
    }
    }
    return ControlOperation(Unknown{number, arguments.toByteArray()});
}

} // namespace porchlight
