// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/PeerSenderKey.h"

#include "app/crypto/senderkey/EphemeralSeal.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::crypto {

PeerSenderKey::PeerSenderKey(const DeviceId &sender, const KeyDistribution &given, quint64 arrival)
    : m_name{given.conversation, sender, given.kid},
      m_first(given.iteration),
      m_next(given.iteration),
      m_chain(given.chain),
      m_signer(given.signer),
      m_ephemeral(given.ephemeral),
      m_epochGiven(given.epoch),
      m_rosterGiven(given.roster),
      m_arrival(arrival)
{
}

std::optional<PeerSenderKey> PeerSenderKey::fromRow(const PeerKeyRow &row)
{
    ByteReader reader(row.bytes);
    PeerSenderKey key;
    const bool isOurs = reader.u8() == rowVersion;
    key.m_name.conversation = reader.id<ConversationId>();
    key.m_name.sender.account = reader.id<AccountId>();
    key.m_name.sender.number = reader.u32();
    key.m_name.kid = reader.id<SenderKeyId>();
    key.m_first = reader.u32();
    key.m_next = reader.u64();
    key.m_chain = reader.secret<ChainKey>();
    key.m_signer = reader.id<SigningPublicKey>();
    key.m_ephemeral = reader.secret<EphemeralSecret>();
    key.m_epochGiven = reader.u64();
    key.m_rosterGiven = reader.id<RosterDigest>();
    key.m_arrival = reader.u64();
    key.m_firstSeq = reader.u64();
    key.m_retiredSeq = reader.u64();
    key.m_completeSince = milliseconds(qint64(reader.u64()));
    if (!isOurs || !reader.isDone() || key.m_name != row.name || key.m_next < key.m_first ||
        key.m_next > iterationEnd || key.m_completeSince < 0ms)
        return std::nullopt;
    return key;
}

PeerKeyRow PeerSenderKey::row() const
{
    ByteWriter writer;
    writer.u8(rowVersion).id(m_name.conversation).id(m_name.sender.account).u32(m_name.sender.number).id(m_name.kid);
    writer.u32(m_first).u64(m_next).raw(m_chain.view()).id(m_signer).raw(m_ephemeral.view());
    writer.u64(m_epochGiven).id(m_rosterGiven).u64(m_arrival).u64(m_firstSeq).u64(m_retiredSeq);
    writer.u64(quint64(m_completeSince.count()));
    return {m_name, writer.bytes()};
}

bool PeerSenderKey::restoreSkipped(const SkippedRow &row)
{
    ByteReader reader(row.bytes);
    const bool isOurs = reader.u8() == rowVersion && row.name.key == m_name && reader.u32() == row.name.iteration;
    Skipped skipped;
    skipped.seed = reader.secret<MessageSeed>();
    skipped.created = milliseconds(qint64(reader.u64()));
    if (!isOurs || !reader.isDone() || row.name.iteration < m_first || row.name.iteration >= m_next ||
        skipped.created < 0ms)
        return false;
    m_skipped.insert_or_assign(row.name.iteration, skipped);
    return true;
}

SkippedRow PeerSenderKey::skippedRow(quint32 iteration, const Skipped &skipped) const
{
    ByteWriter writer;
    writer.u8(rowVersion).u32(iteration).raw(skipped.seed.view()).u64(quint64(skipped.created.count()));
    return {{m_name, iteration}, writer.bytes()};
}

Result<PeerSenderKey::Opened, SealError> PeerSenderKey::open(const BodyAddress &address, const SealedBody &body,
                                                             const LogPlace &place, qsizetype room, milliseconds now)
{
    if (!body.isSignedBy(m_signer, address))
        return SealError::BadSignature;
    if (address.conversation != m_name.conversation)
        return SealError::WrongConversation;
    if (address.sender != m_name.sender)
        return SealError::WrongSender;
    if (body.kid != m_name.kid)
        return SealError::UnknownKey;
    if (address.epoch != place.epoch)
        return SealError::WrongEpoch;
    if (address.roster != place.roster)
        return SealError::WrongRoster;
    if (!place.hasSender)
        return SealError::NotInRoster;
    if (isRetired() && place.seq > m_retiredSeq)
        return SealError::RetiredKey;
    auto opened = body.iteration < m_next ? openLate(address, body) : openAhead(address, body, room, now);
    if (opened && m_firstSeq == 0)
        m_firstSeq = place.seq;
    return opened;
}

Result<PeerSenderKey::Opened, SealError> PeerSenderKey::openLate(const BodyAddress &address, const SealedBody &body)
{
    if (body.iteration < m_first)
        return SealError::BeforeKey;
    const auto found = m_skipped.find(body.iteration);
    if (found == m_skipped.end())
        return SealError::AlreadyOpened;
    auto plain = body.opened(found->second.seed, address);
    if (!plain)
        return SealError::BadTag;
    m_skipped.erase(found);
    return Opened{std::move(*plain), {{{m_name, body.iteration}, {}}}};
}

Result<PeerSenderKey::Opened, SealError> PeerSenderKey::openAhead(const BodyAddress &address, const SealedBody &body,
                                                                  qsizetype room, milliseconds now)
{
    const quint64 gap = body.iteration - m_next;
    if (gap > gapMax)
        return SealError::GapTooLarge;
    if (gap > quint64(std::max(room, qsizetype(0))))
        return SealError::TooManySkipped;
    ChainKey chain = m_chain;
    std::vector<MessageSeed> passed;
    passed.reserve(gap);
    for (quint64 i = 0; i < gap; ++i)
        passed.push_back(takeSeed(chain));
    auto plain = body.opened(takeSeed(chain), address);
    if (!plain)
        return SealError::BadTag;

    Opened opened{std::move(*plain), {}};
    opened.skipped.reserve(gap);
    for (quint64 i = 0; i < gap; ++i) {
        const auto iteration = quint32(m_next + i);
        const auto &[at, kept] = *m_skipped.insert_or_assign(m_skipped.end(), iteration, Skipped{passed[i], now});
        opened.skipped.push_back(skippedRow(at, kept));
    }
    m_next = quint64(body.iteration) + 1;
    m_chain = chain;
    return opened;
}

std::optional<QByteArray> PeerSenderKey::openEphemeral(const BodyAddress &address, QByteArrayView wire) const
{
    if (address.conversation != m_name.conversation || address.sender != m_name.sender ||
        ephemeralKeyId(wire) != m_name.kid)
        return std::nullopt;
    return openedEphemeral(m_ephemeral, address, wire);
}

bool PeerSenderKey::retire(Seq seq)
{
    if (isRetired() || m_firstSeq >= seq)
        return false; // used after the newer one: it is not the older
    m_retiredSeq = seq;
    return true;
}

bool PeerSenderKey::noteCursor(Seq contiguous, milliseconds now)
{
    if (!isRetired() || contiguous < m_retiredSeq || m_completeSince != 0ms)
        return false;
    m_completeSince = std::max(now, 1ms);
    return true;
}

bool PeerSenderKey::isDone(milliseconds now) const
{
    return m_completeSince != 0ms && (m_skipped.empty() || now - m_completeSince >= lateBodiesKept);
}

std::vector<SkippedRow> PeerSenderKey::expire(milliseconds now)
{
    std::vector<SkippedRow> rows;
    for (auto at = m_skipped.begin(); at != m_skipped.end();) {
        if (now - at->second.created < skippedSeedKept) {
            ++at;
            continue;
        }
        rows.push_back({{m_name, at->first}, {}});
        at = m_skipped.erase(at);
    }
    return rows;
}

bool PeerSenderKey::beginGeneration()
{
    const bool hadNumbers = m_firstSeq != 0 || m_retiredSeq != 0 || m_completeSince != 0ms;
    m_firstSeq = 0;
    m_retiredSeq = 0;
    m_completeSince = 0ms;
    return hadNumbers;
}

} // namespace porchlight::crypto
