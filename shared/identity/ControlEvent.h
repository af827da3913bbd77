// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"
#include "shared/identity/ControlOperation.h"
#include "shared/identity/DeviceList.h"

namespace porchlight {

struct ControlFacts
{
    ConversationId conversation; ///< null in a create, whose hash the id is made of
    quint64 number = 1;          ///< 1, 2, 3 … in its conversation
    Digest previous;             ///< hash of the event before; zero in the first
    ControlOperation operation;
    DeviceId actor;
    quint64 manifestVersion = 1; ///< of the actor's account, in force where the event stands
    milliseconds made{0};        ///< by the actor's clock: for people only

    friend bool operator==(const ControlFacts &, const ControlFacts &) = default;
};

/// A control event as it travels and is stored: the exact bytes that were signed.
struct SignedControlEvent
{
    QByteArray bytes;
    Signature byDevice;
    std::optional<Signature> byCapability; ///< of a join

    /// The bytes, the device's signature, and 64 bytes that are zero without a capability's.
    QByteArray packed() const;
    static std::optional<SignedControlEvent> unpacked(QByteArrayView bytes);
    friend bool operator==(const SignedControlEvent &, const SignedControlEvent &) = default;
};

/// Everything but the arguments.
inline constexpr qsizetype controlBytesMin = 17 + 16 + 8 + 32 + 1 + 4 + 16 + 4 + 8 + 8;
inline constexpr qsizetype controlBytesMax = controlBytesMin + operationArgumentsBytesMax;

/// An event that changes who belongs to a conversation (encryption.md 5.3), well formed. Who made it is not known
/// before signatureFault() has been asked, and whether it follows not before ControlChain has. Whether its actor may do
/// what it does is decided elsewhere. Never changes, any thread.
class ControlEvent
{
public:
    /// "PORCHLIGHT/ctl/v1" || conversation || n u64 || previous hash || op u8 || length u32, arguments || actor account
    /// || actor device u32 || manifest version u64 || ms u64.
    static QByteArray bytesOf(const ControlFacts &facts);
    static SignedControlEvent sign(const ControlFacts &facts, const SigningKey &deviceKey,
                                   const SigningKey *capability = nullptr);

    /// Size, Label, Number, PreviousHash, OtherConversation (a create that names one, or another event that names
    /// none), ByCapability (a join without, or another with), Arguments, Order, TooMany. Verifies no signature.
    static Result<ControlEvent, IdentityFault> decoded(const SignedControlEvent &signedBytes);

    /// OtherAccount, ManifestVersion, NoDevice, ByDevice or ByCapability; nothing when the signatures hold. @p actor is
    /// the list of the acting account that is in force where the event stands.
    std::optional<IdentityFault> signatureFault(const DeviceList &actor) const;

    /// The same of one certificate that such a list has.
    std::optional<IdentityFault> signatureFault(const DeviceCertificate &actor) const;

    const ControlFacts &facts() const { return m_facts; }
    const SignedControlEvent &signedBytes() const { return m_signed; }
    /// SHA-256 of the bytes: what the next event names.
    const Digest &hash() const { return m_hash; }
    /// Where it belongs: for a create the id that follows from its hash.
    ConversationId conversation() const;
    bool isCreate() const { return std::holds_alternative<operation::Create>(m_facts.operation); }

private:
    ControlEvent(ControlFacts facts, const SignedControlEvent &signedBytes);

    ControlFacts m_facts;
    SignedControlEvent m_signed;
    Digest m_hash;
};

} // namespace porchlight
