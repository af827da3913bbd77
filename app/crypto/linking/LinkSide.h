// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkChannel.h"

#include <optional>
#include <vector>

namespace porchlight {

/// How far a linking is.
enum class LinkStage : quint8 {
    Meeting,      ///< waiting for the other's key
    Introducing,  ///< waiting for the other's name
    Comparing,    ///< both screens show names and digits: confirm(), or end(Refused)
    Waiting,      ///< ours has confirmed, theirs not yet
    Transferring, ///< both have; what comes now is in the two classes
    Done,
    Ended, ///< failure() says why
};

/// What both ends of a linking have in common (encryption.md 5.9): it turns messages into messages and has neither
/// network nor clock nor thread; the relay carries them, each once and in order, and is not trusted with it. Before
/// both people have confirmed nothing leaves but fresh keys and the two names. The first deviation ends it for good,
/// and zeroes its keys. Every function that is called at the wrong stage does nothing.
class LinkSide
{
public:
    using Messages = std::vector<QByteArray>;

    virtual ~LinkSide() = default;
    LinkSide(const LinkSide &) = delete;
    LinkSide &operator=(const LinkSide &) = delete;

    /// A message of the other's; what comes back is to be sent, in this order.
    Messages receive(QByteArrayView message);
    /// A reason that only the caller can know: Refused, TimedOut, PeerLeft, NotAccepted.
    void end(LinkFailure reason);

    LinkStage stage() const { return m_stage; }
    std::optional<LinkFailure> failure() const { return m_failure; }
    /// Six digits, from Comparing on. With somebody in between they differ on the two screens but for one time in a
    /// million.
    const QString &digits() const { return m_digits; }
    /// Of the device or account at the other end, from Comparing on: only the digits prove whose it is.
    const QString &peerName() const { return m_peerName; }

protected:
    LinkSide(QString relayHost, QString ownName, LinkChannel::End end);

    /// A message in the clear.
    virtual void meet(QByteArrayView message) = 0;
    /// Of the ephemeral key: it is not needed any more.
    virtual void zeroSecret() = 0;
    /// False when it is malformed.
    virtual bool takeConfirmation(QByteArrayView content) = 0;
    /// Device or Grant, when both have confirmed: true when it is its turn.
    virtual bool mayCome(LinkKind kind) const = 0;
    /// What mayCome(), complete. False when it is malformed.
    virtual bool takeTransferred(QByteArrayView content) = 0;

    /// Both keys and nonces are known: derives, and introduces us.
    void agree(const LinkTranscript &transcript, const AgreementKey &own, const AgreementPublicKey &theirs);
    void confirmWith(QByteArrayView content);
    void send(LinkKind kind, QByteArrayView content);
    void send(const QByteArray &clear) { m_outgoing.push_back(clear); }
    Messages taken() { return std::exchange(m_outgoing, {}); }
    void finish();

    const QString &relayHost() const { return m_relayHost; }
    bool isOver() const { return m_stage >= LinkStage::Done; }
    bool hasMet() const { return m_stage != LinkStage::Meeting; }

private:
    void takePiece(LinkPiece &&piece);
    void take(LinkKind kind, QByteArrayView content);
    std::optional<LinkFailure> refusalOf(LinkKind kind) const;
    void introduce(QByteArrayView content);
    void takeTheirConfirmation(QByteArrayView content);
    void forget();

    QString m_relayHost;
    QString m_ownName;
    LinkChannel::End m_end;
    LinkStage m_stage = LinkStage::Meeting;
    std::optional<LinkFailure> m_failure;
    std::optional<LinkChannel> m_channel;
    std::optional<LinkKind> m_partial; ///< what the pieces in m_content belong to
    SecretBuffer m_content;
    QString m_digits;
    QString m_peerName;
    bool m_hasPeerConfirmed = false;
    Messages m_outgoing;
};

} // namespace porchlight
