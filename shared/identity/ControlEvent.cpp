// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/ControlEvent.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/identity/SignedTime.h"

#include <algorithm>

namespace porchlight {

namespace {

constexpr QByteArrayView label("PORCHLIGHT/ctl/v1");
constexpr qsizetype signaturesBytes = 2 * qsizetype(Signature::size);
static_assert(controlBytesMin == label.size() + 16 + 8 + 32 + 1 + 4 + 16 + 4 + 8 + 8, "what stands in every event");

std::optional<IdentityFault> placeFault(const ControlFacts &facts, bool hasCapability)
{
    if ((facts.number == 1) != facts.previous.isNull())
        return IdentityFault::PreviousHash;
    const bool isCreate = std::holds_alternative<operation::Create>(facts.operation);
    if (isCreate != facts.conversation.isNull())
        return IdentityFault::OtherConversation;
    if (isCreate && facts.number != 1)
        return IdentityFault::Number;
    // Who creates a group is a member of it without being named: naming it would be a second form.
    if (isCreate &&
        std::ranges::binary_search(std::get<operation::Create>(facts.operation).members, facts.actor.account))
        return IdentityFault::Arguments;
    // Which signatures a newer operation bears is that version's business.
    const bool isUnknown = std::holds_alternative<operation::Unknown>(facts.operation);
    if (!isUnknown && std::holds_alternative<operation::Join>(facts.operation) != hasCapability)
        return IdentityFault::ByCapability;
    return std::nullopt;
}

} // namespace

QByteArray SignedControlEvent::packed() const
{
    return ByteWriter().raw(bytes).id(byDevice).id(byCapability.value_or(Signature())).bytes();
}

std::optional<SignedControlEvent> SignedControlEvent::unpacked(QByteArrayView bytes)
{
    if (bytes.size() < controlBytesMin + signaturesBytes || bytes.size() > controlBytesMax + signaturesBytes)
        return std::nullopt;
    ByteReader reader(bytes);
    SignedControlEvent event;
    event.bytes = reader.raw(bytes.size() - signaturesBytes).toByteArray();
    event.byDevice = reader.id<Signature>();
    if (const auto byCapability = reader.id<Signature>(); !byCapability.isNull())
        event.byCapability = byCapability;
    return event;
}

ControlEvent::ControlEvent(ControlFacts facts, const SignedControlEvent &signedBytes)
    : m_facts(std::move(facts)), m_signed(signedBytes), m_hash(digestOf({signedBytes.bytes}))
{
}

QByteArray ControlEvent::bytesOf(const ControlFacts &facts)
{
    return ByteWriter()
        .raw(label)
        .id(facts.conversation)
        .u64(facts.number)
        .id(facts.previous)
        .u8(operationNumber(facts.operation))
        .prefixed(operationArguments(facts.operation))
        .id(facts.actor.account)
        .u32(facts.actor.number)
        .u64(facts.manifestVersion)
        .u64(quint64(facts.made.count()))
        .bytes();
}

SignedControlEvent ControlEvent::sign(const ControlFacts &facts, const SigningKey &deviceKey,
                                      const SigningKey *capability)
{
    SignedControlEvent event;
    event.bytes = bytesOf(facts);
    event.byDevice = deviceKey.sign({event.bytes});
    if (capability)
        event.byCapability = capability->sign({event.bytes});
    return event;
}

Result<ControlEvent, IdentityFault> ControlEvent::decoded(const SignedControlEvent &signedBytes)
{
    if (signedBytes.bytes.size() < controlBytesMin || signedBytes.bytes.size() > controlBytesMax)
        return IdentityFault::Size;
    ByteReader reader(signedBytes.bytes);
    if (!reader.expect(label))
        return IdentityFault::Label;
    ControlFacts facts;
    facts.conversation = reader.id<ConversationId>();
    facts.number = reader.u64();
    facts.previous = reader.id<Digest>();
    const quint8 operation = reader.u8();
    const QByteArrayView arguments = reader.prefixed(operationArgumentsBytesMax);
    facts.actor.account = reader.id<AccountId>();
    facts.actor.number = reader.u32();
    facts.manifestVersion = reader.u64();
    const auto made = signedTime(reader.u64());
    if (!reader.isDone())
        return IdentityFault::Size;
    if (facts.number == 0 || facts.actor.number == 0 || facts.manifestVersion == 0 || !made)
        return IdentityFault::Number;
    facts.made = *made;
    auto decodedOperation = decodeOperation(operation, arguments);
    if (!decodedOperation)
        return decodedOperation.error();
    facts.operation = std::move(decodedOperation).value();
    if (const auto fault = placeFault(facts, signedBytes.byCapability.has_value()))
        return *fault;
    return ControlEvent(std::move(facts), signedBytes);
}

std::optional<IdentityFault> ControlEvent::signatureFault(const DeviceList &actor) const
{
    if (actor.account() != m_facts.actor.account)
        return IdentityFault::OtherAccount;
    if (actor.version() != m_facts.manifestVersion)
        return IdentityFault::ManifestVersion;
    const DeviceCertificate *device = actor.device(m_facts.actor.number);
    return device ? signatureFault(*device) : IdentityFault::NoDevice;
}

std::optional<IdentityFault> ControlEvent::signatureFault(const DeviceCertificate &actor) const
{
    if (actor.facts().device != m_facts.actor)
        return IdentityFault::NoDevice;
    if (!isSigned(actor.facts().signingKey, m_signed.byDevice, {m_signed.bytes}))
        return IdentityFault::ByDevice;
    const auto *join = std::get_if<operation::Join>(&m_facts.operation);
    if (join && !isSigned(join->capability, *m_signed.byCapability, {m_signed.bytes}))
        return IdentityFault::ByCapability;
    return std::nullopt;
}

ConversationId ControlEvent::conversation() const
{
    if (!isCreate())
        return m_facts.conversation;
    return *ConversationId::fromBytes(m_hash.toBytes().first(qsizetype(ConversationId::size)));
}

} // namespace porchlight
