// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/LogChain.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::crypto {

namespace {

LogHead headOf(const Digest &hash)
{
    std::array<unsigned char, LogHead::size> bytes;
    std::copy_n(hash.bytes().begin(), LogHead::size, bytes.begin());
    return LogHead(bytes);
}

} // namespace

LogChain::LogChain(const ConversationId &conversation, Seq seq, const Digest &hash)
    : m_conversation(conversation), m_seq(seq), m_hash(hash), m_recent{headOf(hash)}
{
}

std::optional<LogChain> LogChain::fromRow(const LogChainRow &row)
{
    ByteReader reader(row.bytes);
    const bool isOurs = reader.u8() == rowVersion && reader.id<ConversationId>() == row.name;
    const Seq seq = reader.u64();
    const Digest hash = reader.id<Digest>();
    const quint16 count = reader.u16();
    LogChain chain(row.name, seq, hash);
    chain.m_recent.clear();
    for (quint16 i = 0; i < count && reader.isGood(); ++i)
        chain.m_recent.push_back(reader.id<LogHead>());
    if (!isOurs || !reader.isDone() || count == 0 || count > recentMax || count - 1u > seq ||
        chain.m_recent.back() != headOf(hash))
        return std::nullopt;
    return chain;
}

LogChainRow LogChain::row() const
{
    ByteWriter writer;
    writer.u8(rowVersion).id(m_conversation).u64(m_seq).id(m_hash).u16(quint16(m_recent.size()));
    for (const LogHead &head : m_recent)
        writer.id(head);
    return {m_conversation, writer.bytes()};
}

std::optional<LogChainRow> LogChain::append(Seq seq, const Digest &entry)
{
    if (seq == 0 || seq - 1 != m_seq)
        return std::nullopt;
    m_hash = digestOf({ByteWriter().id(m_hash).u64(seq).id(entry).bytes()});
    m_seq = seq;
    m_recent.push_back(headOf(m_hash));
    if (m_recent.size() > recentMax)
        m_recent.pop_front();
    return row();
}

LogChain::Head LogChain::compare(Seq entry, Seq headSeq, const LogHead &headHash) const
{
    if (headSeq >= entry || headSeq > m_seq)
        return Head::Ahead;
    const Seq back = m_seq - headSeq;
    if (back >= m_recent.size())
        return Head::Unknown;
    return m_recent[m_recent.size() - 1 - back] == headHash ? Head::Agrees : Head::Differs;
}

} // namespace porchlight::crypto
