// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/OmemoContext.h"

#include "app/crypto/pairwise/OmemoOwned.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <climits>
#include <mutex>

namespace porchlight::pairwise {

/// What the callbacks work with. Algorithms are fetched once, and a keyed MAC is a copy of a template: to fetch for
/// each call costs more than all the rest (pitfall 17).
struct OmemoContext::Parts
{
    Random &random;
    std::recursive_mutex lock; // the library takes it again while it has it
    Freed<EVP_MD, EVP_MD_free> sha512{EVP_MD_fetch(nullptr, "SHA512", nullptr)};
    Freed<EVP_CIPHER, EVP_CIPHER_free> cbc{EVP_CIPHER_fetch(nullptr, "AES-256-CBC", nullptr)};
    Freed<EVP_CIPHER, EVP_CIPHER_free> ctr{EVP_CIPHER_fetch(nullptr, "AES-256-CTR", nullptr)};
    Freed<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> cipher{EVP_CIPHER_CTX_new()};
    Freed<EVP_MAC_CTX, EVP_MAC_CTX_free> macTemplate;
    Freed<signal_context, signal_context_destroy> context;

    explicit Parts(Random &source) : random(source)
    {
        const Freed<EVP_MAC, EVP_MAC_free> hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
        macTemplate.reset(hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr);
        char digest[] = "SHA256";
        const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
        const bool isComplete = macTemplate && sha512 && cbc && ctr && cipher &&
                                EVP_MAC_CTX_set_params(macTemplate.get(), params) == 1;
        mustHold(isComplete ? 0 : SG_ERR_NOMEM);
    }
};

namespace {

using Digest512 = std::array<unsigned char, 64>;

} // namespace

/// The callbacks. They are the library's own kind of function: 0 or a negative number, and memory that it frees.
struct OmemoProvider
{
    using Parts = OmemoContext::Parts;
    static Parts &parts(void *user) { return *static_cast<Parts *>(user); }
    static EVP_MAC_CTX *mac(void *context) { return static_cast<EVP_MAC_CTX *>(context); }
    static EVP_MD_CTX *digest(void *context) { return static_cast<EVP_MD_CTX *>(context); }
    static int result(bool isGood) { return isGood ? 0 : SG_ERR_UNKNOWN; }

    static int random(uint8_t *data, size_t size, void *user)
    {
        parts(user).random.fill(data, size);
        return 0;
    }

    static int hmacInit(void **context, const uint8_t *key, size_t size, void *user)
    {
        // Set in any case: after a failure the library hands it to hmacCleanup().
        *context = EVP_MAC_CTX_dup(parts(user).macTemplate.get());
        return result(*context && EVP_MAC_init(mac(*context), key, size, nullptr) == 1);
    }
    static int hmacUpdate(void *context, const uint8_t *data, size_t size, void *)
    {
        return result(EVP_MAC_update(mac(context), data, size) == 1);
    }
    static int hmacFinal(void *context, signal_buffer **output, void *)
    {
        std::array<unsigned char, 32> bytes;
        size_t size = 0;
        if (EVP_MAC_final(mac(context), bytes.data(), &size, bytes.size()) != 1 || size != bytes.size())
            return SG_ERR_UNKNOWN;
        *output = signal_buffer_create(bytes.data(), bytes.size());
        OPENSSL_cleanse(bytes.data(), bytes.size());
        return *output ? 0 : SG_ERR_NOMEM;
    }
    static void hmacCleanup(void *context, void *) { EVP_MAC_CTX_free(mac(context)); }

    static int sha512Init(void **context, void *user)
    {
        *context = EVP_MD_CTX_new();
        return result(*context && EVP_DigestInit_ex2(digest(*context), parts(user).sha512.get(), nullptr) == 1);
    }
    static int sha512Update(void *context, const uint8_t *data, size_t size, void *)
    {
        return result(EVP_DigestUpdate(digest(context), data, size) == 1);
    }
    static int sha512Final(void *context, signal_buffer **output, void *user)
    {
        Digest512 bytes;
        // Ready for the next digest, as the library wants it.
        if (EVP_DigestFinal_ex(digest(context), bytes.data(), nullptr) != 1 ||
            EVP_DigestInit_ex2(digest(context), parts(user).sha512.get(), nullptr) != 1)
            return SG_ERR_UNKNOWN;
        *output = signal_buffer_create(bytes.data(), bytes.size());
        OPENSSL_cleanse(bytes.data(), bytes.size());
        return *output ? 0 : SG_ERR_NOMEM;
    }
    static void sha512Cleanup(void *context, void *) { EVP_MD_CTX_free(digest(context)); }

    struct CipherInput
    {
        int cipher;
        QByteArrayView key;
        QByteArrayView iv;
        QByteArrayView bytes;
    };
    static int crypt(bool encrypts, signal_buffer **output, const CipherInput &in, Parts &with)
    {
        const bool isCbc = in.cipher == SG_CIPHER_AES_CBC_PKCS5;
        if ((!isCbc && in.cipher != SG_CIPHER_AES_CTR_NOPADDING) || in.key.size() != 32 || in.iv.size() != 16 ||
            in.bytes.size() > INT_MAX - EVP_MAX_BLOCK_LENGTH)
            return SG_ERR_INVAL;
        EVP_CIPHER_CTX *context = with.cipher.get();
        QByteArray out(in.bytes.size() + EVP_MAX_BLOCK_LENGTH, Qt::Uninitialized);
        auto *into = reinterpret_cast<unsigned char *>(out.data());
        int most = 0;
        int rest = 0;
        const bool isGood = EVP_CipherInit_ex2(context, isCbc ? with.cbc.get() : with.ctr.get(), raw(in.key),
                                               raw(in.iv), encrypts ? 1 : 0, nullptr) == 1 &&
                            EVP_CipherUpdate(context, into, &most, raw(in.bytes), int(in.bytes.size())) == 1 &&
                            EVP_CipherFinal_ex(context, into + most, &rest) == 1;
        EVP_CIPHER_CTX_reset(context); // forgets the key
        *output = isGood ? signal_buffer_create(into, size_t(most + rest)) : nullptr;
        OPENSSL_cleanse(into, size_t(out.size()));
        return isGood ? (*output ? 0 : SG_ERR_NOMEM) : SG_ERR_INVALID_MESSAGE;
    }
    static QByteArrayView view(const uint8_t *data, size_t size)
    {
        return {reinterpret_cast<const char *>(data), qsizetype(size)};
    }
    static int encrypt(signal_buffer **output, int cipher, const uint8_t *key, size_t keySize, const uint8_t *iv,
                       size_t ivSize, const uint8_t *bytes, size_t size, void *user)
    {
        return crypt(true, output, {cipher, view(key, keySize), view(iv, ivSize), view(bytes, size)}, parts(user));
    }
    static int decrypt(signal_buffer **output, int cipher, const uint8_t *key, size_t keySize, const uint8_t *iv,
                       size_t ivSize, const uint8_t *bytes, size_t size, void *user)
    {
        return crypt(false, output, {cipher, view(key, keySize), view(iv, ivSize), view(bytes, size)}, parts(user));
    }

    static void lock(void *user) { parts(user).lock.lock(); }
    static void unlock(void *user) { parts(user).lock.unlock(); }
};

OmemoContext::OmemoContext(Random &random) : m_parts(std::make_unique<Parts>(random))
{
    using P = OmemoProvider;
    const signal_crypto_provider provider = {P::random,        P::hmacInit,   P::hmacUpdate,   P::hmacFinal,
                                             P::hmacCleanup,   P::sha512Init, P::sha512Update, P::sha512Final,
                                             P::sha512Cleanup, P::encrypt,    P::decrypt,      m_parts.get()};
    signal_context *context = nullptr;
    mustHold(signal_context_create(&context, m_parts.get()));
    m_parts->context.reset(context);
    mustHold(signal_context_set_crypto_provider(context, &provider));
    mustHold(signal_context_set_locking_functions(context, P::lock, P::unlock));
}

OmemoContext::~OmemoContext() = default;

signal_context *OmemoContext::get() const
{
    return m_parts->context.get();
}

} // namespace porchlight::pairwise
