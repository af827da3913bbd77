// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/RelayTrust.h"

#include "shared/base/Hash.h"
#include "shared/base/Sentence.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>

namespace porchlight::runtime {

namespace {

bool isExcused(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateNotYetValid: // a wrong clock on this computer must not lock anybody out
    case QSslError::CertificateExpired:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::HostNameMismatch:
        return true;
    default:
        return false;
    }
}

} // namespace

QSslConfiguration trustOf(const RelayAddress &relay)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // A resumed session is not verified again, so the list of errors would be shorter or empty.
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    if (relay.proof == RelayAddress::Proof::Pin)
        configuration.setCaCertificates({}); // this turns off as well that some are loaded on demand
    return configuration;
}

bool hasPinnedKey(const QSslCertificate &certificate, const RelayAddress &relay)
{
    if (certificate.isNull() || relay.proof != RelayAddress::Proof::Pin)
        return false;
    const auto pin = KeyPin::fromBytes(sha256({certificate.publicKey().toDer()}));
    return pin && isSamePin(*pin, relay.pin);
}

bool areExcusedByPin(const QList<QSslError> &errors)
{
    return std::ranges::all_of(errors, [](const QSslError &error) { return isExcused(error.error()); });
}

QString describeDistrust(const QList<QSslError> &errors)
{
    const auto has = [&errors](QSslError::SslError wanted) {
        return std::ranges::any_of(errors, [wanted](const QSslError &error) { return error.error() == wanted; });
    };
    if (has(QSslError::CertificateExpired))
        return Sentence::english("The relay's certificate has expired, or this computer's clock is wrong.");
    if (has(QSslError::CertificateNotYetValid))
        return Sentence::english("The relay's certificate is not valid yet: is this computer's clock right?");
    if (has(QSslError::HostNameMismatch))
        return Sentence::english("The certificate that was shown is of another name than the relay's.");
    return Sentence::english("The certificate that was shown is of nobody whom this computer trusts. "
                             "A relay with a key of its own needs the whole invitation link, with the part behind the #.");
}

QString describeStranger()
{
    return Sentence::english("This is not the relay you joined. What answers there has another key: somebody may be in "
                             "between, or the relay was set up anew. Nothing was sent. If whoever runs it tells you that it "
                             "has a new key, paste their new invitation link.");
}

} // namespace porchlight::runtime
