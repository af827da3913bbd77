// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkSide.h"

namespace porchlight {

LinkSide::LinkSide(QString relayHost, QString ownName, LinkChannel::End end)
    : m_relayHost(std::move(relayHost)), m_ownName(linkName(ownName)), m_end(end)
{
}

LinkSide::Messages LinkSide::receive(QByteArrayView message)
{
    if (isOver())
        return {};
    if (message.isEmpty() || message.size() > linkMessageBytesMax) {
        end(LinkFailure::Malformed);
    } else if (message.front() != char(LinkOpening::Sealed)) {
        meet(message);
    } else if (!m_channel) {
        end(LinkFailure::OutOfOrder);
    } else if (auto piece = m_channel->open(message)) {
        takePiece(std::move(piece).value());
    } else {
        end(piece.error());
    }
    return taken();
}

void LinkSide::end(LinkFailure reason)
{
    if (isOver())
        return;
    m_stage = LinkStage::Ended;
    m_failure = reason;
    m_outgoing.clear(); // what was not sent yet is not sent
    forget();
}

void LinkSide::finish()
{
    m_stage = LinkStage::Done;
    forget();
}

void LinkSide::forget()
{
    m_channel.reset();
    m_partial.reset();
    m_content.wipe();
    zeroSecret();
}

void LinkSide::agree(const LinkTranscript &transcript, const AgreementKey &own, const AgreementPublicKey &theirs)
{
    const auto secret = agreed(own.secret, theirs);
    if (!secret)
        return end(LinkFailure::WeakKey);
    const LinkKeys keys(transcript.digest(), *secret);
    m_channel.emplace(keys, m_end);
    m_digits = keys.digits;
    m_stage = LinkStage::Introducing;
    zeroSecret(); // what comes from now on needs the keys of the channel only
    send(LinkKind::Introduction, m_ownName.toUtf8());
}

void LinkSide::confirmWith(QByteArrayView content)
{
    send(LinkKind::Confirmation, content);
    m_stage = m_hasPeerConfirmed ? LinkStage::Transferring : LinkStage::Waiting;
}

void LinkSide::send(LinkKind kind, QByteArrayView content)
{
    m_channel->seal(kind, content, m_outgoing);
}

std::optional<LinkFailure> LinkSide::refusalOf(LinkKind kind) const
{
    switch (kind) {
    case LinkKind::Introduction:
        return m_stage == LinkStage::Introducing ? std::nullopt : std::optional(LinkFailure::OutOfOrder);
    case LinkKind::Confirmation: {
        const bool isExpected = !m_hasPeerConfirmed &&
                                (m_stage == LinkStage::Comparing || m_stage == LinkStage::Waiting);
        return isExpected ? std::nullopt : std::optional(LinkFailure::OutOfOrder);
    }
    case LinkKind::Device:
    case LinkKind::Grant:
        break;
    }
    if (m_stage != LinkStage::Transferring)
        return LinkFailure::BeforeConfirmation;
    return mayCome(kind) ? std::nullopt : std::optional(LinkFailure::OutOfOrder);
}

void LinkSide::takePiece(LinkPiece &&piece)
{
    if (m_partial && *m_partial != piece.kind)
        return end(LinkFailure::Malformed);
    if (const auto refusal = refusalOf(piece.kind))
        return end(*refusal);
    if (m_content.size() + piece.content.size() > linkContentBytesMax(piece.kind))
        return end(LinkFailure::Malformed);
    m_content.append(piece.content.view());
    m_partial = piece.kind;
    if (!piece.isLast)
        return;
    m_partial.reset();
    const SecretBuffer content = std::exchange(m_content, SecretBuffer());
    take(piece.kind, content.view());
}

void LinkSide::take(LinkKind kind, QByteArrayView content)
{
    switch (kind) {
    case LinkKind::Introduction:
        return introduce(content);
    case LinkKind::Confirmation:
        return takeTheirConfirmation(content);
    case LinkKind::Device:
    case LinkKind::Grant:
        break;
    }
    if (!takeTransferred(content))
        end(LinkFailure::Malformed);
}

void LinkSide::introduce(QByteArrayView content)
{
    const auto name = linkNameFrom(content);
    if (!name)
        return end(LinkFailure::Malformed);
    m_peerName = *name;
    m_stage = LinkStage::Comparing;
}

void LinkSide::takeTheirConfirmation(QByteArrayView content)
{
    if (!takeConfirmation(content))
        return end(LinkFailure::Malformed);
    m_hasPeerConfirmed = true;
    if (m_stage == LinkStage::Waiting)
        m_stage = LinkStage::Transferring;
}

} // namespace porchlight
