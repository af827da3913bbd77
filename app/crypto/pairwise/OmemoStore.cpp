// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/OmemoStore.h"

#include "app/crypto/pairwise/OmemoOwned.h"
#include "app/crypto/pairwise/PairwiseChannel.h"

#include <omemo/protocol.h>

namespace porchlight::pairwise {

/// The library's callbacks. Every one is set: its assertions are active in Debian, and a null one ends the process
/// (pitfall 11). Each call is about one device, so the address that they are given says nothing new.
struct OmemoStoreCallbacks
{
    static OmemoStore &store(void *user) { return *static_cast<OmemoStore *>(user); }

    static int lend(signal_buffer **to, QByteArrayView bytes, int found)
    {
        *to = newBuffer(bytes);
        return *to ? found : SG_ERR_NOMEM;
    }

    static int loadSession(signal_buffer **record, signal_buffer **, const signal_protocol_address *, void *user)
    {
        const std::optional<SessionRecord> session = store(user).session();
        return session ? lend(record, session->library, 1) : 0;
    }
    static int subDevices(signal_int_list **list, const char *, size_t, void *)
    {
        *list = signal_int_list_alloc();
        return *list ? 0 : SG_ERR_NOMEM;
    }
    static int storeSession(const signal_protocol_address *, uint8_t *record, size_t size, uint8_t *, size_t,
                            void *user)
    {
        const QByteArray bytes(reinterpret_cast<const char *>(record), qsizetype(size));
        store(user).m_noted.sessions[store(user).m_peer] = SessionRecord{store(user).m_trusted, bytes}.encode();
        return 0;
    }
    static int containsSession(const signal_protocol_address *, void *user) { return store(user).session() ? 1 : 0; }
    static int deleteSession(const signal_protocol_address *, void *) { return SG_ERR_INVAL; }
    static int deleteAllSessions(const char *, size_t, void *) { return SG_ERR_INVAL; }

    static int load(signal_buffer **record, const std::map<quint32, QByteArray> &from, quint32 id)
    {
        const auto found = from.find(id);
        const auto prekey = found == from.end() ? std::nullopt : PrekeyRecord::decode(found->second);
        return prekey ? lend(record, prekey->library, 0) : SG_ERR_INVALID_KEY_ID;
    }
    static int loadPrekey(signal_buffer **record, uint32_t id, void *user)
    {
        return load(record, store(user).m_state.prekeys, id);
    }
    static int containsPrekey(uint32_t id, void *user) { return store(user).m_state.prekeys.contains(id) ? 1 : 0; }
    static int removePrekey(uint32_t id, void *user)
    {
        const auto found = store(user).m_state.prekeys.find(id);
        if (found == store(user).m_state.prekeys.end())
            return 0;
        // The last resort serves many, and goes with its signed prekey (pitfall 2).
        const auto prekey = PrekeyRecord::decode(found->second);
        if (!prekey || !prekey->isLastResort)
            store(user).m_noted.prekeys[id] = std::nullopt;
        return 0;
    }
    static int loadSignedPrekey(signal_buffer **record, uint32_t id, void *user)
    {
        return load(record, store(user).m_state.signedPrekeys, id);
    }
    static int containsSignedPrekey(uint32_t id, void *user)
    {
        return store(user).m_state.signedPrekeys.contains(id) ? 1 : 0;
    }
    static int refuseRecord(uint32_t, uint8_t *, size_t, void *) { return SG_ERR_INVAL; }
    static int refuseRemoval(uint32_t, void *) { return SG_ERR_INVAL; }

    static int identityKeyPair(signal_buffer **publicKey, signal_buffer **secret, void *user)
    {
        const IdentityKeyPair &own = store(user).m_identity;
        const int result = lend(publicKey, viewOf(own.publicKey), 0);
        return result < 0 ? result : lend(secret, own.secret.view(), 0);
    }
    static int registration(void *, uint32_t *id)
    {
        *id = PairwiseChannel::registrationId;
        return 0;
    }
    // Who has which key is what accounts have signed; the library calls this before it has verified anything (pitfall
    // 6).
    static int saveIdentity(const signal_protocol_address *, uint8_t *, size_t, void *) { return 0; }
    static int isTrusted(const signal_protocol_address *, uint8_t *key, size_t size, void *user)
    {
        return viewOf(store(user).m_trusted) == QByteArrayView(reinterpret_cast<const char *>(key), qsizetype(size))
                   ? 1
                   : 0;
    }
    static void nothing(void *) {}
};

OmemoStore::OmemoStore(const OmemoContext &context, const PairwiseState &state, const IdentityKeyPair &identity)
    : m_context(context), m_state(state), m_identity(identity)
{
    using C = OmemoStoreCallbacks;
    mustHold(signal_protocol_store_context_create(&m_store, context.get()));
    const signal_protocol_session_store sessions = {
        C::loadSession,   C::subDevices,        C::storeSession, C::containsSession,
        C::deleteSession, C::deleteAllSessions, C::nothing,      this};
    const signal_protocol_pre_key_store prekeys = {C::loadPrekey,   C::refuseRecord, C::containsPrekey,
                                                   C::removePrekey, C::nothing,      this};
    const signal_protocol_signed_pre_key_store signedPrekeys = {
        C::loadSignedPrekey, C::refuseRecord, C::containsSignedPrekey, C::refuseRemoval, C::nothing, this};
    const signal_protocol_identity_key_store identities = {C::identityKeyPair, C::registration, C::saveIdentity,
                                                           C::isTrusted,       C::nothing,      this};
    mustHold(signal_protocol_store_context_set_session_store(m_store, &sessions));
    mustHold(signal_protocol_store_context_set_pre_key_store(m_store, &prekeys));
    mustHold(signal_protocol_store_context_set_signed_pre_key_store(m_store, &signedPrekeys));
    mustHold(signal_protocol_store_context_set_identity_key_store(m_store, &identities));
}

OmemoStore::~OmemoStore()
{
    signal_protocol_store_context_destroy(m_store);
}

void OmemoStore::begin(const DeviceId &peer, const IdentityKey &trusted)
{
    m_noted = {};
    m_peer = peer;
    m_trusted = trusted;
    m_name = peer.account.toHex(); // a text: the library writes it into its log messages
    m_address = {m_name.constData(), size_t(m_name.size()), qint32(peer.number)};
}

std::optional<SessionRecord> OmemoStore::session() const
{
    std::optional<QByteArray> bytes;
    if (const auto noted = m_noted.sessions.find(m_peer); noted != m_noted.sessions.end())
        bytes = noted->second;
    else if (const auto stored = m_state.sessions.find(m_peer); stored != m_state.sessions.end())
        bytes = stored->second;
    const auto session = bytes ? SessionRecord::decode(*bytes) : std::nullopt;
    return session && session->peer == m_trusted ? session : std::nullopt;
}

bool OmemoStore::hasState(const ec_public_key *baseKey) const
{
    const std::optional<SessionRecord> stored = session();
    OmemoOwned<session_record> record;
    return stored &&
           session_record_deserialize(record.out(), raw(stored->library), size_t(stored->library.size()),
                                      m_context.get()) == 0 &&
           session_record_has_session_state(record.get(), CIPHERTEXT_OMEMO_VERSION, baseKey) == 1;
}

bool OmemoStore::noteUsed(quint32 prekey, QByteArrayView baseKey)
{
    const auto found = m_state.prekeys.find(prekey);
    std::optional<PrekeyRecord> record = found == m_state.prekeys.end() ? std::nullopt
                                                                        : PrekeyRecord::decode(found->second);
    if (!record || !record->isLastResort)
        return true;
    if (record->isUsed(baseKey))
        return false;
    record->noteUsed(baseKey);
    m_noted.prekeys[prekey] = record->encode();
    return true;
}

std::optional<QByteArray> withoutOldStates(const QByteArray &record, const OmemoContext &context)
{
    OmemoOwned<session_record> session;
    if (session_record_deserialize(session.out(), raw(record), size_t(record.size()), context.get()) < 0)
        return std::nullopt;
    session_record_state_node *node = session_record_get_previous_states_head(session.get());
    for (int kept = 0; node && kept < archivedStatesMax; ++kept)
        node = session_record_get_previous_states_next(node);
    if (!node)
        return record;
    while (node)
        node = session_record_get_previous_states_remove(session.get(), node);
    OmemoBuffer bytes;
    if (session_record_serialize(bytes.out(), session.get()) < 0)
        return std::nullopt;
    return bytes.view().toByteArray();
}

} // namespace porchlight::pairwise
