// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// New words for a message. Only its author may, within 24 hours; whoever shows it judges that by the times of the relay.
/// {2: new text, not empty, 5: message, ? 10: whom the new text speaks of, as in a text}
struct EditType
{
    static constexpr auto type = Content::Type::Edit;
    static bool read(const QCborMap &map, Content &c)
    {
        return readText(map, c.text) && !c.text.isEmpty() && readTarget(map, c.target)
            && readMentions(map, c.text, c.mentions);
    }
    static void write(const Content &c, QCborMap &map)
    {
        map[TextKey] = c.text;
        map[TargetKey] = c.target.toBytes();
        writeMentions(c.mentions, map);
    }
};

} // namespace porchlight::content
