// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/tls/KeyAndCertificate.h"

#include "shared/base/Hash.h"

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace porchlight::relay {

namespace {

constexpr int serialBits = 127; // RFC 5280, 4.1.2.2: positive, 20 octets at most
constexpr int validDays = 3652; // ten years
constexpr long clockSlackSeconds = 3600;
const unsigned char name[] = "porchlight.relay";

struct FreeBio
{
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;

QByteArray contentsOf(const Bio &bio)
{
    char *data = nullptr;
    const long bytes = BIO_get_mem_data(bio.get(), &data);
    return bytes > 0 ? QByteArray(data, bytes) : QByteArray();
}

Bio bioOver(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

/// Instead of OpenSSL's own question on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

bool setSerial(X509 *certificate)
{
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> serial(BN_new(), &BN_free);
    return serial && BN_rand(serial.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY)
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate));
}

bool setNames(X509 *certificate)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, name, -1, -1, 0)
        && X509_set_issuer_name(certificate, subject);
}

bool setValidity(X509 *certificate, std::time_t now)
{
    return X509_time_adj_ex(X509_getm_notBefore(certificate), 0, -clockSlackSeconds, &now)
        && X509_time_adj_ex(X509_getm_notAfter(certificate), validDays, 0, &now);
}

bool addExtension(X509 *certificate, int what, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, what, value);
    const bool added = extension && X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    return added;
}

bool addExtensions(X509 *certificate)
{
    return addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, NID_subject_alt_name, "DNS:porchlight.relay");
}

} // namespace

void FreeKey::operator()(EVP_PKEY *key) const
{
    EVP_PKEY_free(key);
}

void FreeCertificate::operator()(X509 *certificate) const
{
    X509_free(certificate);
}

Key makeKey()
{
    return Key(EVP_EC_gen("P-256"));
}

QByteArray keyPem(const Key &key)
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio || !PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr))
        return {};
    return contentsOf(bio);
}

Key keyFromPem(const QByteArray &pem)
{
    const Bio bio = bioOver(pem);
    return Key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, &noPassword, nullptr) : nullptr);
}

Certificate makeCertificate(const Key &key, milliseconds now)
{
    Certificate certificate(X509_new());
    X509 *const raw = certificate.get();
    if (!raw || !X509_set_version(raw, X509_VERSION_3) || !setSerial(raw) || !setNames(raw)
        || !setValidity(raw, std::time_t(now.count() / 1000)) || !X509_set_pubkey(raw, key.get()) || !addExtensions(raw)
        || X509_sign(raw, key.get(), EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

QByteArray certificatePem(const Certificate &certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_X509(bio.get(), certificate.get()) ? contentsOf(bio) : QByteArray();
}

Certificate certificateFromPem(const QByteArray &pem)
{
    const Bio bio = bioOver(pem);
    return Certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, &noPassword, nullptr) : nullptr);
}

milliseconds endOf(const Certificate &certificate)
{
    std::tm end{};
    if (!ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end))
        return milliseconds(0);
    return std::chrono::seconds(::timegm(&end));
}

bool isSelfSigned(const Certificate &certificate)
{
    return X509_NAME_cmp(X509_get_subject_name(certificate.get()), X509_get_issuer_name(certificate.get())) == 0;
}

bool belongTogether(const Certificate &certificate, const Key &key)
{
    return X509_check_private_key(certificate.get(), key.get()) == 1;
}

KeyPin pinOf(const Key &key)
{
    unsigned char *der = nullptr;
    const int bytes = i2d_PUBKEY(key.get(), &der);
    const QByteArray hash = sha256({QByteArrayView(der, std::max(bytes, 0))});
    OPENSSL_free(der);
    return *KeyPin::fromBytes(hash);
}

} // namespace porchlight::relay
