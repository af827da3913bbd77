// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/ClientProcess.h"

#include "app/store/ProfilePaths.h"

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>

namespace porchlight::test {

using store::MessageStatus;

namespace {

std::optional<MessageStatus> statusNamed(const QByteArray &name)
{
    if (name == "received") return MessageStatus::Received;
    if (name == "sending") return MessageStatus::Sending;
    if (name == "failed") return MessageStatus::Failed;
    if (name == "sent") return MessageStatus::Sent;
    if (name == "delivered") return MessageStatus::Delivered;
    if (name == "read") return MessageStatus::Read;
    return std::nullopt;
}

} // namespace

ClientProcess::ClientProcess(const QByteArray &name, const QString &data, const QString &log, Ledger &ledger)
    : m_name(name), m_data(data), m_log(log), m_ledger(ledger)
{
}

QString ClientProcess::database() const
{
    return store::ProfilePaths::of(QString::fromLatin1(m_name), m_data)->database;
}

bool ClientProcess::start(milliseconds patience)
{
    m_isReady = m_isOnline = false;
    m_child = std::make_unique<ChildProcess>(programFolder() + QStringLiteral("/system_client"), m_log);
    connect(m_child.get(), &ChildProcess::line, this, &ClientProcess::heard);
    if (!m_child->start({m_data, QString::fromLatin1(m_name)}) || !waitFor(m_isReady, patience))
        return false;
    // Before "ready" it told all it has: what is still missing was never stored, and a person would write it again.
    for (const Asked &asked : m_asked)
        ask(asked);
    return true;
}

void ClientProcess::kill()
{
    m_child->kill();
}

bool ClientProcess::stop()
{
    return m_child->stop() == 0;
}

bool ClientProcess::makeAccount(const QString &relayUrl, const QString &invitation, milliseconds patience)
{
    m_child->tell("register " + relayUrl.toUtf8() + ' ' + invitation.toUtf8() + ' ' + m_name + " porch-lantern-7");
    return waitFor(m_hasAccount, patience);
}

bool ClientProcess::talkTo(const QByteArray &handle, milliseconds patience)
{
    // Without a connection the answer is "failed": asked again until there is one.
    const QDeadlineTimer deadline(patience);
    while (!m_isTalking && !deadline.hasExpired()) {
        m_child->tell("talk 1000000 " + handle);
        waitFor(m_isTalking, 500ms);
    }
    return m_isTalking;
}

void ClientProcess::compose(int count)
{
    for (int i = 0; i < count; ++i) {
        const int number = ++m_written;
        m_asked.push_back({number, m_name + " says number " + QByteArray::number(number)});
        if (isRunning() && m_isReady)
            ask(m_asked.back());
    }
}

void ClientProcess::ask(const Asked &asked)
{
    m_child->tell("compose " + QByteArray::number(asked.number) + ' ' + m_conversation + ' ' + asked.text);
}

void ClientProcess::readAll()
{
    if (isRunning())
        m_child->tell("read " + m_conversation);
}

void ClientProcess::tryNow()
{
    if (isRunning())
        m_child->tell("try-now");
}

int ClientProcess::ownAtLeast(MessageStatus status) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [status](const auto &entry) { return entry.second.mine && entry.second.status >= status; }));
}

void ClientProcess::heard(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray &what = words.front();
    if (what == "row") {
        heardRow(words);
    } else if (what == "composed") {
        const int number = words.value(1).toInt();
        const auto asked = std::find_if(m_asked.begin(), m_asked.end(), [number](const Asked &a) { return a.number == number; });
        if (asked != m_asked.end())
            storedAs(MessageId::fromHex(words.value(2)).value_or(MessageId()), asked->text);
    } else if (what == "online" || what == "offline") {
        m_isOnline = what == "online";
        m_said = QString::fromUtf8(line);
    } else if (what == "ready") {
        m_isReady = true;
    } else if (what == "registered") {
        m_hasAccount = true;
    } else if (what == "conversation") {
        m_conversation = words.value(2);
        m_isTalking = true;
    } else if (what == "trouble" || (what == "failed" && words.value(1) != "1000000")) {
        m_troubles.append(QString::fromUtf8(m_name + ": " + line));
    }
}

void ClientProcess::heardRow(const QList<QByteArray> &words)
{
    const auto id = MessageId::fromHex(words.value(2));
    const auto status = statusNamed(words.value(3));
    if (!id || !status) {
        m_troubles.append(QStringLiteral("a row that cannot be read"));
        return;
    }
    const QByteArray text = words.mid(4).join(' ');
    Row &row = m_rows[*id];
    row.status = *status;
    row.mine = *status != MessageStatus::Received;
    if (row.mine)
        storedAs(*id, text);
    m_ledger.shown(m_name, *id, *status);
}

void ClientProcess::storedAs(const MessageId &id, const QByteArray &text)
{
    m_ledger.stored(m_name, id, text);
    if (std::erase_if(m_asked, [&text](const Asked &asked) { return asked.text == text; }) > 0)
        ++m_stored;
}

bool ClientProcess::waitFor(const bool &condition, milliseconds patience)
{
    QDeadlineTimer deadline(patience);
    while (!condition && isRunning() && !deadline.hasExpired())
        QTest::qWait(2);
    return condition;
}

} // namespace porchlight::test
