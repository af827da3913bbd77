// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/Capability.h"

#include "shared/crypto/ByteWriter.h"

namespace porchlight {

namespace {

QByteArray provenBytes(const ConversationId &conversation, const DeviceId &device)
{
    ByteWriter writer;
    writer.raw("PORCHLIGHT/capability/v1").id(conversation).id(device.account).u32(device.number);
    return writer.bytes();
}

} // namespace

Signature proveCapability(const SigningKey &capability, const ConversationId &conversation, const DeviceId &device)
{
    return capability.sign({provenBytes(conversation, device)});
}

bool isCapabilityProven(const SigningPublicKey &capability, const ConversationId &conversation, const DeviceId &device,
                        const Signature &proof)
{
    // A null key would be one that others can sign with.
    return !capability.isNull() && isSigned(capability, proof, {provenBytes(conversation, device)});
}

} // namespace porchlight
