// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/RelayProxy.h"

#include "shared/base/DataFolder.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>
#include <array>

namespace porchlight::runtime {

namespace {

using Kind = ProxyChoice::Kind;

constexpr qsizetype hostCharsMax = 253;
constexpr qsizetype wordBytesMax = 255; // RFC 1929: one byte says how long
constexpr std::array kinds = {std::pair(Kind::None, "none"), std::pair(Kind::System, "system"),
                              std::pair(Kind::Socks5, "socks5"), std::pair(Kind::Http, "http")};

/// Sealed for one proxy: the password opens with no other.
QByteArray keyOf(const ProxyChoice &choice)
{
    return choice.host.toUtf8() + ':' + QByteArray::number(choice.port) + ':' + choice.user.toUtf8();
}

bool isHost(const QString &host)
{
    return !host.isEmpty() && host.size() <= hostCharsMax && std::ranges::all_of(host, [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u':';
    });
}

bool isWord(const QString &word)
{
    return word.toUtf8().size() <= wordBytesMax && std::ranges::none_of(word, [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Qt gives a proxy Latin-1. What one types may be more than that, and proxies take the bytes of UTF-8.
QString asSent(const QString &word)
{
    return QString::fromLatin1(word.toUtf8());
}

} // namespace

QString nameOf(ProxyChoice::Kind kind)
{
    const auto found = std::ranges::find(kinds, kind, &std::pair<Kind, const char *>::first);
    return QString::fromLatin1(found->second);
}

ProxyChoice::Kind proxyKindNamed(const QString &name)
{
    const auto found = std::ranges::find_if(kinds, [&name](const auto &known) { return name == QLatin1StringView(known.second); });
    return found == kinds.end() ? Kind::None : found->first;
}

bool ProxyChoice::isValid() const
{
    return !isOwn() || (isHost(host) && port != 0 && isWord(user) && isWord(password) && (password.isEmpty() || !user.isEmpty()));
}

RelayProxy::RelayProxy(const QString &path, const DataKey &key, std::shared_ptr<Random> random, QObject *parent)
    : QObject(parent), m_path(path), m_cipher(key), m_random(std::move(random)), m_choice(stored())
{
}

ProxyChoice RelayProxy::choice() const
{
    const QMutexLocker lock(&m_mutex);
    return m_choice;
}

bool RelayProxy::choose(const ProxyChoice &choice)
{
    if (!choice.isValid() || !store(choice))
        return false;
    {
        const QMutexLocker lock(&m_mutex);
        if (std::exchange(m_choice, choice) == choice)
            return true;
    }
    Q_EMIT changed();
    return true;
}

QNetworkProxy RelayProxy::towards(const RelayAddress &relay) const
{
    const ProxyChoice choice = this->choice();
    if (relay.proof == RelayAddress::Proof::Loopback || choice.kind == Kind::None)
        return QNetworkProxy::NoProxy;
    if (choice.kind == Kind::System) {
        QUrl url;
        url.setScheme(QStringLiteral("https")); // as desktops have them: by the scheme
        url.setHost(relay.host);
        url.setPort(relay.port);
        for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))) {
            if (proxy.type() == QNetworkProxy::NoProxy || proxy.capabilities() & QNetworkProxy::TunnelingCapability)
                return proxy;
        }
        return QNetworkProxy::NoProxy;
    }
    const auto type = choice.kind == Kind::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    QNetworkProxy proxy(type, choice.host, choice.port, asSent(choice.user), asSent(choice.password));
    // The proxy looks the relay's name up: nobody near this computer hears of it.
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

ProxyChoice RelayProxy::stored() const
{
    const QSettings settings(m_path, QSettings::IniFormat);
    ProxyChoice choice;
    choice.kind = proxyKindNamed(settings.value("proxy/kind").toString());
    if (!choice.isOwn())
        return choice;
    choice.host = settings.value("proxy/host").toString();
    choice.port = quint16(std::clamp(settings.value("proxy/port").toInt(), 0, 65'535));
    choice.user = settings.value("proxy/user").toString();
    const QByteArray sealed = QByteArray::fromBase64(settings.value("proxy/password").toByteArray());
    const auto password = m_cipher.open({"proxy", keyOf(choice), "password"}, sealed);
    choice.password = password ? QString::fromUtf8(password->view()) : QString();
    // One that was damaged is still not to be gone around: a socket is given what is there, and says that it fails.
    return choice;
}

bool RelayProxy::store(const ProxyChoice &choice) const
{
    if (!makeDataFile(m_path))
        return false;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.clear();
    settings.setValue("proxy/kind", nameOf(choice.kind));
    if (choice.isOwn()) {
        settings.setValue("proxy/host", choice.host);
        settings.setValue("proxy/port", choice.port);
        settings.setValue("proxy/user", choice.user);
    }
    if (choice.isOwn() && !choice.password.isEmpty()) {
        const QByteArray sealed = m_cipher.seal({"proxy", keyOf(choice), "password"}, choice.password.toUtf8(), *m_random);
        settings.setValue("proxy/password", sealed.toBase64());
    }
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace porchlight::runtime
