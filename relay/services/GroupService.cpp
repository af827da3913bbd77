// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/GroupService.h"

#include "relay/store/GroupRules.h"
#include "shared/identity/DeviceCertificate.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenFull = 5s;
constexpr milliseconds retryWhenRefused = 2s; // costs the store nothing (G7)
constexpr milliseconds retryWithoutKeys = 1min; // of a list that comes nobody hears who is not with its account in anything
constexpr milliseconds retryUnlisted = 2s;    // its list may be on the way, as it has to be in front of what it signs

bool isTooLarge(const std::vector<wire::MailItem> &mail)
{
    qsizetype bytes = 0;
    for (const wire::MailItem &item : mail)
        bytes += item.bytes.size();
    return bytes > wire::appendBytesMax
        || std::ranges::any_of(mail, [](const wire::MailItem &item) { return item.bytes.size() > wire::mailItemBytesMax; });
}

Signature signatureOf(const QByteArray &bytes)
{
    return Signature::fromBytes(bytes).value_or(Signature());
}

bool isSignedBy(const ControlEvent &event, const SigningDevice &signer)
{
    const auto key = SigningPublicKey::fromBytes(signer.accountKey);
    const wire::SignedCertificate &parts = signer.certificate;
    if (!key)
        return false;
    const auto certificate = DeviceCertificate::verified(
        {parts.bytes, signatureOf(parts.byAccount), signatureOf(parts.byDevice), signatureOf(parts.byIdentity)},
        event.facts().actor.account, *key, IdentityCheck::notHere());
    return certificate && !event.signatureFault(*certificate);
}

} // namespace

void GroupService::received(Connection &connection, const wire::ChangeGroup &request)
{
    if (isTooLarge(request.mail))
        return m_registry.refuse(connection, request.request, ErrorCode::TooLarge);
    ChangeGroup change{connection.device, request.event, request.mail, 0};
    if (const auto event = controlEventOf(change); !event)
        return m_registry.refuse(connection, request.request, event.error());
    m_registry.read(connection, SignerQuery{connection.device}, PendingSigner{request.request, std::move(change)});
}

void GroupService::signerRead(Connection &connection, const PendingSigner &pending, const std::optional<SigningDevice> &signer)
{
    if (!signer)
        return m_registry.refuse(connection, pending.request, ErrorCode::KeysMissing, retryUnlisted);
    const auto event = controlEventOf(pending.change);
    if (!event || !isSignedBy(*event, *signer))
        return m_registry.refuse(connection, pending.request, ErrorCode::ControlInvalid);
    ChangeGroup change = pending.change;
    change.nowMs = m_registry.wallMs();
    m_registry.submit(connection, std::move(change), PendingGroup{pending.request});
}

void GroupService::changed(Connection &connection, const PendingGroup &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<GroupOutcome>(settlement.outcome);
    if (outcome.error == ErrorCode::StorageFull)
        return m_registry.refuse(connection, pending.request, outcome.error, retryWhenRefused);
    if (outcome.error == ErrorCode::KeysMissing)
        return m_registry.refuse(connection, pending.request, outcome.error, retryWithoutKeys);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    m_registry.send(connection, wire::GroupChanged{pending.request, outcome.conversation, outcome.seq, outcome.epoch});
}

void GroupService::received(Connection &connection, const wire::GetControl &request)
{
    m_registry.read(connection,
                    ControlQuery{connection.device, request.conversation, request.after, request.proof.value_or(QByteArray()),
                                 controlPageMax, wire::entriesBytesMax},
                    PendingControl{request.request, request.conversation});
}

void GroupService::received(Connection &connection, const wire::GetMembers &request)
{
    m_registry.read(connection, MembersQuery{connection.device, request.conversation, request.after, wire::membersPerPage},
                    PendingMembers{request.request});
}

void GroupService::received(Connection &connection, const wire::GetReceipts &request)
{
    m_registry.read(connection, ReceiptsQuery{connection.device, request.conversation, request.seq},
                    PendingReceipts{request.request});
}

bool GroupService::answered(Connection &connection, const Pending &pending, const Answer &answer)
{
    const auto reply = [&](quint64 request, const auto &read, auto frame) {
        if (read.error != ErrorCode::None)
            return m_registry.refuse(connection, request, read.error);
        m_registry.send(connection, std::move(frame));
    };
    if (const auto *signer = std::get_if<PendingSigner>(&pending)) {
        signerRead(connection, *signer, std::get<std::optional<SigningDevice>>(answer));
    } else if (const auto *control = std::get_if<PendingControl>(&pending)) {
        const auto &page = std::get<ControlPage>(answer);
        reply(control->request, page, wire::Control{control->request, control->conversation, page.entries, page.hasMore});
    } else if (const auto *members = std::get_if<PendingMembers>(&pending)) {
        const auto &page = std::get<MembersPage>(answer);
        reply(members->request, page, wire::Members{members->request, page.members, page.hasMore});
    } else if (const auto *receipts = std::get_if<PendingReceipts>(&pending)) {
        const auto &counts = std::get<ReceiptCounts>(answer);
        reply(receipts->request, counts, wire::Receipts{receipts->request, counts.members, counts.delivered, counts.read});
    } else {
        return false;
    }
    return true;
}

} // namespace porchlight::relay
