// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/SystemFixture.h"

#include "tests/system/Databases.h"

#include <algorithm>
#include <array>

namespace porchlight::test {

using store::MessageStatus;

SystemFixture::SystemFixture()
    : relay(programFolder(), m_folder.filePath(QStringLiteral("relay")), m_folder.filePath(QStringLiteral("relay.log"))),
      alice("alice", m_folder.path(), m_folder.filePath(QStringLiteral("alice.log")), m_ledger),
      bob("bob", m_folder.path(), m_folder.filePath(QStringLiteral("bob.log")), m_ledger)
{
}

QString SystemFixture::begin()
{
    if (!relay.start())
        return QStringLiteral("the relay does not start");
    for (ClientProcess *client : {&alice, &bob}) {
        const QString code = relay.invite();
        if (code.isEmpty())
            return QStringLiteral("the admin command gives no invitation");
        if (!client->start())
            return QStringLiteral("a client does not start");
        if (!client->makeAccount(relay.url(), code))
            return QStringLiteral("no account: ") + client->troubles().join(u'\n');
    }
    if (!alice.talkTo("bob") || !bob.talkTo("alice"))
        return QStringLiteral("the conversation cannot be opened");
    return {};
}

QString SystemFixture::end()
{
    for (ClientProcess *client : {&alice, &bob}) {
        if (!client->stop())
            return QString::fromLatin1(client->name()) + QStringLiteral(" did not end well");
    }
    if (!relay.stop())
        return QStringLiteral("the relay did not end well");
    const QStringList troubles = alice.troubles() + bob.troubles();
    return troubles.join(u'\n');
}

Ledger::Verdict SystemFixture::judge()
{
    m_evidence = {};
    QStringList unreadable;
    for (const QString &database : {relay.database(), alice.database(), bob.database()}) {
        if (const QString found = checkIntegrity(database); found != u"ok")
            unreadable.append(database + QStringLiteral(": ") + found);
    }
    const auto log = readRelayLog(relay.database(), alice.database());
    if (log)
        m_evidence.relayLog = *log;
    else
        unreadable.append(QStringLiteral("the relay's log cannot be read, or has gaps"));
    for (const ClientProcess *client : {&alice, &bob}) {
        const auto timeline = readTimeline(client->database());
        if (!timeline)
            unreadable.append(QString::fromLatin1(client->name()) + QStringLiteral("'s timeline cannot be read"));
        m_evidence.timelines[client->name()] = timeline.value_or(std::vector<Evidence::Shown>());
    }
    Ledger::Verdict verdict = m_ledger.judge(m_evidence);
    verdict.lost += int(unreadable.size());
    verdict.complaints = unreadable + verdict.complaints;
    return verdict;
}

bool SystemFixture::hasConverged() const
{
    const int all = alice.written() + bob.written();
    return std::ranges::all_of(std::array{&alice, &bob}, [all](const ClientProcess *client) {
        return client->storedCount() == client->written() && client->shownCount() >= all
            && client->ownAtLeast(MessageStatus::Delivered) >= client->written();
    });
}

bool SystemFixture::isUnderWay() const
{
    return std::ranges::any_of(std::array{&alice, &bob}, [](const ClientProcess *client) {
        return client->ownAtLeast(MessageStatus::Sent) < client->written();
    });
}

QString SystemFixture::report() const
{
    QStringList lines;
    for (const ClientProcess *client : {&alice, &bob}) {
        lines.append(QStringLiteral("%1: %2 written, %3 stored, %4 sent, %5 delivered, %6 shown, %7")
                         .arg(QLatin1String(client->name())).arg(client->written()).arg(client->storedCount())
                         .arg(client->ownAtLeast(MessageStatus::Sent)).arg(client->ownAtLeast(MessageStatus::Delivered))
                         .arg(client->shownCount()).arg(client->said()));
    }
    return lines.join(QStringLiteral("; ")) + QStringLiteral("; all files are in ") + m_folder.path();
}

} // namespace porchlight::test
