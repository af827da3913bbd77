// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/LocalChanges.h"

namespace porchlight::engine {

LocalChanges changesOf(const LocalTransaction &transaction)
{
    LocalChanges changes;
    for (const LocalOperation &operation : transaction) {
        std::visit(
            [&changes](const auto &o) {
                using O = std::remove_cvref_t<decltype(o)>;
                if constexpr (requires { o.content.conversation; }) { // bookkeeping: it is about another one
                    if (!o.content.conversation.isNull())
                        changes.conversations.insert(o.content.conversation);
                    changes.people = changes.people || o.content.type == quint64(Content::Type::Preferences);
                }
                if constexpr (std::is_same_v<O, PutMark>)
                    changes.conversations.insert(o.mark.conversation);
                else if constexpr (std::is_same_v<O, RewindLog>)
                    changes.conversations.insert(o.log.conversation);
                else if constexpr (std::is_same_v<O, PutContact> || std::is_same_v<O, PutBlocked> || std::is_same_v<O, PutAccountSettings>)
                    changes.people = true;
                else if constexpr (std::is_same_v<O, PutIdentity> || std::is_same_v<O, SetDisplayName>)
                    changes.identity = true;
                else if constexpr (std::is_same_v<O, PutFace>)
                    changes.faces.insert(o.account);
                else if constexpr (requires { o.conversation; } && !std::is_same_v<O, SetNextNumber> && !std::is_same_v<O, PutFaceTold>)
                    changes.conversations.insert(o.conversation);
            },
            operation);
    }
    return changes;
}

} // namespace porchlight::engine
