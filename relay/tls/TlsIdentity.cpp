// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/tls/TlsIdentity.h"

#include "relay/tls/KeyAndCertificate.h"
#include "relay/tls/PrivateFile.h"

#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace porchlight::relay {

namespace {

constexpr milliseconds renewBefore = std::chrono::days(365);

QString keyPath(const QString &dataFolder)
{
    return dataFolder + u"/relay.key";
}

QString certificatePath(const QString &dataFolder)
{
    return dataFolder + u"/relay.crt";
}

TlsFailure cannotWrite(const QString &path)
{
    return {TlsFailure::Reason::CannotWrite, u"The file " + path + u" cannot be written."};
}

Result<QByteArray, TlsFailure> makeKeyFile(const QString &dataFolder)
{
    const QString path = keyPath(dataFolder);
    if (QFileInfo::exists(certificatePath(dataFolder))) {
        return TlsFailure{TlsFailure::Reason::CannotUse,
                          u"The relay's key " + path + u" is missing, though its certificate is there. Restore it from a "
                          u"backup: without it no app knows this relay any more. To begin with a new key and new "
                          u"invitation links all the same, delete relay.crt."};
    }
    const Key key = makeKey();
    const QByteArray pem = key ? keyPem(key) : QByteArray();
    if (pem.isEmpty())
        return TlsFailure{TlsFailure::Reason::CannotUse, QStringLiteral("No key can be made on this machine.")};
    if (!writePrivateFile(path, pem, Replace::Never))
        return cannotWrite(path);
    return pem;
}

TlsFailure unusableKey(const QString &path)
{
    return {TlsFailure::Reason::CannotUse,
            u"The key " + path + u" cannot be used: it cannot be read, is damaged, or has a password."};
}

bool isGood(const Certificate &certificate, const Key &key, milliseconds now)
{
    return certificate && belongTogether(certificate, key) && endOf(certificate) - now >= renewBefore;
}

} // namespace

Result<TlsIdentity, TlsFailure> ownIdentity(const QString &dataFolder, milliseconds now)
{
    TlsIdentity identity;
    const QString path = keyPath(dataFolder);
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
        identity.keyPem = readSmallFile(path).value_or(QByteArray());
    } else {
        auto made = makeKeyFile(dataFolder);
        if (!made)
            return made.error();
        identity.keyPem = std::move(made).value();
    }
    const Key key = keyFromPem(identity.keyPem);
    if (!key)
        return unusableKey(path);
    identity.pin = pinOf(key);
    identity.certificatesPem = readSmallFile(certificatePath(dataFolder)).value_or(QByteArray());
    Certificate certificate = certificateFromPem(identity.certificatesPem);
    if (!isGood(certificate, key, now)) {
        certificate = makeCertificate(key, now);
        if (!certificate)
            return unusableKey(path);
        identity.certificatesPem = certificatePem(certificate);
        if (!writePrivateFile(certificatePath(dataFolder), identity.certificatesPem, Replace::Always))
            return cannotWrite(certificatePath(dataFolder));
    }
    identity.ends = endOf(certificate);
    return identity;
}

std::optional<TlsIdentity> presentIdentity(const QString &dataFolder)
{
    TlsIdentity identity;
    identity.keyPem = readSmallFile(keyPath(dataFolder)).value_or(QByteArray());
    const Key key = keyFromPem(identity.keyPem);
    if (!key)
        return std::nullopt;
    identity.pin = pinOf(key);
    identity.certificatesPem = readSmallFile(certificatePath(dataFolder)).value_or(QByteArray());
    if (const Certificate certificate = certificateFromPem(identity.certificatesPem))
        identity.ends = endOf(certificate);
    return identity;
}

Result<TlsIdentity, TlsFailure> identityFromFiles(const QString &certificateFile, const QString &keyFile)
{
    TlsIdentity identity;
    identity.keyPem = readSmallFile(keyFile).value_or(QByteArray());
    const Key key = keyFromPem(identity.keyPem);
    if (!key)
        return unusableKey(keyFile);
    identity.certificatesPem = readSmallFile(certificateFile).value_or(QByteArray());
    const Certificate certificate = certificateFromPem(identity.certificatesPem);
    if (!certificate)
        return TlsFailure{TlsFailure::Reason::CannotUse,
                          u"The certificate " + certificateFile + u" cannot be used: it cannot be read or is damaged."};
    if (!belongTogether(certificate, key))
        return TlsFailure{TlsFailure::Reason::CannotUse,
                          u"The certificate " + certificateFile + u" is not of the key " + keyFile + u'.'};
    identity.pin = pinOf(key);
    identity.ends = endOf(certificate);
    identity.isSelfSigned = isSelfSigned(certificate);
    return identity;
}

std::optional<QSslConfiguration> serverConfiguration(const TlsIdentity &identity)
{
    QSslKey key;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (key = QSslKey(identity.keyPem, algorithm); !key.isNull())
            break;
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(identity.certificatesPem);
    if (key.isNull() || certificates.isEmpty() || !QSslSocket::supportsSsl())
        return std::nullopt;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // whoever comes proves who it is with a token
    configuration.setCaCertificates({});
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    configuration.setLocalCertificateChain(certificates);
    configuration.setPrivateKey(key);
    return configuration;
}

} // namespace porchlight::relay
