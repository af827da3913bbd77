// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/GroupNote.h"

#include <QStringList>

namespace porchlight {

QString groupNoteName(const GroupNote &note)
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

QString storedGroupNote(const GroupNote &note)
{
    QString stored = QStringLiteral("%1,%2,%3").arg(int(note.kind)).arg(note.isOn ? 1 : 0).arg(note.accounts.size());
    for (const AccountId &account : note.accounts)
        stored += u',' + QString::fromLatin1(account.toBytes().toHex());
    return stored;
}

std::optional<GroupNote> groupNoteFromStored(const QString &stored, const AccountId &actor)
{
    const QStringList parts = stored.split(u',');
    const int kind = parts.front().toInt();
    if (parts.size() < 3 || kind < int(GroupNote::Kind::Created) || kind > int(GroupNote::Kind::PinsChanged))
        return std::nullopt;
    GroupNote note{GroupNote::Kind(kind), actor, {}, parts[2].toUInt(), parts[1] == u"1"};
    for (const QString &part : parts.sliced(3)) {
        const auto account = AccountId::fromBytes(QByteArray::fromHex(part.toLatin1()));
        if (part.size() == 2 * qsizetype(AccountId::size) && account)
            note.accounts.push_back(*account);
    }
    return note;
}

} // namespace porchlight
