// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/RelayUrl.h"

namespace porchlight::runtime {

namespace {

bool isThisComputer(const QString &host)
{
    return host == u"127.0.0.1" || host == u"::1" || host == u"localhost";
}

} // namespace

Result<QUrl, QString> usableRelayUrl(const QString &typed)
{
    QString address = typed.trimmed();
    if (address.isEmpty())
        return QStringLiteral("The address of the relay is missing.");
    if (!address.contains(u"://"))
        address.prepend(u"ws://");
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return QStringLiteral("This is no address of a relay. One looks like ws://127.0.0.1:8440.");
    if (url.scheme() == u"wss") {
        return QStringLiteral("Encrypted connections (wss) are not there yet. "
                              "This version reaches only a relay on this computer.");
    }
    if (url.scheme() != u"ws")
        return QStringLiteral("The address of a relay begins with ws://.");
    if (!isThisComputer(url.host())) {
        return QStringLiteral("The connection would not be encrypted. "
                              "This version reaches only a relay on this computer, such as ws://127.0.0.1.");
    }
    return url;
}

} // namespace porchlight::runtime
