// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/PeerChain.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::crypto {

namespace {

/// Whether a body that names @p named may follow @p body, the one with @p counter; 0: there is none.
bool isPredecessor(quint64 counter, const Digest &body, const Digest &named)
{
    return named == body || named.isNull() || (body.isNull() && counter > 0);
}

} // namespace

std::optional<PeerChain> PeerChain::fromRow(const PeerChainRow &row)
{
    ByteReader reader(row.bytes);
    PeerChain chain(row.name);
    bool isGood = reader.u8() == rowVersion && reader.id<ConversationId>() == row.name.conversation &&
                  reader.id<AccountId>() == row.name.sender.account && reader.u32() == row.name.sender.number;
    chain.m_last = reader.u64();
    chain.m_lastBody = reader.id<Digest>();
    const quint8 count = reader.u8();
    quint64 beyond = 0; // holes do not touch, and lie below the last body
    for (quint8 i = 0; i < count && reader.isGood(); ++i) {
        Hole hole;
        hole.first = reader.u64();
        hole.last = reader.u64();
        hole.before = reader.id<Digest>();
        hole.after = reader.id<Digest>();
        const quint8 flag = reader.u8();
        hole.isBeforeUs = flag == 1;
        isGood = isGood && flag <= 1 && hole.first > beyond && hole.last >= hole.first && hole.last < chain.m_last;
        beyond = hole.last + 1;
        chain.m_holes.push_back(hole);
    }
    if (!isGood || !reader.isDone() || count > holesMax)
        return std::nullopt;
    return chain;
}

PeerChainRow PeerChain::row() const
{
    ByteWriter writer;
    writer.u8(rowVersion).id(m_name.conversation).id(m_name.sender.account).u32(m_name.sender.number);
    writer.u64(m_last).id(m_lastBody).u8(quint8(m_holes.size()));
    for (const Hole &hole : m_holes)
        writer.u64(hole.first).u64(hole.last).id(hole.before).id(hole.after).u8(hole.isBeforeUs ? 1 : 0);
    return {m_name, writer.bytes()};
}

PeerChain::Step PeerChain::note(quint64 counter, const Digest &previous, const Digest &body)
{
    Q_ASSERT(counter > 0);
    Step step;
    if (counter <= m_last) {
        const auto hole = std::find_if(m_holes.begin(), m_holes.end(), [counter](const Hole &each) {
            return each.first <= counter && counter <= each.last;
        });
        step.verdict = hole == m_holes.end() ? Verdict::Repeated
                                             : fill(std::size_t(hole - m_holes.begin()), counter, previous, body);
    } else {
        const bool isFirst = m_last == 0;
        const quint64 passed = counter - m_last - 1;
        if (passed > 0) {
            step.verdict = isFirst ? Verdict::First : Verdict::Gap;
            step.missing = isFirst ? 0 : passed;
            keep({m_last + 1, counter - 1, m_lastBody, previous, isFirst}, m_holes.size());
        } else {
            const bool fits = isPredecessor(m_last, m_lastBody, previous);
            step.verdict = !fits ? Verdict::HashDiffers : isFirst ? Verdict::First : Verdict::Follows;
        }
        m_last = counter;
        m_lastBody = body;
    }
    step.row = row();
    return step;
}

PeerChainRow PeerChain::came(quint64 counter)
{
    const auto hole = std::find_if(m_holes.begin(), m_holes.end(), [counter](const Hole &each) {
        return each.first <= counter && counter <= each.last;
    });
    if (hole != m_holes.end()) {
        fill(std::size_t(hole - m_holes.begin()), counter, {}, {});
    } else if (counter > m_last) {
        if (counter > m_last + 1)
            keep({m_last + 1, counter - 1, m_lastBody, {}, m_last == 0}, m_holes.size());
        m_last = counter;
        m_lastBody = {};
    }
    return row();
}

PeerChain::Verdict PeerChain::fill(std::size_t at, quint64 counter, const Digest &previous, const Digest &body)
{
    const Hole hole = m_holes[at];
    m_holes.erase(m_holes.begin() + std::ptrdiff_t(at));
    const bool fitsBefore = counter != hole.first || isPredecessor(hole.first - 1, hole.before, previous);
    const bool fitsAfter = counter != hole.last || isPredecessor(counter, body, hole.after);
    if (counter < hole.last)
        keep({counter + 1, hole.last, body, hole.after, hole.isBeforeUs}, at);
    if (counter > hole.first)
        keep({hole.first, counter - 1, hole.before, previous, hole.isBeforeUs}, at);
    return fitsBefore && fitsAfter ? Verdict::Fills : Verdict::HashDiffers;
}

void PeerChain::keep(const Hole &hole, std::size_t at)
{
    m_holes.insert(m_holes.begin() + std::ptrdiff_t(at), hole);
    if (m_holes.size() > holesMax)
        m_holes.erase(m_holes.begin());
}

} // namespace porchlight::crypto
