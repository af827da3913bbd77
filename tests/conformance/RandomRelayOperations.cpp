// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RandomRelayOperations.h"

#include "shared/wire/Limits.h"
#include "tests/conformance/RelayWorld.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;

namespace {

constexpr quint64 handles = 6;
constexpr quint64 invitations = 3;

} // namespace

std::vector<Operation> RandomRelayOperations::transaction()
{
    std::vector<Operation> operations;
    for (quint64 i = below(5) + 1; i > 0; --i)
        operations.push_back(operation());
    if (!m_devices.empty() && m_kits() % 4 == 0)
        operations.push_back(kit());
    if (!m_hasLists && m_devices.size() > 4 && m_kits() % 40 == 0) // who is gone publishes no list that cuts anything off
        operations.push_back(credential());
    if (!m_devices.empty() && m_kits() % 2 == 0) {
        std::swap(m_random, m_kits);
        operations.push_back(blobOperation());
        std::swap(m_random, m_kits);
    }
    if (m_hasLists && !m_devices.empty() && m_groups.isItsTurn())
        operations.push_back(group());
    if (!m_devices.empty() && m_people() % 2 == 0) {
        std::swap(m_random, m_people);
        operations.insert(operations.begin() + qptrdiff(below(operations.size() + 1)), peopleOperation());
        std::swap(m_random, m_people);
    }
    return operations;
}

void RandomRelayOperations::learn(const Operation &operation, const Outcome &outcome)
{
    if (const auto *device = std::get_if<DeviceOutcome>(&outcome)) {
        if (device->error != wire::ErrorCode::None)
            return;
        m_devices.push_back(device->device);
        if (device->device.number == 1)
            m_accounts.push_back(device->device.account);
        if (const auto *create = std::get_if<CreateAccount>(&operation))
            m_passwords[create->account] = create->passwordHash;
    } else if (const auto *credential = std::get_if<CredentialOutcome>(&outcome)) {
        const auto *change = std::get_if<ChangePassword>(&operation);
        if (change && credential->error == wire::ErrorCode::None)
            m_passwords[change->by.account] = change->wanted;
        if (!change && credential->error == wire::ErrorCode::None)
            m_groups.gone(std::get<DeleteAccount>(operation).by.account);
    } else if (const auto *started = std::get_if<ConversationOutcome>(&outcome)) {
        if (started->error == wire::ErrorCode::None)
            m_conversations.push_back(started->conversation);
    } else if (const auto *appended = std::get_if<AppendOutcome>(&outcome)) {
        const auto &request = std::get<AppendRequest>(operation);
        quint64 &next = m_next[{request.device, request.append.conversation}];
        if (appended->error == wire::ErrorCode::None)
            next = std::max(next, request.append.firstNumber + request.append.bodies.size());
        if (appended->error == wire::ErrorCode::NumberGap)
            next = appended->expected;
        if (!appended->fresh.empty())
            m_highest = std::max(m_highest, appended->fresh.back().seq);
        if (appended->error == wire::ErrorCode::None || below(4) == 0) // mostly what can be come back to
            m_appends.push_back(request);
    } else if (const auto *changed = std::get_if<GroupOutcome>(&outcome)) {
        if (const auto made = m_groups.learn(std::get<ChangeGroup>(operation), *changed))
            m_conversations.push_back(*made);
    } else if (const auto *published = std::get_if<ManifestOutcome>(&outcome)) {
        const auto &request = std::get<PublishManifest>(operation);
        ManifestPlace &last = m_manifests[request.by.account];
        if (published->error == wire::ErrorCode::None && request.place.version > last.version)
            last = request.place;
        if (published->error == wire::ErrorCode::None)
            m_groups.learnSigner(request.by);
        if (last.version == 0)
            m_manifests.erase(request.by.account);
    }
}

DeviceId RandomRelayOperations::anyDevice()
{
    if (m_devices.empty() || below(30) == 0)
        return {idOf<AccountId>(below(handles) + 1), quint32(below(4))};
    return m_devices[below(m_devices.size())];
}

ConversationId RandomRelayOperations::anyConversation()
{
    if (m_conversations.empty() || below(40) == 0)
        return idOf<ConversationId>(below(5));
    return m_conversations[below(m_conversations.size())];
}

LogId RandomRelayOperations::anyLog()
{
    switch (below(4)) {
    case 0: return LogId::mailbox();
    case 1: return LogId::accountLog();
    default: return LogId::of(anyConversation());
    }
}

QString RandomRelayOperations::anyHandle()
{
    return QStringLiteral("person") + QString::number(below(handles));
}

BlobId RandomRelayOperations::anyBlob()
{
    return idOf<BlobId>(m_kits() % 3);
}

Seq RandomRelayOperations::anySeq()
{
    return below(20) == 0 ? std::numeric_limits<Seq>::max() - below(3) : below(m_highest + 3);
}

wire::Body RandomRelayOperations::anyBody()
{
    wire::Body made = body(below(7) == 0 ? below(m_made + 1) : ++m_made);
    made.kind = quint8(below(8) == 0 ? below(20) : below(2) + 1);
    if (below(3) == 0) {
        made.kind = quint8(wire::EntryKind::Redact);
        made.target = idOf<MessageId>(below(m_made + 2));
        if (!m_appends.empty() && below(2) == 0)
            made.target = m_appends[below(m_appends.size())].append.bodies.front().id;
    }
    if (made.kind == quint8(wire::EntryKind::Silent) && below(2) == 0)
        made.target = idOf<MessageId>(below(m_made + 2));
    if (made.kind != quint8(wire::EntryKind::Redact) && made.id.bytes().back() % 2 == 0)
        made.bytes = reportableBytes(made.id.bytes().back());
    if (below(20) == 0)
        made.bytes = QByteArray(wire::bodyBytesMax + qsizetype(below(2)), 'x');
    return made;
}

AppendRequest RandomRelayOperations::freshAppend()
{
    const DeviceId device = anyDevice();
    // Now and then it is about what was said there before, by whomever.
    const AppendRequest *before = !m_appends.empty() && below(4) == 0 ? &m_appends[below(m_appends.size())] : nullptr;
    const ConversationId conversation = before ? before->append.conversation : anyConversation();
    const auto known = m_next.find({device, conversation});
    quint64 number = known == m_next.end() ? 1 : std::max<quint64>(1, known->second);
    if (below(6) == 0)
        number = below(number + 3) + 1;
    AppendRequest made = request(device, conversation, number, {});
    for (quint64 i = below(4) + 1; i > 0; --i)
        made.append.bodies.push_back(anyBody());
    if (before) {
        wire::Body &first = made.append.bodies.front();
        const MessageId id = before->append.bodies.front().id;
        if (first.kind == quint8(wire::EntryKind::Redact))
            first.target = id;
        else
            first.id = id;
    }
    if (below(6) == 0) { // more than a stranger may say
        for (int i = 0; i <= wire::requestMessagesMax; ++i)
            made.append.bodies.push_back(body(++m_made));
    }
    for (quint64 i = below(3); i > 0; --i)
        made.append.mail.push_back(mail(anyDevice(), below(40)));
    const RosterAnswer roster = m_askRoster(device, conversation);
    made.append.epoch = roster.epoch;
    made.append.rosterDigest = roster.digest;
    if (below(20) == 0)
        made.append.epoch = below(3);
    if (below(30) == 0)
        made.append.rosterDigest = idOf<RosterDigest>(below(2));
    made.relayTimeMs = below(10'000);
    made.may = {m_kits() % 40 != 0, m_kits() % 20 != 0};
    if (m_made > 200 && below(8) == 0) // later on, days may lie between a message and its redaction
        made.relayTimeMs += m_made * 3'600'000;
    return made;
}

/// Of what was said days before.
AppendRequest RandomRelayOperations::lateRedaction()
{
    const AppendRequest &before = m_appends[below(m_appends.size())];
    const auto known = m_next.find({before.device, before.append.conversation});
    wire::Body late = body(++m_made, quint8(wire::EntryKind::Redact));
    late.target = before.append.bodies.front().id;
    AppendRequest made = request(before.device, before.append.conversation, known == m_next.end() ? 1 : known->second, {late});
    const RosterAnswer roster = m_askRoster(made.device, made.append.conversation);
    made.append.epoch = roster.epoch;
    made.append.rosterDigest = roster.digest;
    made.relayTimeMs = before.relayTimeMs + 49ull * 3'600'000;
    return made;
}

Operation RandomRelayOperations::append()
{
    if (m_made > 200 && below(30) == 0 && !m_appends.empty())
        return lateRedaction();
    if (m_appends.empty() || below(4) > 0)
        return freshAppend();
    AppendRequest repeated = m_appends[below(m_appends.size())];
    if (below(3) == 0) // some more, after those that were sent already
        repeated.append.bodies.push_back(anyBody());
    if (below(6) == 0)
        repeated.device = anyDevice();
    if (below(6) == 0)
        repeated.append.firstNumber += below(4);
    return repeated;
}

Operation RandomRelayOperations::retention()
{
    const quint64 nowMs = below(20'000);
    switch (below(6)) {
    case 0:
        return BeginRetention{below(3) == 0 ? nowMs + 1'000'000'000 : nowMs, below(2) == 0};
    case 1: {
        ParkDevices park{nowMs};
        park.silent = std::chrono::milliseconds(below(30'000));
        park.itemsMax = below(6);
        park.devicesMax = 1'000;
        return park;
    }
    case 2: case 3: {
        PurgeBodies purge{nowMs};
        purge.keep = std::chrono::milliseconds(below(10'000));
        purge.keepForAsleep = purge.keep + std::chrono::milliseconds(below(5'000));
        purge.rowsMax = purge.conversationsMax = 10'000;
        return purge;
    }
    case 4:
        return WakeDevice{anyDevice(), nowMs};
    default:
        return NoteDeadLetter{anyLog(), anyDevice(), anySeq(), DeadLetterReason(below(4) + 1), quint32(below(6)), nowMs};
    }
}

Operation RandomRelayOperations::blobOperation()
{
    const quint64 nowMs = below(20'000);
    switch (below(8)) {
    case 0:
        return DropBlob{anyDevice(), anyBlob()};
    case 1:
        return PurgeBlobs{nowMs, std::chrono::milliseconds(below(20'000)), 10'000};
    default: {
        PutBlob put{anyDevice(), anyBlob(), quint32(below(3)), {}, nowMs};
        put.bytes = QByteArray(qsizetype(put.chunk) + 1, char('a' + below(8) / 7));
        put.accountBytesMax = 4;
        return put;
    }
    }
}

Operation RandomRelayOperations::operation()
{
    const auto invitation = idOf<TokenHash>(below(invitations) + 1);
    const auto token = idOf<TokenHash>(1'000 + ++m_made);
    if (below(60) == 0) {
        const OpenGeneration open{m_generation, idOf<GenerationId>(++m_made)};
        m_generation = open.generation; // wrong when it is not committed, as it may be
        return open;
    }
    if (below(m_hasLists ? 10 : 16) == 0)
        return keyOperation();
    switch (below(22)) {
    case 20:
        return retention();
    case 0:
        return CreateInvitation{invitation, quint32(below(4)), below(3) * 1'000, 500};
    case 1:
        return CreateAccount{idOf<AccountId>(10'000 + ++m_made), anyHandle(), QByteArray::number(m_made), invitation,
                             QStringLiteral("laptop"), token, below(3'000)};
    case 2:
        m_tokens.push_back(token);
        return AddDevice{anyDevice().account, QStringLiteral("phone"), token, 1};
    case 3: case 21: {
        const TokenHash used = m_tokens.empty() ? token : m_tokens[m_tokens.size() - 1 - below(std::min<quint64>(8, m_tokens.size()))];
        const auto successor = idOf<TokenHash>(1'000 + ++m_made);
        m_tokens.push_back(successor);
        UseToken use{used, successor, below(100)};
        if (below(4) == 0) // from another generation: it begins anew
            use.shown = ShownTide{below(2) ? m_generation : idOf<GenerationId>(below(3)), {}};
        return use;
    }
    case 4:
        return StartDirect{anyDevice().account, anyHandle()};
    case 5: case 6: {
        AdvanceCursors advance{anyDevice(), {}};
        for (quint64 i = below(4) + 1; i > 0; --i)
            advance.upTo.push_back({anyLog(), anySeq()});
        return advance;
    }
    case 7: case 8: {
        RaiseMarks raise{anyDevice().account, {}};
        for (quint64 i = below(3) + 1; i > 0; --i)
            raise.marks.push_back({anyConversation(), anySeq(), anySeq(), anySeq()});
        return raise;
    }
    case 9: case 10:
        return accountOperation();
    default:
        return append();
    }
}

Operation RandomRelayOperations::accountOperation()
{
    const DeviceId by = anyDevice();
    const quint64 nowMs = below(10'000);
    switch (below(8)) {
    case 0:
        return RenameDevice{by, quint32(below(5)), QStringLiteral("name ") + QString::number(below(3)), nowMs};
    case 1:
        return UnlinkDevice{by, quint32(below(8)), nowMs};
    case 2: case 3:
        return SetMute{by, anyConversation(), below(3), nowMs};
    case 4: {
        NoteContacts contacts;
        for (quint64 i = below(3) + 1; i > 0; --i) {
            const DeviceId seen = anyDevice();
            contacts.contacts.push_back({seen, below(20'000)});
        }
        return contacts;
    }
    default:
        return AcceptConversation{by, anyConversation(), nowMs};
    }
}

} // namespace porchlight::test
