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

std::optional<Frame> decodeFrame(CborReader &reader)
{
    quint64 type = 0;
    if (!reader.enterArray(2, 16) || !reader.readUnsigned(type))
        return std::nullopt;
    if (type > std::numeric_limits<std::underlying_type_t<FrameType>>::max())
        return decodeUnknown(reader, type);
    switch (FrameType(type)) {
    case FrameType::Hello: return decodeAs<Hello>(reader);
    case FrameType::Welcome: return decodeAs<Welcome>(reader);
    case FrameType::Error: return decodeAs<Error>(reader);
    case FrameType::Ping: return decodeAs<Ping>(reader);
    case FrameType::Pong: return decodeAs<Pong>(reader);
    case FrameType::Register: return decodeAs<Register>(reader);
    case FrameType::SignIn: return decodeAs<SignIn>(reader);
    case FrameType::SignedIn: return decodeAs<SignedIn>(reader);
    case FrameType::OpenLog: return decodeAs<OpenLog>(reader);
    case FrameType::Entries: return decodeAs<Entries>(reader);
    case FrameType::Ack: return decodeAs<Ack>(reader);
    case FrameType::MailboxFence: return decodeAs<MailboxFence>(reader);
    case FrameType::Behind: return decodeAs<Behind>(reader);
    case FrameType::Trimmed: return decodeAs<Trimmed>(reader);
    case FrameType::Packed: return decodeAs<Packed>(reader);
    case FrameType::Fetch: return decodeAs<Fetch>(reader);
    case FrameType::Fetched: return decodeAs<Fetched>(reader);
    case FrameType::Quarantined: return decodeAs<Quarantined>(reader);
    case FrameType::Append: return decodeAs<Append>(reader);
    case FrameType::Appended: return decodeAs<Appended>(reader);
    case FrameType::Mark: return decodeAs<Mark>(reader);
    case FrameType::Marks: return decodeAs<Marks>(reader);
    case FrameType::Watch: return decodeAs<Watch>(reader);
    case FrameType::Presences: return decodeAs<Presences>(reader);
    case FrameType::Active: return decodeAs<Active>(reader);
    case FrameType::Typing: return decodeAs<Typing>(reader);
    case FrameType::Typed: return decodeAs<Typed>(reader);
    case FrameType::StartConversation: return decodeAs<StartConversation>(reader);
    case FrameType::Conversation: return decodeAs<Conversation>(reader);
    case FrameType::ListDevices: return decodeAs<ListDevices>(reader);
    case FrameType::Devices: return decodeAs<Devices>(reader);
    case FrameType::RenameDevice: return decodeAs<RenameDevice>(reader);
    case FrameType::UnlinkDevice: return decodeAs<UnlinkDevice>(reader);
    case FrameType::Done: return decodeAs<Done>(reader);
    case FrameType::Mute: return decodeAs<Mute>(reader);
    case FrameType::AcceptConversation: return decodeAs<AcceptConversation>(reader);
    case FrameType::PublishManifest: return decodeAs<PublishManifest>(reader);
    case FrameType::GetManifests: return decodeAs<GetManifests>(reader);
    case FrameType::Manifests: return decodeAs<Manifests>(reader);
    case FrameType::PutPrekeys: return decodeAs<PutPrekeys>(reader);
    case FrameType::GetBundles: return decodeAs<GetBundles>(reader);
    case FrameType::Bundles: return decodeAs<Bundles>(reader);
    case FrameType::GetRoster: return decodeAs<GetRoster>(reader);
    case FrameType::Roster: return decodeAs<Roster>(reader);
    case FrameType::PutMail: return decodeAs<PutMail>(reader);
    case FrameType::TellDevice: return decodeAs<TellDevice>(reader);
    case FrameType::DeviceSays: return decodeAs<DeviceSays>(reader);
    case FrameType::PutBlob: return decodeAs<PutBlob>(reader);
    case FrameType::GetBlob: return decodeAs<GetBlob>(reader);
    case FrameType::Blob: return decodeAs<Blob>(reader);
    case FrameType::DropBlob: return decodeAs<DropBlob>(reader);
    case FrameType::PutRecovery: return decodeAs<PutRecovery>(reader);
    case FrameType::GetRecovery: return decodeAs<GetRecovery>(reader);
    case FrameType::Recovery: return decodeAs<Recovery>(reader);
    case FrameType::ChangeGroup: return decodeAs<ChangeGroup>(reader);
    case FrameType::GroupChanged: return decodeAs<GroupChanged>(reader);
    case FrameType::GetControl: return decodeAs<GetControl>(reader);
    case FrameType::Control: return decodeAs<Control>(reader);
    case FrameType::GetMembers: return decodeAs<GetMembers>(reader);
    case FrameType::Members: return decodeAs<Members>(reader);
    case FrameType::GetReceipts: return decodeAs<GetReceipts>(reader);
    case FrameType::Receipts: return decodeAs<Receipts>(reader);
    case FrameType::SetContact: return decodeAs<SetContact>(reader);
    case FrameType::SetBlocked: return decodeAs<SetBlocked>(reader);
    case FrameType::PutSettings: return decodeAs<PutSettings>(reader);
    case FrameType::Report: return decodeAs<Report>(reader);
    case FrameType::ChangePassword: return decodeAs<ChangePassword>(reader);
    case FrameType::DeleteAccount: return decodeAs<DeleteAccount>(reader);
    }
    return decodeUnknown(reader, type);
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
