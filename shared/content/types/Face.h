// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// The picture and the about line of whoever says it, from here on; what is not there is none any more. Of all that somebody
/// has said of themselves, wherever, the highest version holds.
/// {? 2: about line, at most 140 characters, ? 9: whole picture, at most 24 KiB, 13: version, from 1}
struct FaceType
{
    static constexpr auto type = Content::Type::Face;
    static bool read(const QCborMap &map, Content &c)
    {
        const bool isAbout = !map.contains(TextKey) || (readText(map, c.text) && c.text == cleanedAboutLine(c.text));
        const bool isFace = isAbout && readPicture(map, c.picture) && (c.picture.isEmpty() || isWholePicture(c.picture));
        const QCborValue version = map[VersionKey];
        c.version = version.isInteger() && version.toInteger() > 0 ? quint64(version.toInteger()) : 0;
        return isFace && c.version > 0 && c.version <= faceVersionMax;
    }
    static void write(const Content &c, QCborMap &map)
    {
        if (!c.text.isEmpty())
            map[TextKey] = c.text;
        if (!c.picture.isEmpty())
            map[PictureKey] = c.picture;
        map[VersionKey] = qint64(c.version);
    }
};

} // namespace porchlight::content
