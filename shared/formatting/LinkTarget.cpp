// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/LinkTarget.h"

#include "shared/formatting/LinkScan.h"

#include <unicode/uspoof.h>

#include <algorithm>
#include <array>
#include <memory>

namespace porchlight::formatting {

namespace {

struct SpoofClosing
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};
using Spoof = std::unique_ptr<USpoofChecker, SpoofClosing>;

/// Unicode's own rules for names (UTS 39): one script, or Latin with one of those that are written beside it.
Spoof openSpoof()
{
    UErrorCode status = U_ZERO_ERROR;
    Spoof checker(uspoof_open(&status));
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS, &status);
    return U_SUCCESS(status) ? std::move(checker) : Spoof();
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Between two dots. All of Latin's look when it holds none of its letters is the trick of "аррӏе".
bool isLabelConfusable(const USpoofChecker *checker, QStringView label)
{
    if (isAscii(label))
        return false;
    if (!checker)
        return true;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t found = uspoof_check(checker, label.utf16(), int32_t(label.size()), nullptr, &status);
    std::array<UChar, 512> skeleton{};
    const int32_t length = uspoof_getSkeleton(checker, 0, label.utf16(), int32_t(label.size()), skeleton.data(), int32_t(skeleton.size()), &status);
    return U_FAILURE(status) || found != 0 || isAscii(QStringView(skeleton.data(), length));
}

bool isConfusable(const QString &host)
{
    static const Spoof checker = openSpoof();
    const QList<QStringView> labels = QStringView(host).split(u'.');
    return std::any_of(labels.begin(), labels.end(), [](QStringView label) { return isLabelConfusable(checker.get(), label); });
}

bool isNumeric(const QString &host)
{
    return host.contains(u':')
        || std::all_of(host.begin(), host.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

} // namespace

std::optional<LinkTarget> targetOf(const QString &link)
{
    if (findLink(link).length != link.size() || link.isEmpty())
        return std::nullopt;
    LinkTarget target;
    target.url = QUrl(link, QUrl::TolerantMode);
    target.scheme = target.url.scheme();
    target.asciiHost = target.url.host(QUrl::FullyEncoded);
    if (!target.url.isValid() || (target.scheme != u"http" && target.scheme != u"https") || target.asciiHost.isEmpty() || !isAscii(target.asciiHost))
        return std::nullopt;
    const QString readable = QUrl::fromAce(target.asciiHost.toLatin1(), QUrl::IgnoreIDNWhitelist);
    target.isConfusable = isConfusable(readable);
    target.host = target.isConfusable || readable.isEmpty() ? target.asciiHost : readable;
    target.isNumber = isNumeric(target.asciiHost);
    if (target.asciiHost.contains(u':'))
        target.host = u'[' + target.asciiHost + u']';
    target.userInfo = target.url.userInfo(QUrl::FullyEncoded);
    target.port = target.url.port();
    target.rest = target.url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return target;
}

} // namespace porchlight::formatting
