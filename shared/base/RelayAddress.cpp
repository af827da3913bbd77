// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/RelayAddress.h"

#include "shared/base/InvitationCode.h"
#include "shared/base/Sentence.h"

#include <sodium.h>

#include <QUrl>

#include <algorithm>

namespace porchlight {

namespace {

constexpr qsizetype typedCharsMax = 1024; ///< bounds the work; no address is that long
constexpr qsizetype hostCharsMax = 253;   ///< RFC 1035, 2.3.4
constexpr int plainPort = 80;
constexpr int tlsPort = 443;
constexpr QStringView pathOfCode = u"/i/";
constexpr QStringView pinVersion = u"1.";

QString noAddress()
{
    return Sentence::english("This is no address of a relay. Paste the invitation link that you were given.");
}

bool isThisComputer(QStringView host)
{
    return host == u"127.0.0.1" || host == u"::1" || host == u"localhost";
}

/// A name of letters, digits, dots and dashes, or an IPv6 address, which QUrl has judged. It lets more through.
bool isHost(const QString &host)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
    };
    return !host.isEmpty() && host.size() <= hostCharsMax
        && (std::ranges::all_of(host, fits) || (host.contains(u':') && !host.contains(u'%')));
}

struct Parts
{
    RelayAddress relay;
    QString path;
};

Result<RelayAddress, QString> withProof(RelayAddress relay, const QUrl &url)
{
    if (url.scheme() == u"ws") {
        if (url.hasFragment())
            return noAddress();
        if (!isThisComputer(relay.host)) {
            return Sentence::english("The connection would not be encrypted. "
                                     "ws:// reaches only a relay on this computer, such as ws://127.0.0.1.");
        }
        relay.proof = RelayAddress::Proof::Loopback;
        return relay;
    }
    relay.proof = RelayAddress::Proof::Authority;
    if (!url.hasFragment())
        return relay;
    const QString fragment = url.fragment(QUrl::FullyEncoded);
    const auto pin = fragment.startsWith(pinVersion) ? pinFromText(QStringView(fragment).sliced(pinVersion.size()))
                                                     : std::nullopt;
    if (!pin) {
        return Sentence::english("The end of the link, behind the #, is damaged or of a newer version. "
                                 "Copy the whole link again.");
    }
    relay.proof = RelayAddress::Proof::Pin;
    relay.pin = *pin;
    return relay;
}

Result<Parts, QString> parse(const QString &typed)
{
    QString address = typed.trimmed();
    if (address.isEmpty())
        return Sentence::english("The address of the relay is missing.");
    if (address.size() > typedCharsMax)
        return noAddress();
    if (!address.contains(u"://")) {
        const QUrl bare(u"ws://" + address, QUrl::StrictMode);
        address.prepend(isThisComputer(bare.host()) ? u"ws://" : u"porchlight://");
    }
    const QUrl url(address, QUrl::StrictMode);
    const bool isTls = url.scheme() == u"porchlight" || url.scheme() == u"wss";
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasQuery() || address.contains(u'@'))
        return noAddress();
    if (!isTls && url.scheme() != u"ws")
        return Sentence::english("The address of a relay begins with porchlight://.");
    RelayAddress relay;
    relay.host = url.host(QUrl::FullyEncoded).toLower();
    if (relay.host.startsWith(u'[') && relay.host.endsWith(u']'))
        relay.host = relay.host.sliced(1, relay.host.size() - 2);
    const int port = url.port(isTls ? tlsPort : plainPort);
    if (!isHost(relay.host) || port < 1 || port > 65535)
        return noAddress();
    relay.port = quint16(port);
    auto proven = withProof(std::move(relay), url);
    if (!proven)
        return proven.error();
    return Parts{std::move(proven).value(), url.path(QUrl::FullyEncoded)};
}

/// Nothing unless @p path holds a code.
std::optional<QString> codeIn(const QString &path)
{
    if (!path.startsWith(pathOfCode) || path.contains(u'%'))
        return std::nullopt;
    return normalizedInvitationCode(path.sliced(pathOfCode.size()));
}

QString bracketed(const QString &host)
{
    return host.contains(u':') ? QString(u'[' + host + u']') : host;
}

QString fragmentOf(const RelayAddress &relay)
{
    return relay.proof == RelayAddress::Proof::Pin ? QString(u'#' + pinVersion + pinText(relay.pin)) : QString();
}

QString beginOf(const RelayAddress &relay)
{
    const bool isPlain = relay.proof == RelayAddress::Proof::Loopback;
    return (isPlain ? QStringLiteral("ws://") : QStringLiteral("porchlight://")) + relay.place();
}

} // namespace

QString pinText(const KeyPin &pin)
{
    return QString::fromLatin1(pin.toBytes().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<KeyPin> pinFromText(QStringView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const auto pin = decoded ? KeyPin::fromBytes(*decoded) : std::nullopt;
    return pin && pinText(*pin) == text ? pin : std::nullopt; // the last character has two bits to spare
}

bool isSamePin(const KeyPin &one, const KeyPin &other)
{
    return sodium_memcmp(one.bytes().data(), other.bytes().data(), KeyPin::size) == 0;
}

QString RelayAddress::place() const
{
    return bracketed(host) + u':' + QString::number(port);
}

QString RelayAddress::toString() const
{
    return beginOf(*this) + fragmentOf(*this);
}

QString RelayAddress::socketUrl() const
{
    return (proof == Proof::Loopback ? QStringLiteral("ws://") : QStringLiteral("wss://")) + place();
}

Result<RelayAddress, QString> parseRelayAddress(const QString &typed)
{
    auto parts = parse(typed);
    if (!parts)
        return parts.error();
    if (!parts->path.isEmpty() && parts->path != u"/" && !codeIn(parts->path))
        return noAddress();
    return std::move(parts).value().relay;
}

QString InvitationLink::toString() const
{
    return beginOf(relay) + pathOfCode + code + fragmentOf(relay);
}

namespace {

constexpr QStringView pathOfGroup = u"/g/";

template <class Id>
QString idText(const Id &id)
{
    return QString::fromLatin1(id.toBytes().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

template <class Id>
std::optional<Id> idFromText(QStringView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const auto id = decoded ? Id::fromBytes(*decoded) : std::nullopt;
    return id && idText(*id) == text ? id : std::nullopt; // each has one form
}

} // namespace

QString GroupLink::toString() const
{
    const QString pin = relay.proof == RelayAddress::Proof::Pin ? pinText(relay.pin) : QString();
    return beginOf(relay) + pathOfGroup + idText(group) + u'#' + pinVersion + pin + u'.' + idText(secret);
}

std::optional<GroupLink> parseGroupLink(const QString &typed)
{
    const QString text = typed.trimmed();
    const qsizetype secretAt = text.lastIndexOf(u'.');
    const qsizetype fragmentAt = text.indexOf(u'#');
    const qsizetype pathAt = text.indexOf(pathOfGroup);
    if (text.size() > typedCharsMax || pathAt < 0 || fragmentAt < pathAt || secretAt < fragmentAt)
        return std::nullopt;
    const QStringView view(text);
    const qsizetype groupAt = pathAt + pathOfGroup.size();
    const QStringView fragment = view.sliced(fragmentAt, secretAt - fragmentAt);
    const auto group = idFromText<ConversationId>(view.sliced(groupAt, fragmentAt - groupAt));
    const auto secret = idFromText<GroupSecret>(view.sliced(secretAt + 1));
    const bool hasPin = fragment != QString(u'#' + pinVersion);
    const auto relay = parseRelayAddress(text.first(pathAt) + (hasPin ? fragment.toString() : QString()));
    if (!group || group->isNull() || !secret || !relay)
        return std::nullopt;
    const GroupLink link{*relay, *group, *secret};
    return link.toString() == text ? std::optional(link) : std::nullopt;
}

std::optional<InvitationLink> parseInvitationLink(const QString &typed)
{
    const auto parts = parse(typed);
    if (!parts || !typed.contains(u"://"))
        return std::nullopt;
    const auto code = codeIn(parts->path);
    return code ? std::optional(InvitationLink{parts->relay, *code}) : std::nullopt;
}

} // namespace porchlight
