// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/HtmlPages.h"

#include <QDateTime>

namespace porchlight::exporting {

namespace {

QString timeForPeople(quint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// Names and texts run in their own direction, and turn nothing around them.
QString isolated(const QString &foreign)
{
    return u"<bdi>" + escaped(foreign) + u"</bdi>";
}

QString sentenceFor(const store::TimelineRow &row)
{
    if (row.isDeleted)
        return QStringLiteral("This message was deleted.");
    switch (row.state) {
    case ContentState::Readable: return {};
    case ContentState::UnknownType: return QStringLiteral("A message of a newer version.");
    case ContentState::Expired: return QStringLiteral("The relay had this message no more.");
    case ContentState::WaitingForKey:
    case ContentState::KeyLost: return QStringLiteral("The key to this message is not on this computer.");
    case ContentState::Unreadable:
    case ContentState::Damaged:
    case ContentState::Quarantined: break;
    }
    return QStringLiteral("This message could not be read.");
}

} // namespace

QString escaped(const QString &foreign)
{
    QString text;
    text.reserve(foreign.size());
    for (qsizetype i = 0; i < foreign.size(); ++i) {
        const QChar c = foreign[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < foreign.size() && foreign[i + 1].isLowSurrogate();
        const bool isControl = c < u' ' && c != u'\n' && c != u'\t';
        if (isPair) {
            text += c;
            text += foreign[++i];
        } else if (isControl || c.isSurrogate() || c >= QChar(0xfffe) || (c >= QChar(0x7f) && c < QChar(0xa0))) {
            text += QChar(QChar::ReplacementCharacter);
        } else {
            text += c;
        }
    }
    return text.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
}

/// What has happened to a group: who, and what to whom.
QString happened(const GroupNote &note, const Called &called)
{
    using Kind = GroupNote::Kind;
    QStringList names;
    for (const AccountId &account : note.accounts)
        names.append(isolated(called(account)));
    if (note.count > note.accounts.size())
        names.append(QString::number(note.count - note.accounts.size()) + u" more");
    const QString whom = names.join(u", ");
    const auto words = [&]() -> QString {
        switch (note.kind) {
        case Kind::Created: return QStringLiteral("made the group");
        case Kind::Added: return u"added " + whom;
        case Kind::Removed: return u"removed " + whom;
        case Kind::Left: return QStringLiteral("left");
        case Kind::Promoted: return u"made an admin of " + whom;
        case Kind::Demoted: return u"took the admin's rights from " + whom;
        case Kind::Joined: return QStringLiteral("joined by the link");
        case Kind::Gone: return QStringLiteral("deleted their account");
        case Kind::MembersAdd: return note.isOn ? QStringLiteral("let all members add people") : QStringLiteral("let only admins add people");
        case Kind::InvitationChanged: return note.isOn ? QStringLiteral("made an invitation link") : QStringLiteral("revoked the invitation link");
        case Kind::LookChanged: return QStringLiteral("changed the name or the picture");
        case Kind::PinsChanged: return QStringLiteral("changed what is pinned");
        }
        return QStringLiteral("changed the group");
    };
    const bool isOfRelay = note.actor.isNull() && !note.accounts.empty(); // which only says what an account did itself
    return isolated(called(isOfRelay ? note.accounts.front() : note.actor)) + u' ' + words();
}

QString nameOf(const store::ConversationSummary &summary)
{
    if (summary.marks.isSelf)
        return QStringLiteral("Notes to yourself");
    if (summary.isGroup)
        return summary.title.isEmpty() ? QStringLiteral("A group") : summary.title;
    if (!summary.peerName.isEmpty())
        return summary.peerName + (summary.peerHandle.isEmpty() ? QString() : QString(u" (@" + summary.peerHandle + u')'));
    return summary.peerHandle.isEmpty() ? QStringLiteral("Somebody") : QString(u'@' + summary.peerHandle);
}

QByteArray pageBegin(const QString &title)
{
    const QString page = u"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n"
        "<meta name=\"viewport\" content=\"width=device-width\" />\n<title>" + escaped(title) + u"</title>\n<style>\n"
        "body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }\n"
        ".m { margin: .8em 0 } .h { color: #666; font-size: .8em } .t { white-space: pre-wrap; overflow-wrap: anywhere }\n"
        ".q { border-left: 3px solid #bbb; padding-left: .6em; color: #666 } .s { color: #666; font-style: italic }\n"
        "</style>\n</head>\n<body>\n<h1>" + isolated(title) + u"</h1>\n";
    return page.toUtf8();
}

QByteArray pageEnd()
{
    return "</body>\n</html>\n";
}

QByteArray indexBegin(const store::LocalIdentity &identity, quint64 nowMs)
{
    const QString page = u"<p>" + isolated(identity.displayName) + u" · @" + escaped(identity.handle) + u" · "
        + escaped(identity.relayUrl) + u"</p>\n<p>What this computer had on " + timeForPeople(nowMs)
        + u" (UTC). The same for programs is in account.json and in each folder's messages.json.</p>\n<ul>\n";
    return pageBegin(QStringLiteral("Porchlight")) + page.toUtf8();
}

QByteArray indexLine(const store::ConversationSummary &summary, const QString &folder, qint64 messages)
{
    const QString line = u"<li><a href=\"" + escaped(folder) + u"/index.html\">" + isolated(nameOf(summary)) + u"</a> · "
        + QString::number(messages) + (messages == 1 ? u" message" : u" messages") + (summary.isRequest ? u" · a request" : u"") + u"</li>\n";
    return line.toUtf8();
}

QByteArray conversationBegin(const store::ConversationSummary &summary)
{
    return pageBegin(nameOf(summary)) + "<p><a href=\"../../index.html\">All conversations</a></p>\n";
}

QByteArray messageBlock(const store::TimelineRow &row, const store::LocalIdentity &identity, const Called &called)
{
    if (row.note) {
        const QString line = u"<div class=\"m s\">" + timeForPeople(row.timeMs) + u" · " + happened(*row.note, called) + u"</div>\n";
        return line.toUtf8();
    }
    const QString author = row.mine ? identity.displayName : row.senderName;
    QString block = u"<div class=\"m\" id=\"m" + QString::fromLatin1(row.id.toHex()) + u"\"><div class=\"h\">"
        + isolated(author.isEmpty() ? QStringLiteral("Somebody") : author) + u" · " + timeForPeople(row.timeMs)
        + (row.isEdited ? u" · edited" : u"") + (row.hasFailed ? u" · not sent" : u"") + u"</div>";
    if (row.quote)
        block += u"<div class=\"q t\">" + isolated(row.quote->quote) + u"</div>";
    const QString sentence = sentenceFor(row);
    block += sentence.isEmpty() ? u"<div class=\"t\" dir=\"auto\">" + escaped(row.text) + u"</div>"
                                : QString(u"<div class=\"s\">" + sentence + u"</div>");
    for (const store::ReactionRow &reaction : row.reactions)
        block += u"<span class=\"h\">" + isolated(reaction.emoji) + u' ' + QString::number(reaction.count) + u" </span>";
    return (block + u"</div>\n").toUtf8();
}

QByteArray missingBlock()
{
    return "<div class=\"m s\">What lies here is not on this computer.</div>\n";
}

} // namespace porchlight::exporting
