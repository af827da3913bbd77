// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PairwiseFrame.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::pairwise {

namespace {

constexpr qsizetype randomBytes = 16;
constexpr quint8 suite = 0xD2;
constexpr char paddingMark = char(0x80);

qsizetype paddedSize(qsizetype size)
{
    qsizetype padded = PairwiseFrame::bytesMin;
    while (padded < size)
        padded *= 2;
    return padded;
}

DeviceId readDevice(ByteReader &reader)
{
    DeviceId device;
    device.account = reader.id<AccountId>();
    device.number = reader.u32();
    return device;
}

/// Exactly the padding that encode() writes for what stands before it.
bool isPadding(QByteArrayView rest, qsizetype total)
{
    return !rest.isEmpty() && rest.front() == paddingMark && paddedSize(total - rest.size() + 1) == total &&
           std::all_of(rest.begin() + 1, rest.end(), [](char byte) { return byte == 0; });
}

} // namespace

std::optional<QByteArray> PairwiseFrame::encode(Random &random) const
{
    if (body.size() > bodyBytesMax)
        return std::nullopt;
    ByteWriter writer;
    writer.raw(random.bytes(randomBytes)).u8(suite).u8(quint8(type));
    writer.id(sender.account).u32(sender.number).id(recipient.account).u32(recipient.number);
    writer.u64(senderManifestVersion).u64(sentMs).prefixed(body).u8(quint8(paddingMark));
    QByteArray bytes = writer.bytes();
    bytes.append(paddedSize(bytes.size()) - bytes.size(), '\0');
    return bytes;
}

Result<PairwiseFrame, FrameError> PairwiseFrame::decode(QByteArrayView bytes, const DeviceId &session,
                                                        const DeviceId &self)
{
    if (bytes.size() < bytesMin || bytes.size() > bytesMax)
        return FrameError::Malformed;
    ByteReader reader(bytes);
    reader.raw(randomBytes);
    const bool isOurSuite = reader.u8() == suite;
    PairwiseFrame frame;
    frame.type = FrameType(reader.u8());
    frame.sender = readDevice(reader);
    frame.recipient = readDevice(reader);
    frame.senderManifestVersion = reader.u64();
    frame.sentMs = reader.u64();
    frame.body = reader.prefixed(bodyBytesMax).toByteArray();
    if (!reader.isGood() || !isOurSuite || !isPadding(reader.rest(), bytes.size()))
        return FrameError::Malformed;
    if (frame.sender != session)
        return FrameError::OtherSender;
    if (frame.recipient != self)
        return FrameError::OtherRecipient;
    return frame;
}

} // namespace porchlight::pairwise
