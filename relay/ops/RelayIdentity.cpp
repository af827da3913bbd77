// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/RelayIdentity.h"

#include <QDateTime>

namespace porchlight::relay {

namespace {

QString line(const char *name, const QString &value)
{
    return QString::fromLatin1(name) + u": " + value + u'\n';
}

Failure failureOf(const TlsFailure &failure)
{
    const bool cannotWrite = failure.reason == TlsFailure::Reason::CannotWrite;
    return {cannotWrite ? ExitCode::CannotCreate : ExitCode::Configuration, failure.sentence};
}

/// Without changing anything: what is not there yet is not made.
Result<RelayIdentity, Failure> presentRelayIdentity(const QString &dataFolder, const Settings &settings)
{
    if (settings.tls != TlsMode::Own)
        return takeIdentity(dataFolder, settings, milliseconds(0));
    return RelayIdentity{presentIdentity(dataFolder), true};
}

QString nameOf(TlsMode mode)
{
    switch (mode) {
    case TlsMode::Own: return QStringLiteral("own");
    case TlsMode::Files: return QStringLiteral("files");
    case TlsMode::Off: break;
    }
    return QStringLiteral("off");
}

QString day(milliseconds time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count(), Qt::UTC).date().toString(Qt::ISODate);
}

/// The address that people outside use, as far as the settings say; the host is empty when they do not.
RelayAddress publicAddress(const Settings &settings, const RelayIdentity &identity, quint16 port)
{
    RelayAddress address;
    address.proof = identity.isPinned && identity.tls ? RelayAddress::Proof::Pin : RelayAddress::Proof::Authority;
    if (address.proof == RelayAddress::Proof::Pin)
        address.pin = identity.tls->pin;
    address.port = settings.publicUrl ? settings.publicUrl->port : port;
    const bool isAny = settings.listen == QHostAddress::AnyIPv4 || settings.listen == QHostAddress::AnyIPv6
        || settings.listen == QHostAddress::Any;
    if (settings.publicUrl)
        address.host = settings.publicUrl->host;
    else if (!isAny && settings.tls != TlsMode::Off)
        address.host = settings.listen.toString();
    return address;
}

} // namespace

Result<RelayIdentity, Failure> takeIdentity(const QString &dataFolder, const Settings &settings, milliseconds now)
{
    if (settings.tls == TlsMode::Off)
        return RelayIdentity{};
    const bool isOwn = settings.tls == TlsMode::Own;
    auto identity = isOwn ? ownIdentity(dataFolder, now) : identityFromFiles(settings.certificateFile, settings.keyFile);
    if (!identity)
        return failureOf(identity.error());
    // An authority's certificate is renewed with another key, as certbot does it: a pin would lock people out.
    const bool isPinned = isOwn || identity->isSelfSigned;
    return RelayIdentity{std::move(identity).value(), isPinned};
}

QString invitationText(const QString &code, const Settings &settings, const RelayIdentity &identity, quint16 port)
{
    InvitationLink link{publicAddress(settings, identity, port), code};
    if (settings.tls == TlsMode::Off && link.relay.host.isEmpty()) {
        return code + u"\nNo link: with tls = off people reach the relay through a proxy. Say where, as public_url in "
                      u"relay.conf or with --public-url HOST:PORT.\n";
    }
    if (link.relay.host.isEmpty()) {
        link.relay.host = QStringLiteral("HOST");
        return code + u'\n' + link.toString() + u"\nPut the name or address of this machine, as others reach it, in the place of "
                      u"HOST; public_url in relay.conf or --public-url HOST:PORT does it.\n";
    }
    return code + u'\n' + link.toString() + u'\n';
}

Result<QString, Failure> tlsReport(const QString &dataFolder, const Settings &settings)
{
    const auto identity = presentRelayIdentity(dataFolder, settings);
    if (!identity)
        return identity.error();
    if (settings.tls == TlsMode::Off)
        return Failure{ExitCode::Configuration, QStringLiteral("With tls = off the relay has no key: the proxy has one.")};
    if (!identity->tls) {
        return Failure{ExitCode::CannotCreate, u"There is no key in " + dataFolder + u" yet, or this user may not read it: "
                                               u"the first start makes one."};
    }
    QString report = line("tls", nameOf(settings.tls));
    report += line("fingerprint", pinText(identity->tls->pin));
    report += line("in_links", identity->isPinned ? QStringLiteral("yes") : QStringLiteral("no"));
    report += line("certificate_ends", day(identity->tls->ends));
    return report;
}

Result<QString, Failure> checkReport(const QString &dataFolder, const Settings &settings)
{
    const auto identity = presentRelayIdentity(dataFolder, settings);
    if (!identity)
        return identity.error();
    const RelayAddress address = publicAddress(settings, *identity, settings.port);
    QString report = line("settings", QStringLiteral("good"));
    report += line("listens_on", settings.listen.toString() + u" port " + QString::number(settings.port));
    report += line("tls", nameOf(settings.tls));
    report += line("people_reach", address.host.isEmpty() ? QStringLiteral("not said: set public_url") : address.place());
    if (settings.tls == TlsMode::Own && !identity->tls)
        report += line("apps_see", QStringLiteral("the relay's own key, which the first start makes"));
    else if (identity->isPinned)
        report += line("apps_see", u"the key with the fingerprint " + pinText(identity->tls->pin) + u", which links hold");
    else
        report += line("apps_see", QStringLiteral("a certificate that their computer must trust, of the name above"));
    return report;
}

} // namespace porchlight::relay
