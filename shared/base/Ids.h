// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace porchlight {

/// An identifier of fixed length, made of random or hashed bytes. The tag keeps a message from being taken for an
/// account; there is no conversion between two of them, and none from loose bytes but fromBytes().
template <class Tag, std::size_t Length>
class ByteId
{
public:
    static constexpr std::size_t size = Length;

    constexpr ByteId() = default;
    explicit constexpr ByteId(const std::array<unsigned char, Length> &bytes) : m_bytes(bytes) {}

    /// Nothing unless @p bytes has exactly the right length.
    static std::optional<ByteId> fromBytes(QByteArrayView bytes)
    {
        if (bytes.size() != qsizetype(Length))
            return std::nullopt;
        ByteId id;
        std::memcpy(id.m_bytes.data(), bytes.data(), Length);
        return id;
    }
    static std::optional<ByteId> fromHex(QByteArrayView hex) { return fromBytes(QByteArray::fromHex(hex.toByteArray())); }

    QByteArray toBytes() const { return {reinterpret_cast<const char *>(m_bytes.data()), qsizetype(Length)}; }
    QByteArray toHex() const { return toBytes().toHex(); }
    const std::array<unsigned char, Length> &bytes() const { return m_bytes; }
    bool isNull() const { return *this == ByteId(); }

    friend auto operator<=>(const ByteId &, const ByteId &) = default;
    friend size_t qHash(const ByteId &id, size_t seed = 0) noexcept
    {
        return qHashBits(id.m_bytes.data(), Length, seed);
    }

private:
    std::array<unsigned char, Length> m_bytes{};
};

using AccountId = ByteId<struct AccountTag, 16>;
using ConversationId = ByteId<struct ConversationTag, 16>;
using MessageId = ByteId<struct MessageTag, 16>;    ///< 16 random bytes made by the client before the first try (A3)
using GenerationId = ByteId<struct GenerationTag, 16>; ///< which life of the relay's database a cursor speaks of
using RosterDigest = ByteId<struct RosterTag, 32>;  ///< who may read; all zero while no member has a list of devices
using ManifestHash = ByteId<struct ManifestHashTag, 32>; ///< of a signed list of devices, SHA-256
using RendezvousId = ByteId<struct RendezvousTag, 10>; ///< where at the relay two devices of an account meet
using BlobId = ByteId<struct BlobTag, 16>;          ///< of bytes that devices of an account lay down for each other
using TokenHash = ByteId<struct TokenHashTag, 32>;  ///< tokens are stored and looked up by this only

/// A position in a log. Logs begin at 1; 0 stands before the first entry.
using Seq = quint64;

/// One installation of the app. Numbers are given per account, from 1, and never used again.
struct DeviceId
{
    AccountId account;
    quint32 number = 0;

    friend auto operator<=>(const DeviceId &, const DeviceId &) = default;
    friend size_t qHash(const DeviceId &id, size_t seed = 0) noexcept { return qHashMulti(seed, id.account, id.number); }
};

/// Which log: a conversation, the log of one account, or the mailbox of one device. A session reaches only its own
/// account log and mailbox, so on the wire those two need no id.
struct LogId
{
    enum class Kind : quint8 { Conversation = 1, Account = 2, Mailbox = 3 };

    Kind kind = Kind::Conversation;
    ConversationId conversation; ///< null unless the kind is Conversation

    static LogId of(const ConversationId &id) { return {Kind::Conversation, id}; }
    static LogId accountLog() { return {Kind::Account, {}}; }
    static LogId mailbox() { return {Kind::Mailbox, {}}; }

    friend auto operator<=>(const LogId &, const LogId &) = default;
    friend size_t qHash(const LogId &id, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, quint8(id.kind), id.conversation);
    }
};

} // namespace porchlight
