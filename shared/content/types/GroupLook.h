// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// What a group is called and how it looks, from here on; what is not there is none any more. Believed from who may say so
/// where it stands.
/// {? 2: title, at most 64 characters, ? 9: picture, at most 24 KiB}, at least one of them
struct GroupLookType
{
    static constexpr auto type = Content::Type::GroupLook;
    static bool read(const QCborMap &map, Content &c)
    {
        const bool hasTitle = map.contains(TextKey);
        const bool isTitle = !hasTitle || (readText(map, c.text) && c.text == cleanedDisplayName(c.text));
        return isTitle && readPicture(map, c.picture) && (hasTitle || !c.picture.isEmpty());
    }
    static void write(const Content &c, QCborMap &map)
    {
        if (!c.text.isEmpty() || c.picture.isEmpty())
            map[TextKey] = c.text;
        if (!c.picture.isEmpty())
            map[PictureKey] = c.picture;
    }
};

} // namespace porchlight::content
