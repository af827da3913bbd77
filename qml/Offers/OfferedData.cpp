// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Offers/OfferedData.h"

#include <QtCore/QUrl>

namespace porchlight::offers {

namespace {

constexpr QLatin1StringView encodings[] = {QLatin1StringView("image/png"), QLatin1StringView("image/jpeg"), QLatin1StringView("image/gif")};

/// A file of another computer ("file://host/share") is only words, too: to look at it would be to ask the network.
QString pathOf(const QUrl &url)
{
    const bool isHere = url.scheme() == QLatin1StringView("file") && (url.host().isEmpty() || url.host() == QLatin1StringView("localhost"));
    return isHere ? url.path(QUrl::FullyDecoded) : QString();
}

} // namespace

OfferedData offeredBy(const QMimeData &data)
{
    OfferedData offered;
    for (const QUrl &url : data.urls()) {
        if (const QString path = pathOf(url); path.startsWith(u'/'))
            offered.paths.append(path);
    }
    if (offered.hasMedia())
        return offered;
    offered.text = data.text();
    if (!offered.text.isEmpty())
        return offered;
    // From another program as it was encoded: what is large must not be decoded on the thread of the windows.
    for (const QLatin1StringView encoding : encodings) {
        if (offered.picture.isEmpty() && data.hasFormat(encoding))
            offered.picture = data.data(encoding);
    }
    // There are no bytes of what this program itself has put there.
    const QStringList formats = data.formats();
    const bool isEncoded = std::any_of(formats.begin(), formats.end(), [](const QString &format) { return format.startsWith(QLatin1StringView("image/")); });
    if (!isEncoded && data.hasImage())
        offered.image = qvariant_cast<QImage>(data.imageData());
    return offered;
}

bool mayOffer(const QMimeData &data)
{
    return data.hasUrls() || data.hasText() || data.hasImage()
        || std::any_of(std::begin(encodings), std::end(encodings), [&data](QLatin1StringView encoding) { return data.hasFormat(encoding); });
}

} // namespace porchlight::offers
