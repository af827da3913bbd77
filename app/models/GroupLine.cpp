// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupLine.h"

#include <QStringList>

namespace porchlight::models {

namespace {

QString kindName(const GroupNote &note)
{
    using Kind = GroupNote::Kind;
    switch (note.kind) {
    case Kind::Created: return QStringLiteral("created");
    case Kind::Added: return QStringLiteral("added");
    case Kind::Removed: return QStringLiteral("removed");
    case Kind::Left: return QStringLiteral("left");
    case Kind::Promoted: return QStringLiteral("promoted");
    case Kind::Demoted: return QStringLiteral("demoted");
    case Kind::Joined: return QStringLiteral("joined");
    case Kind::Gone: return QStringLiteral("gone");
    case Kind::MembersAdd: return note.isOn ? QStringLiteral("membersAdd") : QStringLiteral("adminsAdd");
    case Kind::InvitationChanged: return note.isOn ? QStringLiteral("linkMade") : QStringLiteral("linkRevoked");
    case Kind::LookChanged: return QStringLiteral("look");
    case Kind::PinsChanged: return QStringLiteral("pins");
    }
    return QStringLiteral("newer");
}

} // namespace

QString groupLine(const GroupNote &note, Names &names, const ConversationId &conversation)
{
    const auto line = [&](const AccountId &account) -> QString {
        return (account == names.own() ? QStringLiteral("1 ") : QStringLiteral("0 ")) + names.calledIn(account, conversation);
    };
    // An account that was deleted did that itself; the relay only says so.
    const bool isOfRelay = note.actor.isNull() && !note.accounts.empty();
    QStringList lines{kindName(note) + u' ' + QString::number(std::max<quint64>(note.count, note.accounts.size())),
                      line(isOfRelay ? note.accounts.front() : note.actor)};
    for (const AccountId &account : note.accounts)
        lines.append(line(account));
    return lines.join(u'\n');
}

} // namespace porchlight::models
