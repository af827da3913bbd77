// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/OmemoOwned.h"
#include "app/crypto/pairwise/PairwiseParts.h"

#include <omemo/key_helper.h>
#include <omemo/session_pre_key.h>

namespace porchlight::pairwise {

namespace {

quint32 idAfter(quint32 id)
{
    return id % prekeyIdMax + 1;
}

/// Of our own record, which the caller has looked at; the library reads what it has written.
OwnRecord ownOf(const PairwiseState &state)
{
    return OwnRecord::decode(state.own).value_or(OwnRecord());
}

PrekeyPublic publicHalf(const ec_key_pair *pair)
{
    OmemoBuffer bytes;
    mustHold(ec_public_key_serialize(bytes.out(), ec_key_pair_get_public(pair)));
    return PrekeyPublic::fromBytes(bytes.view()).value_or(PrekeyPublic());
}

QByteArray newPrekey(quint32 id, const OmemoContext &context)
{
    OmemoOwned<ec_key_pair> pair;
    mustHold(curve_generate_key_pair(context.get(), pair.out()));
    OmemoOwned<session_pre_key> prekey;
    mustHold(session_pre_key_create(prekey.out(), id, pair.get()));
    OmemoBuffer bytes;
    mustHold(session_pre_key_serialize(bytes.out(), prekey.get()));
    return bytes.view().toByteArray();
}

QByteArray newSignedPrekey(quint32 id, milliseconds now, const IdentityKeyPair &identity, const OmemoContext &context)
{
    OmemoOwned<ec_public_key> publicKey;
    OmemoOwned<ec_private_key> secret;
    OmemoOwned<ratchet_identity_key_pair> pair;
    mustHold(curve_decode_point(publicKey.out(), identity.publicKey.bytes().data(), IdentityKey::size, context.get()));
    mustHold(curve_decode_private_point(secret.out(), identity.secret.data(), IdentitySecret::size, context.get()));
    mustHold(ratchet_identity_key_pair_create(pair.out(), publicKey.get(), secret.get()));
    OmemoOwned<session_signed_pre_key> prekey;
    mustHold(signal_protocol_key_helper_generate_signed_pre_key(prekey.out(), pair.get(), id, quint64(now.count()),
                                                                context.get()));
    OmemoBuffer bytes;
    mustHold(session_signed_pre_key_serialize(bytes.out(), prekey.get()));
    return bytes.view().toByteArray();
}

std::optional<PublicPrekey> publicPrekey(quint32 id, const PrekeyRecord &record, const OmemoContext &context)
{
    OmemoOwned<session_pre_key> prekey;
    if (session_pre_key_deserialize(prekey.out(), raw(record.library), size_t(record.library.size()), context.get()) <
        0)
        return std::nullopt;
    return PublicPrekey{id, publicHalf(session_pre_key_get_key_pair(prekey.get()))};
}

std::optional<PublicSignedPrekey> publicSignedPrekey(quint32 id, const PrekeyRecord &record,
                                                     const OmemoContext &context)
{
    OmemoOwned<session_signed_pre_key> prekey;
    if (session_signed_pre_key_deserialize(prekey.out(), raw(record.library), size_t(record.library.size()),
                                           context.get()) < 0)
        return std::nullopt;
    const QByteArrayView signature(
        reinterpret_cast<const char *>(session_signed_pre_key_get_signature_omemo(prekey.get())),
        qsizetype(session_signed_pre_key_get_signature_omemo_len(prekey.get())));
    return PublicSignedPrekey{id, publicHalf(session_signed_pre_key_get_key_pair(prekey.get())),
                              IdentitySignature::fromBytes(signature).value_or(IdentitySignature())};
}

using PrekeyRows = std::map<quint32, QByteArray>;
using PrekeyChanges = std::map<quint32, std::optional<QByteArray>>;

/// Those that have a life: signed ones, and last resorts.
bool hasLife(const PrekeyRecord &record, bool areSigned)
{
    return areSigned || record.isLastResort;
}

void retireCurrent(const PrekeyRows &rows, bool areSigned, milliseconds now, PrekeyChanges &changes)
{
    for (const auto &[id, bytes] : rows) {
        std::optional<PrekeyRecord> record = PrekeyRecord::decode(bytes);
        if (!record || !hasLife(*record, areSigned) || record->retired > 0ms)
            continue;
        record->retired = std::max(now, milliseconds(1));
        changes[id] = record->encode();
    }
}

void dropRetiredOf(const PrekeyRows &rows, milliseconds now, PrekeyChanges &changes)
{
    for (const auto &[id, bytes] : rows) {
        const std::optional<PrekeyRecord> record = PrekeyRecord::decode(bytes);
        if (record && record->retired > 0ms && now - record->retired >= PairwiseChannel::retiredPrekeyLife)
            changes[id] = std::nullopt;
    }
}

void markPublished(const PrekeyRows &rows, quint32 id, PrekeyChanges &changes)
{
    const auto found = rows.find(id);
    std::optional<PrekeyRecord> record = found == rows.end() ? std::nullopt : PrekeyRecord::decode(found->second);
    if (!record || record->isPublished)
        return;
    record->isPublished = true;
    changes[id] = record->encode();
}

/// One-time prekeys beyond what is held, beginning with those made first: they follow the newest one, round the ring.
void dropOldest(const PrekeyRows &rows, quint32 newest, qsizetype tooMany, PrekeyChanges &changes)
{
    auto row = rows.upper_bound(newest);
    for (std::size_t seen = 0; seen < rows.size() && tooMany > 0; ++seen, ++row) {
        if (row == rows.end())
            row = rows.begin();
        const std::optional<PrekeyRecord> record = PrekeyRecord::decode(row->second);
        if (record && record->isLastResort)
            continue;
        changes[row->first] = std::nullopt;
        --tooMany;
    }
}

/// The next id that no key has: the last resorts outlive their turn.
quint32 freeIdAfter(quint32 id, const PrekeyRows &rows)
{
    do {
        id = idAfter(id);
    } while (rows.contains(id));
    return id;
}

} // namespace

PairwiseChange PairwiseChannel::makePrekeys(int count)
{
    OwnRecord own = ownOf(m_state);
    PairwiseChange change;
    count = std::clamp(count, 0, oneTimePrekeys);
    dropOldest(m_state.prekeys, own.lastPrekeyId, qsizetype(m_state.prekeys.size()) + count - oneTimePrekeysHeldMax,
               change.prekeys);
    for (int i = 0; i < count; ++i) {
        own.lastPrekeyId = freeIdAfter(own.lastPrekeyId, m_state.prekeys);
        PrekeyRecord record;
        record.library = newPrekey(own.lastPrekeyId, m_parts->context);
        change.prekeys[own.lastPrekeyId] = record.encode();
    }
    change.own = own.encode();
    return applied(std::move(change));
}

bool PairwiseChannel::isSignedPrekeyDue(milliseconds now) const
{
    return std::none_of(m_state.signedPrekeys.begin(), m_state.signedPrekeys.end(), [now](const auto &row) {
        const std::optional<PrekeyRecord> record = PrekeyRecord::decode(row.second);
        // One from the future was made by a clock that was wrong, and counts as old.
        return record && record->retired == 0ms && record->created <= now && now - record->created < signedPrekeyLife;
    });
}

PairwiseChange PairwiseChannel::makeSignedPrekey(milliseconds now)
{
    OwnRecord own = ownOf(m_state);
    PairwiseChange change;
    retireCurrent(m_state.signedPrekeys, true, now, change.signedPrekeys);
    retireCurrent(m_state.prekeys, false, now, change.prekeys);
    own.lastSignedPrekeyId = freeIdAfter(own.lastSignedPrekeyId, m_state.signedPrekeys);
    own.lastPrekeyId = freeIdAfter(own.lastPrekeyId, m_state.prekeys);
    PrekeyRecord record;
    record.created = now;
    record.library = newSignedPrekey(own.lastSignedPrekeyId, now, m_parts->identity, m_parts->context);
    change.signedPrekeys[own.lastSignedPrekeyId] = record.encode();
    record.isLastResort = true;
    record.library = newPrekey(own.lastPrekeyId, m_parts->context);
    change.prekeys[own.lastPrekeyId] = record.encode();
    change.own = own.encode();
    return applied(std::move(change));
}

PairwiseChange PairwiseChannel::dropRetired(milliseconds now)
{
    PairwiseChange change;
    dropRetiredOf(m_state.signedPrekeys, now, change.signedPrekeys);
    dropRetiredOf(m_state.prekeys, now, change.prekeys);
    return applied(std::move(change));
}

PublicKeys PairwiseChannel::unpublished() const
{
    PublicKeys keys;
    for (const auto &[id, bytes] : m_state.signedPrekeys) {
        const std::optional<PrekeyRecord> record = PrekeyRecord::decode(bytes);
        if (record && !record->isPublished && record->retired == 0ms)
            keys.signedPrekey = publicSignedPrekey(id, *record, m_parts->context);
    }
    for (const auto &[id, bytes] : m_state.prekeys) {
        const std::optional<PrekeyRecord> record = PrekeyRecord::decode(bytes);
        if (!record || record->isPublished || record->retired > 0ms)
            continue;
        const std::optional<PublicPrekey> prekey = publicPrekey(id, *record, m_parts->context);
        if (prekey && record->isLastResort)
            keys.lastResort = prekey;
        else if (prekey)
            keys.oneTime.push_back(*prekey);
    }
    return keys;
}

PublicKeys PairwiseChannel::current() const
{
    PublicKeys keys;
    for (const auto &[id, bytes] : m_state.signedPrekeys)
        if (const auto record = PrekeyRecord::decode(bytes); record && record->retired == 0ms)
            keys.signedPrekey = publicSignedPrekey(id, *record, m_parts->context);
    for (const auto &[id, bytes] : m_state.prekeys)
        if (const auto record = PrekeyRecord::decode(bytes); record && record->isLastResort && record->retired == 0ms)
            keys.lastResort = publicPrekey(id, *record, m_parts->context);
    return keys;
}

PairwiseChange PairwiseChannel::notePublished(const PublicKeys &keys)
{
    PairwiseChange change;
    if (keys.signedPrekey)
        markPublished(m_state.signedPrekeys, keys.signedPrekey->id, change.signedPrekeys);
    if (keys.lastResort)
        markPublished(m_state.prekeys, keys.lastResort->id, change.prekeys);
    for (const PublicPrekey &prekey : keys.oneTime)
        markPublished(m_state.prekeys, prekey.id, change.prekeys);
    return applied(std::move(change));
}

} // namespace porchlight::pairwise
