// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupLine.h"

#include <QStringList>

namespace porchlight::models {

QString groupLine(const GroupNote &note, Names &names, const ConversationId &conversation)
{
    const auto line = [&](const AccountId &account) -> QString {
        return (account == names.own() ? QStringLiteral("1 ") : QStringLiteral("0 ")) + names.calledIn(account, conversation);
    };
    // An account that was deleted did that itself; the relay only says so.
    const bool isOfRelay = note.actor.isNull() && !note.accounts.empty();
    QStringList lines{groupNoteName(note) + u' ' + QString::number(std::max<quint64>(note.count, note.accounts.size())),
                      line(isOfRelay ? note.accounts.front() : note.actor)};
    for (const AccountId &account : note.accounts)
        lines.append(line(account));
    return lines.join(u'\n');
}

} // namespace porchlight::models
