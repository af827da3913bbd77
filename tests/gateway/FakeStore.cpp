// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/FakeStore.h"

#include <algorithm>

namespace porchlight::tests {

using namespace porchlight::relay;

AppendOutcome FakeStore::append(const AppendRequest &request)
{
    ++m_operations;
    const std::lock_guard lock(m_memory->mutex);
    AppendOutcome outcome;
    FakeMemory::Conversation &conversation = m_memory->conversations[request.append.conversation];
    std::vector<AccountId> members;
    for (const wire::Member &member : conversation.members)
        members.push_back(member.account);
    outcome.members = members;
    quint64 number = request.append.firstNumber;
    for (const wire::Body &body : request.append.bodies) {
        wire::Entry entry;
        entry.seq = entry.ordinal = conversation.entries.size() + 1;
        entry.kind = body.kind;
        entry.sender = request.device.account;
        entry.senderDevice = request.device.number;
        entry.number = number++;
        entry.id = body.id;
        entry.relayTimeMs = request.relayTimeMs;
        entry.body = body.bytes;
        conversation.entries.push_back(entry);
        outcome.stored.push_back({entry.seq, entry.relayTimeMs, wire::ErrorCode::None});
        outcome.fresh.push_back(std::move(entry));
    }
    return outcome;
}

DeviceOutcome FakeStore::createAccount(const CreateAccount &request)
{
    ++m_operations;
    const std::lock_guard lock(m_memory->mutex);
    m_memory->handles[request.account] = request.handle;
    m_memory->accounts[request.handle] = request.account;
    m_memory->hashes[request.account] = request.passwordHash;
    const DeviceId device{request.account, 1};
    m_memory->tokens[request.token] = device;
    return {wire::ErrorCode::None, device, request.handle};
}

TokenOutcome FakeStore::useToken(const UseToken &request)
{
    ++m_operations;
    const std::lock_guard lock(m_memory->mutex);
    const auto found = m_memory->tokens.find(request.used);
    if (found == m_memory->tokens.end())
        return {wire::ErrorCode::TokenUnknown, {}};
    m_memory->tokens[request.successor] = found->second;
    return {wire::ErrorCode::None, found->second};
}

ConversationOutcome FakeStore::startDirect(const StartDirect &request)
{
    ++m_operations;
    const std::lock_guard lock(m_memory->mutex);
    const auto other = m_memory->accounts.find(request.handle);
    if (other == m_memory->accounts.end())
        return {wire::ErrorCode::UnknownHandle, {}, {}};
    std::array<unsigned char, ConversationId::size> id;
    for (std::size_t i = 0; i < id.size(); ++i) // the same from either side
        id[i] = request.self.bytes()[i] ^ other->second.bytes()[i];
    FakeMemory::Conversation &conversation = m_memory->conversations[ConversationId(id)];
    if (conversation.members.empty())
        conversation.members = {{request.self, m_memory->handles[request.self]}, {other->second, request.handle}};
    return {wire::ErrorCode::None, ConversationId(id), conversation.members};
}

CommitStatus FakeStore::commit()
{
    const std::lock_guard lock(m_memory->mutex);
    m_memory->transactions.push_back(m_operations);
    return m_memory->nextCommit;
}

LogPage FakeReader::readLog(const DeviceId &, const LogId &log, Seq after, int limit, qsizetype bytesMax)
{
    const std::lock_guard lock(m_memory->mutex);
    LogPage page;
    const auto found = m_memory->conversations.find(log.conversation);
    if (found == m_memory->conversations.end())
        return page;
    const std::vector<wire::Entry> &entries = found->second.entries;
    page.head = entries.size();
    qsizetype bytes = 0;
    for (std::size_t i = after; i < entries.size() && page.entries.size() < std::size_t(limit); ++i) {
        bytes += entries[i].body.size();
        if (bytes > bytesMax && !page.entries.empty())
            break;
        page.entries.push_back(entries[i]);
    }
    return page;
}

SessionImage FakeReader::loadSession(const DeviceId &device, const relay::ShownPlaces &)
{
    const std::lock_guard lock(m_memory->mutex);
    SessionImage image;
    for (const auto &[id, conversation] : m_memory->conversations) {
        const bool member = std::any_of(conversation.members.begin(), conversation.members.end(),
                                        [&](const wire::Member &m) { return m.account == device.account; });
        if (member && !conversation.entries.empty())
            image.behind.push_back({LogId::of(id), conversation.entries.size(), 0, 0, 0});
    }
    return image;
}

std::optional<Login> FakeReader::findLogin(const QString &handle)
{
    const std::lock_guard lock(m_memory->mutex);
    const auto found = m_memory->accounts.find(handle);
    if (found == m_memory->accounts.end())
        return std::nullopt;
    return Login{found->second, m_memory->hashes[found->second]};
}

} // namespace porchlight::tests
