// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <limits>

namespace porchlight::test {

using namespace relay;

namespace {

const auto doorkey = idOf<TokenHash>(1);
constexpr quint64 nowMs = 1'000;

} // namespace

wire::Body body(quint64 message, quint8 kind)
{
    return {kind, idOf<MessageId>(message), "message " + QByteArray::number(message)};
}

wire::MailItem mail(const DeviceId &to, quint64 item)
{
    return {to, idOf<MessageId>(item), "item " + QByteArray::number(item)};
}

AppendRequest request(const DeviceId &device, const ConversationId &conversation, quint64 firstNumber,
                      std::vector<wire::Body> bodies, std::vector<wire::MailItem> items)
{
    AppendRequest request{device, {}, nowMs};
    request.append.conversation = conversation;
    request.append.firstNumber = firstNumber;
    request.append.bodies = std::move(bodies);
    request.append.mail = std::move(items);
    return request;
}

std::vector<Outcome> RelayWorld::commit(const std::vector<Operation> &operations)
{
    CommitResult result = relay::commit(store(), operations);
    if (result.status != CommitStatus::Committed || result.outcomes.size() != operations.size())
        qFatal("the transaction was not committed");
    return std::move(result.outcomes);
}

DeviceId RelayWorld::join(const QString &handle)
{
    const auto account = idOf<AccountId>(++m_accounts);
    const CreateInvitation invite{doorkey, 1, 0, nowMs};
    const CreateAccount create{account, handle,  "hash of " + handle.toUtf8(), doorkey, QStringLiteral("laptop"),
                               idOf<TokenHash>(++m_tokens), nowMs};
    const auto outcome = std::get<DeviceOutcome>(commit({invite, create}).at(1));
    if (outcome.error != wire::ErrorCode::None)
        qFatal("nobody can join");
    return outcome.device;
}

DeviceId RelayWorld::addDevice(const AccountId &account)
{
    return one<DeviceOutcome>(AddDevice{account, QStringLiteral("desktop"), idOf<TokenHash>(++m_tokens), nowMs}).device;
}

ConversationId RelayWorld::talk(const DeviceId &device, const QString &handle)
{
    return one<ConversationOutcome>(StartDirect{device.account, handle}).conversation;
}

AppendOutcome RelayWorld::append(const AppendRequest &request)
{
    return one<AppendOutcome>(request);
}

void RelayWorld::acknowledge(const DeviceId &device, const LogId &log, Seq upTo)
{
    commit({AdvanceCursors{device, {{log, upTo}}}});
}

std::vector<wire::Entry> RelayWorld::entries(const DeviceId &device, const LogId &log)
{
    return reader().readLog(device, log, 0, std::numeric_limits<int>::max(), std::numeric_limits<qsizetype>::max())
        .entries;
}

SessionImage RelayWorld::session(const DeviceId &device, const ShownPlaces &shown)
{
    return reader().loadSession(device, shown);
}

} // namespace porchlight::test
