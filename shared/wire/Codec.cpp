// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Codec.h"

#include "shared/base/Result.h"
#include "shared/wire/AccountEvent.h"
#include "shared/wire/CborReader.h"
#include "shared/wire/ControlNotice.h"
#include "shared/wire/DevicesNotice.h"

namespace porchlight::wire {

namespace {

template <class T>
std::optional<Frame> decodeAs(CborReader &reader)
{
    T frame;
    if (!reader.readFields(frame) || !frame.isValid() || !reader.skipRest())
        return std::nullopt;
    return frame;
}

/// The one field that frames of every age share: whoever asked is told that we did not understand.
struct RequestOnly
{
    std::optional<quint64> request;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
    }
};

std::optional<Frame> decodeUnknown(CborReader &reader, quint64 type)
{
    RequestOnly fields;
    if (!reader.readFields(fields) || !reader.skipRest())
        return std::nullopt;
    return UnknownFrame{type, fields.request.value_or(0)};
}

/// One alternative of Frame after the other, in the order of their numbers.
template <std::size_t Index = 1>
std::optional<Frame> decodeKnown(CborReader &reader, quint64 type)
{
    if constexpr (Index == std::variant_size_v<FrameTypes>) {
        return decodeUnknown(reader, type);
    } else {
        using F = std::variant_alternative_t<Index, FrameTypes>;
        return type == quint64(F::type) ? decodeAs<F>(reader) : decodeKnown<Index + 1>(reader, type);
    }
}

std::optional<Frame> decodeFrame(CborReader &reader)
{
    quint64 type = 0;
    if (!reader.enterArray(2, 16) || !reader.readUnsigned(type))
        return std::nullopt;
    return decodeKnown(reader, type);
}

} // namespace

QByteArray encode(const Frame &frame)
{
    QByteArray out;
    CborWriter writer(out);
    writer.stream().startArray(2);
    std::visit(Overloaded{
                   [&](const UnknownFrame &unknown) {
                       writer.stream().append(unknown.type);
                       writer.writeFields(RequestOnly{unknown.request ? std::optional(unknown.request) : std::nullopt});
                   },
                   [&](const auto &known) {
                       writer.stream().append(quint64(known.type));
                       writer.writeFields(known);
                   },
               },
               frame);
    writer.stream().endArray();
    return out;
}

void encodeTo(QByteArray &out, const Frame &frame)
{
    out += encode(frame); // the writer itself begins by emptying what it is given
}

std::optional<Frame> takeFrame(QByteArrayView &message)
{
    CborReader reader(message);
    std::optional<Frame> frame = decodeFrame(reader);
    if (frame)
        message = message.sliced(reader.offset());
    return frame;
}

Decoded decode(QByteArrayView message)
{
    Decoded result;
    while (!message.isEmpty() && !result.malformed) {
        if (std::optional<Frame> frame = takeFrame(message))
            result.frames.push_back(std::move(*frame));
        else
            result.malformed = true;
    }
    return result;
}

namespace {

template <class T>
QByteArray encodeFields(const T &value)
{
    QByteArray out;
    CborWriter(out).writeFields(value);
    return out;
}

template <class T>
std::optional<T> decodeFields(const QByteArray &bytes)
{
    T value;
    CborReader reader(bytes);
    if (!reader.readFields(value) || reader.offset() != bytes.size())
        return std::nullopt;
    return value;
}

} // namespace

QByteArray encodeAccountEvent(const AccountEvent &event)
{
    return encodeFields(event);
}

std::optional<AccountEvent> decodeAccountEvent(const QByteArray &bytes)
{
    return decodeFields<AccountEvent>(bytes);
}

QByteArray encodeControlNotice(const ControlNotice &notice)
{
    return encodeFields(notice);
}

std::optional<ControlNotice> decodeControlNotice(const QByteArray &bytes)
{
    return decodeFields<ControlNotice>(bytes);
}

QByteArray encodeDevicesNotice(const DevicesNotice &notice)
{
    return encodeFields(notice);
}

std::optional<DevicesNotice> decodeDevicesNotice(const QByteArray &bytes)
{
    return decodeFields<DevicesNotice>(bytes);
}

} // namespace porchlight::wire
