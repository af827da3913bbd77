// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// What a group is called, how it looks and what is pinned in it, from here on; what is not there is none any more. Believed
/// from who may say so where it stands.
/// {? 2: title, at most 64 characters, ? 9: picture, at most 24 KiB, ? 14: [1 to 5 messages, as a reply has one]}; title or
/// picture is there
struct GroupLookType
{
    static constexpr auto type = Content::Type::GroupLook;
    static bool read(const QCborMap &map, Content &c)
    {
        const bool hasTitle = map.contains(TextKey);
        const bool isTitle = !hasTitle || (readText(map, c.text) && c.text == cleanedDisplayName(c.text));
        return isTitle && readPicture(map, c.picture) && readPins(map, c.pins) && (hasTitle || !c.picture.isEmpty());
    }
    static void write(const Content &c, QCborMap &map)
    {
        if (!c.text.isEmpty() || c.picture.isEmpty())
            map[TextKey] = c.text;
        if (!c.picture.isEmpty())
            map[PictureKey] = c.picture;
        writePins(c.pins, map);
    }
};

} // namespace porchlight::content
