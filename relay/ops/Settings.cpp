// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Settings.h"

#include <array>

namespace porchlight::relay {

namespace {

constexpr quint32 portMax = 65535;
constexpr quint32 connectionsLimit = 1'000'000;
constexpr quint32 rateLimit = 1'000'000;
constexpr quint32 blobMiBLimit = 65'536;
constexpr qint64 mebibyte = 1024 * 1024;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// Nothing unless @p value is a plain number in the range.
std::optional<quint32> number(const QString &value, quint32 min, quint32 max)
{
    for (const QChar c : value) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    bool ok = false;
    const quint32 result = value.toUInt(&ok);
    return ok && result >= min && result <= max ? std::optional(result) : std::nullopt;
}

QString takeAddress(QHostAddress &address, const QString &value)
{
    if (value.compare(u"localhost", Qt::CaseInsensitive) == 0) {
        address = QHostAddress(QHostAddress::LocalHost);
        return {};
    }
    return address.setAddress(value) ? QString() : text("needs an address, such as 127.0.0.1, 0.0.0.0 or ::.");
}

QString takeListen(Settings &settings, const QString &value)
{
    return takeAddress(settings.listen, value);
}

QString takePort(Settings &settings, const QString &value)
{
    const auto port = number(value, 0, portMax);
    settings.port = quint16(port.value_or(0));
    return port ? QString() : text("needs a number from 0 (any free port) to 65535.");
}

QString takeTls(Settings &settings, const QString &value)
{
    if (value == u"own")
        settings.tls = TlsMode::Own;
    else if (value == u"files")
        settings.tls = TlsMode::Files;
    else if (value == u"off")
        settings.tls = TlsMode::Off;
    else
        return text("needs to be own, files or off.");
    return {};
}

QString takeCertificateFile(Settings &settings, const QString &value)
{
    settings.certificateFile = value;
    return {};
}

QString takeKeyFile(Settings &settings, const QString &value)
{
    settings.keyFile = value;
    return {};
}

QString takePublicUrl(Settings &settings, const QString &value)
{
    settings.publicUrl.reset();
    if (value.isEmpty())
        return {};
    const auto address = parseRelayAddress(value.contains(u"://") ? value : QString(u"porchlight://" + value));
    if (!address || address->proof != RelayAddress::Proof::Authority)
        return text("needs a name or address as people reach it, such as relay.example.org:8440.");
    settings.publicUrl = address.value();
    return {};
}

QString takeInvitations(Settings &settings, const QString &value)
{
    settings.rates.mayInvite = value == u"everyone";
    return settings.rates.mayInvite || value == u"operator" ? QString() : text("needs to be everyone or operator.");
}

/// Of IPv4 in the form of IPv6 the one of IPv4: that is how addresses are compared. parseSubnet() has cleared what is
/// behind the prefix, so one that is shorter is no longer of that form.
std::pair<QHostAddress, int> plainNetwork(const std::pair<QHostAddress, int> &network)
{
    constexpr int bitsBeforeFour = 96; // RFC 4291, 2.5.5.2
    const auto &[address, bits] = network;
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    const bool isMapped = isFour && address.protocol() == QAbstractSocket::IPv6Protocol && bits >= bitsBeforeFour;
    return isMapped ? std::pair(QHostAddress(four), bits - bitsBeforeFour) : network;
}

QString takeTrustedProxies(Settings &settings, const QString &value)
{
    settings.trustedProxies.clear();
    for (const QString &one : value.split(u',', Qt::SkipEmptyParts)) {
        const auto network = plainNetwork(QHostAddress::parseSubnet(one.trimmed()));
        // Behind a null byte parseSubnet() finds another kind of address than in front of it.
        if (network.second < 0 || one.contains(QChar()))
            return text("needs addresses or networks, such as 127.0.0.1, 10.0.0.0/8.");
        settings.trustedProxies.push_back(network);
    }
    return {};
}

QString takeHttpListen(Settings &settings, const QString &value)
{
    return takeAddress(settings.httpListen, value);
}

QString takeHttpPort(Settings &settings, const QString &value)
{
    settings.httpPort.reset();
    if (value == u"off")
        return {};
    const auto port = number(value, 0, portMax);
    if (port)
        settings.httpPort = quint16(*port);
    return port ? QString() : text("needs to be off, or a number from 0 (any free port) to 65535.");
}

QString takeConnectionsMax(Settings &settings, const QString &value)
{
    const auto connections = number(value, 1, connectionsLimit);
    settings.connectionsMax = int(connections.value_or(1));
    return connections ? QString() : text("needs a number from 1 to 1000000.");
}

QString takeHandshakesMax(Settings &settings, const QString &value)
{
    const auto handshakes = number(value, 1, connectionsLimit);
    settings.handshakesMax = int(handshakes.value_or(1));
    return handshakes ? QString() : text("needs a number from 1 to 1000000.");
}

QString takeBlobsMib(Settings &settings, const QString &value)
{
    const auto mebibytes = number(value, 8, blobMiBLimit);
    settings.blobBytesMax = mebibytes.value_or(8) * mebibyte;
    return mebibytes ? QString() : text("needs a number from 8 to 65536.");
}

template <quint32 RateLimits::*limit>
QString takeRate(Settings &settings, const QString &value)
{
    const auto times = number(value, 0, rateLimit);
    settings.rates.*limit = times.value_or(0);
    return times ? QString() : text("needs a number from 0 (no limit) to 1000000.");
}

/// The one table: the file, the command line, its usage text and docs/SELF-HOSTING.md are all of it (a test compares).
constexpr std::array rows{
    SettingRow{"listen", "ADDRESS", "127.0.0.1", "where it accepts connections; 0.0.0.0 or :: is everywhere", takeListen},
    SettingRow{"port", "N", "8440", "its port; 0: any free one", takePort},
    SettingRow{"tls", "MODE", "own", "own: its own key; files: somebody else's; off: a proxy on this machine", takeTls},
    SettingRow{"certificate_file", "FILE", "", "with tls files: the chain of certificates, PEM", takeCertificateFile},
    SettingRow{"key_file", "FILE", "", "with tls files: the key, PEM without a password", takeKeyFile},
    SettingRow{"public_url", "HOST:PORT", "", "how people reach it; stands in invitation links", takePublicUrl},
    SettingRow{"invitations", "WHO", "everyone", "who invites: everyone with an account, or operator alone", takeInvitations},
    SettingRow{"trusted_proxies", "LIST", "", "addresses whose X-Forwarded-For is believed", takeTrustedProxies},
    SettingRow{"http_listen", "ADDRESS", "127.0.0.1", "where health and metrics are answered", takeHttpListen},
    SettingRow{"http_port", "N", "off", "the port for health and metrics; 0: any free one", takeHttpPort},
    SettingRow{"connections_max", "N", "18000", "more are turned away", takeConnectionsMax},
    SettingRow{"handshakes_max", "N", "1000", "TLS handshakes at once; above it the oldest is cut", takeHandshakesMax},
    SettingRow{"blobs_mib", "N", "32", "for each account: what its devices hand each other, in MiB", takeBlobsMib},
    SettingRow{"limits.messages_per_minute", "N", "100", "of one account, to who has accepted; 0: no limit",
               takeRate<&RateLimits::messagesPerMinute>},
    SettingRow{"limits.strangers_per_minute", "N", "10", "of one account, to who has not accepted yet",
               takeRate<&RateLimits::strangersPerMinute>},
    SettingRow{"limits.own_per_minute", "N", "1200", "of one device, to the account's own others",
               takeRate<&RateLimits::ownPerMinute>},
    SettingRow{"limits.lookups_per_hour", "N", "100", "conversations begun, handles that nobody has too",
               takeRate<&RateLimits::lookupsPerHour>},
    SettingRow{"limits.changes_per_hour", "N", "600", "of one account, to settings, contacts and groups",
               takeRate<&RateLimits::changesPerHour>},
    SettingRow{"limits.lists_per_day", "N", "50", "of one account: lists of its devices that it signs",
               takeRate<&RateLimits::listsPerDay>},
    SettingRow{"limits.groups_created_per_day", "N", "10", "of one account",
               takeRate<&RateLimits::groupsCreatedPerDay>},
    SettingRow{"limits.groups_joined_per_day", "N", "50", "of one account, by invitations",
               takeRate<&RateLimits::groupsJoinedPerDay>},
    SettingRow{"limits.requests_per_hour", "N", "100", "strangers that reach one account; others wait",
               takeRate<&RateLimits::requestsPerHour>},
    SettingRow{"limits.invitations_per_day", "N", "5", "to this relay, of one account",
               takeRate<&RateLimits::invitationsPerDay>},
};

} // namespace

std::span<const SettingRow> settingRows()
{
    return rows;
}

QString optionName(const SettingRow &row)
{
    return text(row.name).replace(u'_', u'-');
}

} // namespace porchlight::relay
