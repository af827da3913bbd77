// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PairwiseChannel.h"

#include "app/crypto/pairwise/OmemoOwned.h"
#include "app/crypto/pairwise/PairwiseParts.h"

#include <omemo/protocol.h>
#include <omemo/session_builder.h>
#include <omemo/session_cipher.h>

namespace porchlight::pairwise {

namespace {

using Builder = Freed<session_builder, session_builder_free>;
using Cipher = Freed<session_cipher, session_cipher_free>;

/// Of a call whose message has been read already, so that what is no protobuf now is our own record.
PairwiseError reasonOf(int result)
{
    switch (result) {
    case SG_ERR_DUPLICATE_MESSAGE:
        return PairwiseError::Duplicate;
    case SG_ERR_INVALID_KEY_ID:
        return PairwiseError::UnknownPrekey;
    case SG_ERR_INVALID_MESSAGE:
        return PairwiseError::Tampered;
    case SG_ERR_NO_SESSION:
        return PairwiseError::NoSession;
    case SG_ERR_UNTRUSTED_IDENTITY:
        return PairwiseError::Untrusted;
    case SG_ERR_INVALID_PROTO_BUF:
    case SG_ERR_INVALID_KEY:
        return PairwiseError::Damaged;
    default:
        return PairwiseError::Failed;
    }
}

Builder newBuilder(const OmemoStore &store, const OmemoContext &context)
{
    session_builder *builder = nullptr;
    mustHold(session_builder_create(&builder, store.get(), store.address(), context.get()));
    session_builder_set_version(builder, CIPHERTEXT_OMEMO_VERSION); // 2 unless told (pitfall 1)
    return Builder(builder);
}

Cipher newCipher(const OmemoStore &store, const OmemoContext &context)
{
    session_cipher *cipher = nullptr;
    mustHold(session_cipher_create(&cipher, store.get(), store.address(), context.get()));
    session_cipher_set_version(cipher, CIPHERTEXT_OMEMO_VERSION);
    return Cipher(cipher);
}

template <class Key>
int decodePoint(OmemoOwned<ec_public_key> &to, const Key &key, const OmemoContext &context)
{
    return curve_decode_point(to.out(), key.bytes().data(), Key::size, context.get());
}

template <class Key>
bool isUsableKey(const Key &key)
{
    return isUsable(viewOf(key));
}

QByteArray ourForm(const ec_public_key *key)
{
    OmemoBuffer bytes;
    mustHold(ec_public_key_serialize(bytes.out(), key));
    return bytes.view().toByteArray();
}

int opened(OmemoBuffer &plaintext, const Cipher &cipher, pre_key_signal_message *message)
{
    return session_cipher_decrypt_pre_key_signal_message(cipher.get(), message, nullptr, plaintext.out());
}

int opened(OmemoBuffer &plaintext, const Cipher &cipher, signal_message *message)
{
    return session_cipher_decrypt_signal_message(cipher.get(), message, nullptr, plaintext.out());
}

} // namespace

PairwiseState PairwiseChannel::newDevice(Random &random)
{
    PairwiseState state;
    state.own = OwnRecord{IdentityKeyPair::generate(random).secret}.encode();
    return state;
}

std::unique_ptr<PairwiseChannel> PairwiseChannel::open(const DeviceId &self, PairwiseState state,
                                                       const DeviceTrust &trust, Random &random)
{
    const std::optional<OwnRecord> own = OwnRecord::decode(state.own);
    if (!own)
        return nullptr;
    return std::unique_ptr<PairwiseChannel>(new PairwiseChannel(self, std::move(state), own->identity, trust, random));
}

PairwiseChannel::PairwiseChannel(const DeviceId &self, PairwiseState state, const IdentitySecret &secret,
                                 const DeviceTrust &trust, Random &random)
    : m_self(self),
      m_state(std::move(state)),
      m_trust(trust),
      m_random(random),
      m_parts(std::make_unique<Parts>(secret, m_state, random))
{
}

PairwiseChannel::~PairwiseChannel() = default;

const IdentityKey &PairwiseChannel::identity() const
{
    return m_parts->identity.publicKey;
}

IdentitySignature PairwiseChannel::sign(QByteArrayView bytes) const
{
    return m_parts->identity.sign(bytes, m_random);
}

bool PairwiseChannel::hasSession(const DeviceId &device) const
{
    return bool(trustedSession(device, m_trust.identityOf(device)));
}

Result<IdentityKey, PairwiseError> PairwiseChannel::trustedSession(const DeviceId &device,
                                                                   const std::optional<IdentityKey> &trusted) const
{
    if (!trusted || device == m_self)
        return PairwiseError::Untrusted;
    const auto stored = m_state.sessions.find(device);
    if (stored == m_state.sessions.end())
        return PairwiseError::NoSession;
    const std::optional<SessionRecord> session = SessionRecord::decode(stored->second);
    if (!session)
        return PairwiseError::Damaged;
    // All that the record holds was begun with this key, so that this one comparison is the whole question.
    if (session->peer != *trusted)
        return PairwiseError::Untrusted;
    return *trusted;
}

Result<PairwiseChange, PairwiseError> PairwiseChannel::begin(const PrekeyBundle &bundle)
{
    const std::optional<IdentityKey> trusted = bundle.device == m_self ? std::nullopt
                                                                       : m_trust.identityOf(bundle.device);
    if (!trusted || *trusted != bundle.identity)
        return PairwiseError::Untrusted;
    if (!isUsableKey(bundle.identity) || !isUsableKey(bundle.signedPrekey.key) || !isUsableKey(bundle.oneTime.key))
        return PairwiseError::WeakKey;
    // Asked here as well as by the library, which says no more of it than "invalid key".
    if (!isSignedByIdentity(bundle.identity, bundle.signedPrekey.signature, viewOf(bundle.signedPrekey.key).sliced(1)))
        return PairwiseError::BadSignature;

    OmemoStore &store = m_parts->store;
    store.begin(bundle.device, *trusted);
    OmemoOwned<ec_public_key> identityKey;
    OmemoOwned<ec_public_key> signedPrekey;
    OmemoOwned<ec_public_key> oneTime;
    mustHold(decodePoint(identityKey, bundle.identity, m_parts->context));
    mustHold(decodePoint(signedPrekey, bundle.signedPrekey.key, m_parts->context));
    mustHold(decodePoint(oneTime, bundle.oneTime.key, m_parts->context));
    OmemoOwned<session_pre_key_bundle> library;
    mustHold(session_pre_key_bundle_create(library.out(), registrationId, qint32(bundle.device.number),
                                           bundle.oneTime.id, oneTime.get(), bundle.signedPrekey.id, signedPrekey.get(),
                                           bundle.signedPrekey.signature.bytes().data(), IdentitySignature::size,
                                           identityKey.get()));
    const Builder builder = newBuilder(store, m_parts->context);
    const int result = session_builder_process_pre_key_bundle(builder.get(), library.get());
    if (result < 0)
        return reasonOf(result);
    return taken(true);
}

Result<PairwiseSealed, PairwiseError> PairwiseChannel::encrypt(const DeviceId &device, QByteArrayView plaintext)
{
    if (plaintext.size() > plaintextBytesMax)
        return PairwiseError::TooLarge;
    const Result<IdentityKey, PairwiseError> trusted = trustedSession(device, m_trust.identityOf(device));
    if (!trusted)
        return trusted.error();

    m_parts->store.begin(device, *trusted);
    const Cipher cipher = newCipher(m_parts->store, m_parts->context);
    OmemoOwned<ciphertext_message> message;
    const int result = session_cipher_encrypt(cipher.get(), raw(plaintext), size_t(plaintext.size()), message.out());
    if (result < 0)
        return reasonOf(result);
    PairwiseSealed sealed;
    sealed.message.kind = PairwiseMessage::Kind(ciphertext_message_get_type(message.get()));
    const signal_buffer *bytes = ciphertext_message_get_serialized(message.get()); // lent
    sealed.message.bytes = QByteArray(reinterpret_cast<const char *>(signal_buffer_const_data(bytes)),
                                      qsizetype(signal_buffer_len(bytes)));
    const auto change = taken(false);
    if (!change)
        return change.error();
    sealed.change = *change;
    return sealed;
}

Result<PairwiseOpened, PairwiseError> PairwiseChannel::decrypt(const DeviceId &from, const PairwiseMessage &message)
{
    if (message.bytes.size() >= messageBytesMax) // with its kind it would be larger (pitfall 19: before it is parsed)
        return PairwiseError::TooLarge;
    const std::optional<IdentityKey> trusted = from == m_self ? std::nullopt : m_trust.formerIdentityOf(from);
    const Result<IdentityKey, PairwiseError> session = trustedSession(from, trusted);
    const bool isPrekey = message.kind == PairwiseMessage::Kind::Prekey;
    if (!trusted)
        return PairwiseError::Untrusted;
    if (!session && (!isPrekey || session.error() == PairwiseError::Damaged))
        return session.error();

    OmemoStore &store = m_parts->store;
    store.begin(from, *trusted);
    const Cipher cipher = newCipher(store, m_parts->context);
    OmemoBuffer plaintext;
    int result = 0;
    if (isPrekey) {
        OmemoOwned<pre_key_signal_message> parsed;
        if (pre_key_signal_message_deserialize_omemo(parsed.out(), raw(message.bytes), size_t(message.bytes.size()),
                                                     registrationId, m_parts->context.get()) < 0)
            return PairwiseError::Malformed;
        if (ourForm(pre_key_signal_message_get_identity_key(parsed.get())) != viewOf(*trusted))
            return PairwiseError::Untrusted;
        ec_public_key *baseKey = pre_key_signal_message_get_base_key(parsed.get()); // lent
        if (!isUsable(ourForm(baseKey)))
            return PairwiseError::WeakKey;
        if (!store.hasState(baseKey) &&
            !store.noteUsed(pre_key_signal_message_get_pre_key_id(parsed.get()), ourForm(baseKey)))
            return PairwiseError::Duplicate;
        result = opened(plaintext, cipher, parsed.get());
    } else {
        OmemoOwned<signal_message> parsed;
        if (signal_message_deserialize_omemo(parsed.out(), raw(message.bytes), size_t(message.bytes.size()),
                                             m_parts->context.get()) < 0)
            return PairwiseError::Malformed;
        result = opened(plaintext, cipher, parsed.get());
    }
    if (result < 0)
        return reasonOf(result);
    const auto change = taken(isPrekey);
    if (!change)
        return change.error();
    return PairwiseOpened{plaintext.view().toByteArray(), *change};
}

PairwiseChange PairwiseChannel::forget(const DeviceId &device)
{
    PairwiseChange change;
    if (m_state.sessions.contains(device))
        change.sessions[device] = std::nullopt;
    return applied(std::move(change));
}

Result<PairwiseChange, PairwiseError> PairwiseChannel::taken(bool hasNewState)
{
    PairwiseChange change = m_parts->store.take();
    for (auto &[device, bytes] : change.sessions) {
        std::optional<SessionRecord> session = hasNewState && bytes ? SessionRecord::decode(*bytes) : std::nullopt;
        if (!session)
            continue;
        const std::optional<QByteArray> record = withoutOldStates(session->library, m_parts->context);
        if (!record)
            return PairwiseError::Damaged;
        bytes = SessionRecord{session->peer, *record}.encode();
    }
    return applied(std::move(change));
}

PairwiseChange PairwiseChannel::applied(PairwiseChange change)
{
    m_state.apply(change);
    return change;
}

} // namespace porchlight::pairwise
