// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/HtmlPages.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace porchlight::exporting {

namespace {

/// The pages are in the language of the window; what is for programs, beside them, is not.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HtmlPages)
};

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
        return Words::tr("This message was deleted.");
    switch (row.state) {
    case ContentState::Readable: return {};
    case ContentState::UnknownType: return Words::tr("A message of a newer version.");
    case ContentState::Expired: return Words::tr("The relay had this message no more.");
    case ContentState::WaitingForKey:
    case ContentState::KeyLost: return Words::tr("The key to this message is not on this computer.");
    case ContentState::Unreadable:
    case ContentState::Damaged:
    case ContentState::Quarantined: break;
    }
    return Words::tr("This message could not be read.");
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

/// What has happened to a group: %1 is who did it, %2 to whom.
QString sentenceFor(const GroupNote &note)
{
    using Kind = GroupNote::Kind;
    switch (note.kind) {
    case Kind::Created: return Words::tr("%1 made the group");
    case Kind::Added: return Words::tr("%1 added %2");
    case Kind::Removed: return Words::tr("%1 removed %2");
    case Kind::Left: return Words::tr("%1 left");
    case Kind::Promoted: return Words::tr("%1 made an admin of %2");
    case Kind::Demoted: return Words::tr("%1 took the admin's rights from %2");
    case Kind::Joined: return Words::tr("%1 joined by the link");
    case Kind::Gone: return Words::tr("%1 deleted their account");
    case Kind::MembersAdd: return note.isOn ? Words::tr("%1 let all members add people") : Words::tr("%1 let only admins add people");
    case Kind::InvitationChanged: return note.isOn ? Words::tr("%1 made an invitation link") : Words::tr("%1 revoked the invitation link");
    case Kind::LookChanged: return Words::tr("%1 changed the name or the picture");
    case Kind::PinsChanged: return Words::tr("%1 changed what is pinned");
    }
    return Words::tr("%1 changed the group");
}

QString happened(const GroupNote &note, const Called &called)
{
    QStringList names;
    for (const AccountId &account : note.accounts)
        names.append(isolated(called(account)));
    if (note.count > note.accounts.size())
        names.append(Words::tr("%Ln more", nullptr, int(note.count - note.accounts.size())));
    const bool isOfRelay = note.actor.isNull() && !note.accounts.empty(); // which only says what an account did itself
    return sentenceFor(note).arg(isolated(called(isOfRelay ? note.accounts.front() : note.actor)), names.join(Words::tr(", ")));
}

QString nameOf(const store::ConversationSummary &summary)
{
    if (summary.marks.isSelf)
        return Words::tr("Notes to yourself");
    if (summary.isGroup)
        return summary.title.isEmpty() ? Words::tr("A group") : summary.title;
    if (!summary.peerName.isEmpty())
        return summary.peerName + (summary.peerHandle.isEmpty() ? QString() : QString(u" (@" + summary.peerHandle + u')'));
    return summary.peerHandle.isEmpty() ? Words::tr("Somebody") : QString(u'@' + summary.peerHandle);
}

QByteArray pageBegin(const QString &title)
{
    const QLocale language;
    const QString head = language.language() == QLocale::C ? QStringLiteral("lang=\"en\"")
        : QStringLiteral("lang=\"%1\" dir=\"%2\"").arg(language.bcp47Name(), language.textDirection() == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"));
    const QString page = u"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" " + head + u">\n<head>\n<meta charset=\"utf-8\" />\n"
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
        + escaped(identity.relayUrl) + u"</p>\n<p>"
        + Words::tr("What this computer had on %1 (UTC). The same for programs is in account.json and in each folder's messages.json.")
              .arg(timeForPeople(nowMs))
        + u"</p>\n<ul>\n";
    return pageBegin(QStringLiteral("Porchlight")) + page.toUtf8();
}

QByteArray indexLine(const store::ConversationSummary &summary, const QString &folder, qint64 messages)
{
    const QString line = u"<li><a href=\"" + escaped(folder) + u"/index.html\">" + isolated(nameOf(summary)) + u"</a> · "
        + Words::tr("%Ln messages", nullptr, int(messages))
        + (summary.isRequest ? u" · " + Words::tr("a request") : QString()) + u"</li>\n";
    return line.toUtf8();
}

QByteArray conversationBegin(const store::ConversationSummary &summary)
{
    const QString back = u"<p><a href=\"../../index.html\">" + Words::tr("All conversations") + u"</a></p>\n";
    return pageBegin(nameOf(summary)) + back.toUtf8();
}

QByteArray messageBlock(const store::TimelineRow &row, const store::LocalIdentity &identity, const Called &called)
{
    if (row.note) {
        const QString line = u"<div class=\"m s\">" + timeForPeople(row.timeMs) + u" · " + happened(*row.note, called) + u"</div>\n";
        return line.toUtf8();
    }
    const QString author = row.mine ? identity.displayName : row.senderName;
    QString block = u"<div class=\"m\" id=\"m" + QString::fromLatin1(row.id.toHex()) + u"\"><div class=\"h\">"
        + isolated(author.isEmpty() ? Words::tr("Somebody") : author) + u" · " + timeForPeople(row.timeMs)
        + (row.isEdited ? u" · " + Words::tr("edited") : QString()) + (row.hasFailed ? u" · " + Words::tr("not sent") : QString()) + u"</div>";
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
    const QString line = u"<div class=\"m s\">" + Words::tr("What lies here is not on this computer.") + u"</div>\n";
    return line.toUtf8();
}

} // namespace porchlight::exporting
