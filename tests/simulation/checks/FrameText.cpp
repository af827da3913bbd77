// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/FrameText.h"

#include "shared/base/Result.h"

#include <QStringList>

namespace porchlight::simulation {

namespace {

QString text(const LogId &log)
{
    switch (log.kind) {
    case LogId::Kind::Account: return QStringLiteral("account");
    case LogId::Kind::Mailbox: return QStringLiteral("mailbox");
    case LogId::Kind::Conversation: break;
    }
    return QString::fromLatin1(log.conversation.toHex().left(6));
}

QString text(const std::vector<wire::Position> &positions)
{
    QStringList parts;
    for (const wire::Position &position : positions)
        parts << text(position.log) + QStringLiteral(" ") + QString::number(position.seq);
    return parts.join(QStringLiteral(", "));
}

QString text(const wire::OwnMark &mark)
{
    return text(LogId::of(mark.conversation)) + QStringLiteral(" %1/%2").arg(mark.delivered).arg(mark.readPrivate);
}

QString text(const wire::AccountMark &mark)
{
    return QString::fromLatin1(mark.account.toHex().left(4)) + QStringLiteral(" in ")
        + text(LogId::of(mark.conversation))
        + QStringLiteral(" %1/%2/%3").arg(mark.delivered).arg(mark.readPrivate).arg(mark.readPublic);
}

template <class Item>
QString text(const std::vector<Item> &items)
{
    QStringList parts;
    for (const Item &item : items)
        parts << text(item);
    return parts.join(QStringLiteral(", "));
}

QString text(const MessageId &id) { return QString::fromLatin1(id.toHex().left(4)); }

/// With a sign for each kind that raises no unread, and for what has no words.
QString text(const MessageId &id, quint8 kind, const std::optional<MessageId> &target, bool isEmpty)
{
    if (kind == quint8(wire::EntryKind::Redact))
        return text(id) + u'x' + text(target.value_or(MessageId()));
    const QString about = target ? text(*target) : QString();
    return text(id) + (kind == quint8(wire::EntryKind::Silent) ? u'~' + about : QString())
        + (isEmpty ? QStringLiteral("-") : QString());
}

QString text(const std::vector<wire::Body> &bodies)
{
    QStringList parts;
    for (const wire::Body &body : bodies)
        parts << text(body.id, body.kind, body.target, body.bytes.isEmpty());
    return QStringLiteral(" [%1]").arg(parts.join(u' '));
}

/// The sequences, or why there is none.
QString text(const std::vector<wire::StoredBody> &stored)
{
    QStringList parts;
    for (const wire::StoredBody &one : stored)
        parts << (one.seq > 0 ? QString::number(one.seq) : QStringLiteral("refused %1").arg(int(one.refused)));
    return parts.join(u' ');
}

QString text(const std::vector<wire::Entry> &entries)
{
    QStringList parts;
    for (const wire::Entry &entry : entries)
        parts << text(entry.id, entry.kind, entry.target, entry.body.isEmpty());
    return QStringLiteral(" [%1]").arg(parts.join(u' '));
}

} // namespace

QString frameText(const wire::Frame &frame)
{
    return std::visit(
        Overloaded{
            [](const wire::Hello &f) -> QString {
                return QStringLiteral("hello") + (f.resume ? QStringLiteral(" resuming") : QString())
                    + (f.generation ? u" in " + QString::fromLatin1(f.generation->toHex().left(4)) : QString())
                    + (f.tide ? u", tide " + QString::fromLatin1(f.tide->left(10).toHex().mid(8)) : QString())
                    + (f.olderTokens.empty() ? QString() : QStringLiteral(", %1 older").arg(f.olderTokens.size()));
            },
            [](const wire::Welcome &f) -> QString {
                return u"welcome to " + QString::fromLatin1(f.generation.toHex().left(4));
            },
            [](const wire::Error &f) -> QString { return QStringLiteral("error %1 for %2").arg(int(f.code)).arg(f.request); },
            [](const wire::Ping &) -> QString { return QStringLiteral("ping"); },
            [](const wire::Pong &) -> QString { return QStringLiteral("pong"); },
            [](const wire::OpenLog &f) -> QString { return QStringLiteral("open ") + text(f.after); },
            [](const wire::Ack &f) -> QString { return QStringLiteral("ack ") + text(f.upTo); },
            [](const wire::Entries &f) -> QString {
                return QStringLiteral("entries ") + text(f.log)
                    + QStringLiteral(" %1-%2 of %3").arg(f.entries.front().seq).arg(f.entries.back().seq).arg(f.head)
                    + (f.log.kind == LogId::Kind::Conversation ? text(f.entries) : QString());
            },
            [](const wire::MailboxFence &f) -> QString { return QStringLiteral("fence %1").arg(f.upTo); },
            [](const wire::Behind &f) -> QString { return QStringLiteral("behind in %1 logs").arg(f.logs.size()); },
            [](const wire::Append &f) -> QString {
                return QStringLiteral("append %1 to ").arg(f.request) + text(LogId::of(f.conversation))
                    + QStringLiteral(": %1 from number %2").arg(f.bodies.size()).arg(f.firstNumber) + text(f.bodies)
                    + (f.mail.empty() ? QString() : QStringLiteral(", %1 items").arg(f.mail.size()));
            },
            [](const wire::Appended &f) -> QString {
                return QStringLiteral("appended %1, at ").arg(f.request) + text(f.stored);
            },
            [](const wire::Mark &f) -> QString {
                return QStringLiteral("mark ") + text(f.marks);
            },
            [](const wire::Marks &f) -> QString { return QStringLiteral("marks of version %1: ").arg(f.version) + text(f.marks); },
            [](const wire::StartConversation &f) -> QString { return QStringLiteral("start ") + f.handle; },
            [](const wire::Conversation &f) -> QString { return QStringLiteral("conversation ") + text(LogId::of(f.conversation)); },
            [](const wire::Trimmed &f) -> QString {
                return QStringLiteral("trimmed ") + text(f.log) + QStringLiteral(" before %1").arg(f.first);
            },
            [](const wire::Fetch &f) -> QString {
                return QStringLiteral("fetch %1 of ").arg(f.request) + text(f.log) + QStringLiteral(" before %1").arg(f.before);
            },
            [](const wire::Fetched &f) -> QString {
                return QStringLiteral("fetched %1, %2 entries").arg(f.request).arg(f.entries.size());
            },
            [](const wire::GetRoster &f) -> QString {
                return QStringLiteral("get-roster of ") + text(LogId::of(f.conversation)) + (f.epoch ? QStringLiteral(" at %1").arg(*f.epoch) : QString());
            },
            [](const wire::Roster &f) -> QString {
                return QStringLiteral("roster of ") + text(LogId::of(f.conversation)) + QStringLiteral(" at %1").arg(f.epoch);
            },
            [](const wire::GetBundles &f) -> QString { return QStringLiteral("get-bundles of %1 devices").arg(f.devices.size()); },
            [](const wire::Bundles &f) -> QString { return QStringLiteral("bundles of %1 devices").arg(f.bundles.size()); },
            [](const wire::PutMail &f) -> QString { return QStringLiteral("put-mail, %1 items").arg(f.mail.size()); },
            [](const wire::GetManifests &f) -> QString { return QStringLiteral("get-manifests of %1 accounts").arg(f.known.size()); },
            [](const wire::Manifests &f) -> QString { return QStringLiteral("manifests of %1 accounts").arg(f.accounts.size()); },
            [&frame](const auto &) -> QString { // of which nothing more is to be known
                return QStringLiteral("frame %1 of the list, request %2").arg(frame.index()).arg(wire::requestOf(frame));
            },
        },
        frame);
}

} // namespace porchlight::simulation
