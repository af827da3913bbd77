// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: the lives of the database (rule 4).

#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;

namespace {

constexpr quint32 deviceNumbersSkipped = 1'000;

const QByteArray &key()
{
    static const QByteArray bytes(tideKeyBytes, 'k');
    return bytes;
}

} // namespace

ModelRelayStore::ModelRelayStore(const GenerationId &generation)
{
    m_data.generation = m_committed.generation = generation;
    beginStart({});
}

void ModelRelayStore::beginStart(const Tide::Start &start)
{
    m_committed.starts.push_back({m_committed.counter(), start});
    m_data = m_committed;
}

QByteArray ModelRelayStore::tide() const
{
    const Tide now{m_committed.counter(), m_committed.starts.back().start};
    if (!m_lastTide || m_lastTide->first != now) // another generation has another start
        m_lastTide = {now, encodeTide(now, m_committed.generation, key())};
    return m_lastTide->second;
}

bool ModelRelayStore::hasGiven(const ShownTide &shown)
{
    return decodeTide(shown.tide, shown.generation, key()).has_value();
}

bool ModelRelayStore::hasForgotten(const ShownTide &shown)
{
    const auto tide = decodeTide(shown.tide, shown.generation, key());
    if (!tide)
        return false;
    const auto life = std::find_if(m_data.starts.begin(), m_data.starts.end(),
                                   [&](const Tide &known) { return known.start == tide->start; });
    if (life == m_data.starts.end())
        return true;
    const auto next = std::next(life);
    return tide->counter > (next == m_data.starts.end() ? m_data.counter() : next->counter);
}

GenerationOutcome ModelRelayStore::openGeneration(const OpenGeneration &request)
{
    if (request.from != m_data.generation)
        return {m_data.generation, false};
    m_data.generation = request.generation;
    ++m_data.tideSteps;
    m_data.starts.push_back({m_data.counter(), request.generation.bytes()});
    noteHeads(std::nullopt);
    for (auto &[id, account] : m_data.accounts)
        account.change().lastDevice += deviceNumbersSkipped;
    for (auto &[id, shared] : m_data.devices)
        shared.change().beginAnew();
    return {request.generation, true};
}

void ModelRelayStore::noteHeads(const std::optional<AccountId> &member)
{
    for (auto &[id, shared] : m_data.conversations) {
        if (!member || shared->hasMember(*member))
            shared.change().restoredHead = shared->head();
    }
}

void RelayDevice::beginAnew()
{
    cursors.clear();
    mailHead = 0;
    std::map<Seq, wire::Entry> renumbered;
    for (auto &[seq, entry] : mailbox) {
        if (entry.absent)
            continue; // a block has dropped it
        entry.seq = ++mailHead;
        renumbered[entry.seq] = entry;
    }
    mailbox = std::move(renumbered);
}

} // namespace porchlight::test
