// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/ProfilePaths.h"

#include <QStandardPaths>

#include <algorithm>

namespace porchlight::store {

namespace {

constexpr int nameLengthMax = 32;

bool isAllowed(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

} // namespace

std::optional<ProfilePaths> ProfilePaths::of(const QString &name, const QString &data)
{
    if (name.isEmpty() || name.size() > nameLengthMax || !std::all_of(name.begin(), name.end(), isAllowed))
        return std::nullopt;
    const QString folder = dataFolder(data) + u"/profiles/" + name;
    return ProfilePaths{folder, folder + u"/porchlight.db"};
}

QString ProfilePaths::dataFolder(const QString &data)
{
    return data.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : data;
}

} // namespace porchlight::store
