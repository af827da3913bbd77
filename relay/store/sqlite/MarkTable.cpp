// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/MarkTable.h"

#include <algorithm>

namespace porchlight::relay {

MarkTable::MarkTable(sqlite::Connection &connection)
    : m_find(connection, "SELECT delivered, read_private, read_public, public_version FROM mark "
                         "WHERE conversation_no = ?1 AND account_no = ?2"),
      m_nextVersion(connection, "UPDATE relay SET marks_version = marks_version + 1 RETURNING marks_version"),
      m_put(connection, "INSERT INTO mark (conversation_no, account_no, delivered, read_private, read_public, version, "
                        "public_version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                        "ON CONFLICT (conversation_no, account_no) DO UPDATE SET delivered = ?3, read_private = ?4, "
                        "read_public = ?5, version = ?6, public_version = ?7"),
      m_reveal(connection, "UPDATE mark SET version = ?3, public_version = ?3 "
                           "WHERE conversation_no = ?1 AND account_no = ?2")
{
}

std::optional<RaisedMarks::Change> MarkTable::raise(const ConversationRow &conversation, const AccountRow &account,
                                                    const wire::OwnMark &mark, quint64 &version)
{
    wire::AccountMark before{mark.conversation, account.who.account};
    quint64 publicVersion = 0;
    {
        sqlite::Query query(m_find, conversation.no, account.no);
        if (query.next()) {
            before.delivered = query.natural(0);
            before.readPrivate = query.natural(1);
            before.readPublic = query.natural(2);
            publicVersion = query.natural(3);
        }
    }
    const auto raised = [&](Seq old, Seq wanted) { return std::max(old, std::min(wanted, conversation.head)); };
    wire::AccountMark after = before;
    after.delivered = raised(before.delivered, mark.delivered);
    after.readPrivate = raised(before.readPrivate, mark.readPrivate);
    after.readPublic = raised(before.readPublic, mark.readPublic);
    if (conversation.isWithholding(account.no)) { // nothing is to be told, now or later, of what it does meanwhile
        after.delivered = before.delivered;
        after.readPublic = before.readPublic;
    }
    if (after == before)
        return std::nullopt;
    {
        sqlite::Query next(m_nextVersion);
        version = next.next() ? next.natural(0) : 0;
    }
    // That someone read in private is for the own devices only, the mere fact included; and of someone who has not
    // accepted the conversation everything is (rule 12).
    const bool isPublic = (after.delivered != before.delivered || after.readPublic != before.readPublic)
        && conversation.hasAccepted(account.no) && conversation.showsMarks();
    if (isPublic)
        publicVersion = version;
    m_put.run(conversation.no, account.no, after.delivered, after.readPrivate, after.readPublic, version, publicVersion);
    return RaisedMarks::Change{after, isPublic ? conversation.memberIds() : MemberList{account.who.account}};
}

std::optional<RaisedMarks::Change> MarkTable::reveal(const ConversationRow &conversation, const AccountRow &account,
                                                     quint64 &version)
{
    wire::AccountMark mark{conversation.id, account.who.account};
    {
        sqlite::Query query(m_find, conversation.no, account.no);
        if (!query.next())
            return std::nullopt;
        mark.delivered = query.natural(0);
        mark.readPrivate = query.natural(1);
        mark.readPublic = query.natural(2);
    }
    if (mark.delivered == 0 && mark.readPublic == 0)
        return std::nullopt;
    {
        sqlite::Query next(m_nextVersion);
        version = next.next() ? next.natural(0) : 0;
    }
    m_reveal.run(conversation.no, account.no, version);
    return RaisedMarks::Change{mark, conversation.memberIds()};
}

} // namespace porchlight::relay
