// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/SealedOnce.h"

#include <QtEndian>

namespace porchlight::encryption::test {

namespace {

// docs/ENCRYPTION.md, "A body": com32 || 0x02 || kid16 || iteration u32 || salt24 || ...
constexpr qsizetype suiteAt = 32;
constexpr qsizetype placeAt = suiteAt + 1;
constexpr qsizetype placeBytes = 16 + 4;
constexpr qsizetype bodyBytesMin = placeAt + placeBytes + 24 + 16 + 64;
constexpr char suite = 2;

// XEP-0384, section 4.2 (OMEMO 2): numbers of fields.
constexpr quint64 messageOfExchange = 5;      // OMEMOKeyExchange.message
constexpr quint64 messageOfAuthenticated = 2; // OMEMOAuthenticatedMessage.message
constexpr quint64 numberOfMessage = 1;        // OMEMOMessage.n
constexpr quint64 ratchetOfMessage = 3;       // OMEMOMessage.dh_pub

constexpr char signalKind = 2; // PairwiseMessage.h
constexpr char prekeyKind = 3;

std::optional<quint64> takeNumber(QByteArrayView &bytes)
{
    quint64 number = 0;
    for (int shift = 0; shift < 64 && !bytes.isEmpty(); shift += 7) {
        const auto byte = quint8(bytes.front());
        bytes = bytes.sliced(1);
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number;
    }
    return std::nullopt;
}

struct Field
{
    quint64 number = 0;
    QByteArrayView bytes;
};

/// The field of a protocol buffer with this number, of either form that these messages have.
std::optional<Field> field(QByteArrayView message, quint64 number)
{
    while (!message.isEmpty()) {
        const auto key = takeNumber(message);
        const auto value = key ? takeNumber(message) : std::nullopt;
        if (!value)
            return std::nullopt;
        const bool isBytes = (*key & 7) == 2;
        if ((*key & 7) != 0 && (!isBytes || *value > quint64(message.size())))
            return std::nullopt;
        const QByteArrayView bytes = isBytes ? message.first(qsizetype(*value)) : QByteArrayView();
        message = message.sliced(bytes.size());
        if (*key >> 3 == number)
            return Field{*value, bytes};
    }
    return std::nullopt;
}

/// Which key of which ratchet it was encrypted with.
std::optional<QByteArray> placeOf(QByteArrayView item)
{
    if (item.isEmpty() || (item.front() != signalKind && item.front() != prekeyKind))
        return std::nullopt;
    std::optional<Field> outer = Field{0, item.sliced(1)};
    if (item.front() == prekeyKind)
        outer = field(outer->bytes, messageOfExchange);
    const auto message = outer ? field(outer->bytes, messageOfAuthenticated) : std::nullopt;
    const auto ratchet = message ? field(message->bytes, ratchetOfMessage) : std::nullopt;
    const auto number = message ? field(message->bytes, numberOfMessage) : std::nullopt;
    if (!ratchet || !number || ratchet->bytes.isEmpty())
        return std::nullopt;
    return ratchet->bytes.toByteArray() + QByteArray::number(number->number);
}

QByteArray nameOf(const DeviceId &device)
{
    return device.account.toBytes() + QByteArray::number(device.number);
}

} // namespace

void SealedOnce::leaves(const DeviceId &from, const wire::Frame &frame)
{
    if (const auto *append = std::get_if<wire::Append>(&frame)) {
        for (const wire::Body &one : append->bodies)
            body(from, append->conversation, one);
        for (const wire::MailItem &one : append->mail)
            item(from, one);
    } else if (const auto *mail = std::get_if<wire::PutMail>(&frame)) {
        for (const wire::MailItem &one : mail->mail)
            item(from, one);
    }
}

/// What has nothing in it is not sealed, and what is too large to be is zeros (OwnBodies.cpp). Whoever signs in anew sends
/// what was under way once more, as it was, before it is refused: so who sends it does not count.
void SealedOnce::body(const DeviceId &from, const ConversationId &conversation, const wire::Body &body)
{
    if (body.bytes.isEmpty() || body.bytes.count('\0') == body.bytes.size())
        return;
    if (body.bytes.size() < bodyBytesMin || body.bytes[suiteAt] != suite) {
        ++m_unknown;
        return;
    }
    const QByteArray kind(1, char(body.kind));
    note(m_bodies, body.bytes.mid(placeAt, placeBytes),
         {digestOf({conversation.toBytes(), body.id.toBytes(), kind, body.bytes}), from}, "body");
}

void SealedOnce::item(const DeviceId &from, const wire::MailItem &item)
{
    const auto place = placeOf(item.bytes);
    if (!place) {
        ++m_unknown;
        return;
    }
    note(m_items, nameOf(from) + *place, {digestOf({nameOf(item.to), item.id.toBytes(), item.bytes}), from}, "item");
}

void SealedOnce::putBack(const DeviceId &device)
{
    const auto isOfDevice = [&device](const auto &place) { return place.second.by == device; };
    std::erase_if(m_bodies, isOfDevice);
    std::erase_if(m_items, isOfDevice);
}

void SealedOnce::note(Places &places, const QByteArray &place, const Use &use, const char *kind)
{
    const auto [at, isNew] = places.try_emplace(place, use);
    m_repeats += isNew ? 0 : 1;
    if (!isNew && at->second.what != use.what && !m_wrong)
        m_wrong = QByteArray("one place of a key has sealed two of a kind: ") + kind + ' ' + place.toHex();
}

} // namespace porchlight::encryption::test
