// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/LinkPacket.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

namespace {

constexpr quint8 form = 1;

} // namespace

QByteArray LinkPacket::encoded() const
{
    ByteWriter writer;
    writer.u8(form).u8(quint8(kind)).u8(quint8(from)).id(session).u32(expects);
    if (kind == Kind::Part)
        writer.u32(number).u8(isLast ? 1 : 0).raw(bytes);
    else if (kind == Kind::Goodbye)
        writer.u8(quint8(reason));
    return writer.bytes();
}

std::optional<LinkPacket> LinkPacket::decoded(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.u8() != form)
        return std::nullopt;
    LinkPacket packet;
    const quint8 kind = reader.u8();
    const quint8 from = reader.u8();
    packet.session = reader.id<LinkSession>();
    packet.expects = reader.u32();
    switch (Kind(kind)) {
    case Kind::Part: {
        packet.number = reader.u32();
        const quint8 last = reader.u8();
        packet.isLast = last == 1;
        packet.bytes = reader.raw(reader.rest().size()).toByteArray();
        if (last > 1 || packet.bytes.isEmpty() || packet.bytes.size() > partBytesMax)
            return std::nullopt;
        break;
    }
    case Kind::Mark:
        break;
    case Kind::Goodbye: {
        const quint8 reason = reader.u8();
        packet.reason = reason >= quint8(Reason::Stopped) && reason <= quint8(Reason::Other) ? Reason(reason) : Reason::Other;
        break;
    }
    default:
        return std::nullopt;
    }
    if (!reader.isDone() || (from != quint8(From::NewDevice) && from != quint8(From::OldDevice)))
        return std::nullopt;
    packet.from = From(from);
    packet.kind = Kind(kind);
    return packet;
}

} // namespace porchlight::encryption
