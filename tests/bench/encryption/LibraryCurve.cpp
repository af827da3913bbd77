// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/encryption/LibraryCurve.h"

#include "app/crypto/pairwise/IdentityKeyPair.h"

#include <QByteArray>

#include <cstdlib>

#include <omemo/curve.h>
#include <omemo/signal_protocol.h>

namespace porchlight::bench {

namespace {

const QByteArray text(33, 's');

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

void must(bool holds)
{
    if (!holds)
        qFatal("the library's curve failed");
}

} // namespace

struct LibraryCurve::Keys
{
    ec_public_key *publicKey = nullptr;
    ec_private_key *secret = nullptr;
    pairwise::IdentitySignature signature;

    ~Keys()
    {
        SIGNAL_UNREF(publicKey);
        SIGNAL_UNREF(secret);
    }
};

LibraryCurve::LibraryCurve() : m_keys(std::make_unique<Keys>())
{
    SystemRandom random;
    const pairwise::IdentityKeyPair pair = pairwise::IdentityKeyPair::generate(random);
    must(curve_decode_point(&m_keys->publicKey, pair.publicKey.bytes().data(), pairwise::IdentityKey::size, nullptr) == 0
         && curve_decode_private_point(&m_keys->secret, pair.secret.data(), pairwise::IdentitySecret::size, nullptr) == 0);
    m_keys->signature = pair.sign(text, random);
}

LibraryCurve::~LibraryCurve() = default;

void LibraryCurve::agree() const
{
    uint8_t *agreed = nullptr;
    must(curve_calculate_agreement(&agreed, m_keys->publicKey, m_keys->secret) > 0);
    std::free(agreed); // the library gives it away so
}

void LibraryCurve::makePair() const
{
    ec_public_key *made = nullptr;
    must(curve_generate_public_key(&made, m_keys->secret) == 0);
    SIGNAL_UNREF(made);
}

void LibraryCurve::verify() const
{
    must(curve_verify_signature(m_keys->publicKey, raw(text), std::size_t(text.size()), m_keys->signature.bytes().data(),
                                pairwise::IdentitySignature::size)
         == 1);
}

} // namespace porchlight::bench
