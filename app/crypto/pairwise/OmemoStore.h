// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/OmemoContext.h"
#include "app/crypto/pairwise/PairwiseState.h"
#include "app/crypto/pairwise/StoredKeys.h"

#include <omemo/signal_protocol.h>

namespace porchlight::pairwise {

/// What the library reads and writes during one call. It reads the state, and what it writes is only noted: so a call
/// that fails, or writes before it has verified (pitfall 6), has changed nothing. Owns the library's store context;
/// borrows the state and the identity key. Private to this folder.
class OmemoStore
{
public:
    OmemoStore(const OmemoContext &context, const PairwiseState &state, const IdentityKeyPair &identity);
    ~OmemoStore();
    OmemoStore(const OmemoStore &) = delete;
    OmemoStore &operator=(const OmemoStore &) = delete;

    /// A call about @p peer begins; @p trusted is the key that its account has signed. What an earlier call has noted
    /// and nobody has taken is forgotten.
    void begin(const DeviceId &peer, const IdentityKey &trusted);
    /// Of the peer; the library keeps the pointer for as long as a builder or cipher lives.
    const signal_protocol_address *address() const { return &m_address; }
    signal_protocol_store_context *get() const { return m_store; }
    /// True when the peer's session was begun with this base key, now or before.
    bool hasState(const ec_public_key *baseKey) const;
    /// False when what would be begun has been begun before, with a last resort. Otherwise it is noted, and begun if
    /// the call succeeds.
    bool noteUsed(quint32 prekey, QByteArrayView baseKey);
    /// What the call has written.
    PairwiseChange take() { return std::exchange(m_noted, {}); }

private:
    friend struct OmemoStoreCallbacks;

    std::optional<SessionRecord> session() const;

    const OmemoContext &m_context;
    const PairwiseState &m_state;
    const IdentityKeyPair &m_identity;
    signal_protocol_store_context *m_store = nullptr;
    DeviceId m_peer;
    IdentityKey m_trusted;
    QByteArray m_name;
    signal_protocol_address m_address{};
    PairwiseChange m_noted;
};

/// How many earlier states of a session are kept: enough for what is still under way when both begin anew, and few,
/// since each is tried for each message that fits none (pitfall 20).
inline constexpr int archivedStatesMax = 4;

/// Drops the oldest ones of a session record. Nothing when it cannot be read.
std::optional<QByteArray> withoutOldStates(const QByteArray &record, const OmemoContext &context);

} // namespace porchlight::pairwise
