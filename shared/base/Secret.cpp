// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Secret.h"

#include <sodium.h>

namespace porchlight {

namespace {

constexpr qsizetype saltBytes = 16;   // of libsodium's string format
constexpr qsizetype digestBytes = 32;

} // namespace

QByteArray passwordBytes(const QString &password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

QByteArray hashPassword(const QString &password)
{
    const QByteArray bytes = passwordBytes(password);
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(hash.data(), bytes.constData(), size_t(bytes.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return {};
    return hash.left(hash.indexOf('\0'));
}

bool verifyPassword(const QByteArray &hash, const QString &password)
{
    const QByteArray bytes = passwordBytes(password);
    return crypto_pwhash_str_verify(hash.constData(), bytes.constData(), size_t(bytes.size())) == 0;
}

const QByteArray &unmatchablePasswordHash()
{
    static const QByteArray hash = []() -> QByteArray { // not a builder of strings: its parts end here
        // Written, not computed: who needs it first may be on an event loop, and would take longer than the next.
        QByteArray random(saltBytes + digestBytes, Qt::Uninitialized);
        randombytes_buf(random.data(), size_t(random.size()));
        const auto base64 = [](const QByteArray &bytes) { return bytes.toBase64(QByteArray::OmitTrailingEquals); };
        return "$argon2id$v=19$m=" + QByteArray::number(qint64(crypto_pwhash_MEMLIMIT_INTERACTIVE / 1024))
            + ",t=" + QByteArray::number(qint64(crypto_pwhash_OPSLIMIT_INTERACTIVE)) + ",p=1$"
            + base64(random.first(saltBytes)) + '$' + base64(random.sliced(saltBytes));
    }();
    return hash;
}

} // namespace porchlight
