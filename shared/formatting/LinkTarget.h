// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace porchlight::formatting {

/// Where a link leads, in the parts that a person has to see before it is opened. Everything but `host` is ASCII.
struct LinkTarget
{
    QUrl url;          ///< what is opened
    QString scheme;    ///< "http" or "https"
    QString userInfo;  ///< what stands before an "@": it looks like a host and is none
    QString host;      ///< as it reads, or in ASCII ("xn--…") where it could be taken for another
    QString asciiHost; ///< as names are looked up
    int port = -1;     ///< -1: the usual one
    QString rest;      ///< path, query, fragment
    bool isNumber = false; ///< an address instead of a name
    bool isConfusable = false; ///< letters of several scripts, or such that look like others
};

/// Nothing when it is no http or https link, or none that all programs read alike.
std::optional<LinkTarget> targetOf(const QString &link);

} // namespace porchlight::formatting
