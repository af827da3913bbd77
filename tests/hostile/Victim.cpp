// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/hostile/Victim.h"

#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace porchlight::tests {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds servedWithin{2'000}; // on a loaded machine; usually it is some 10 ms

} // namespace

bool Victim::start()
{
    if (!m_program.start())
        return false;
    m_invitation = m_program.invite({QStringLiteral("--uses"), QStringLiteral("300")});
    m_honest = join(QStringLiteral("honest"));
    const auto notes = m_honest ? m_honest->talkTo(QStringLiteral("honest")) : std::nullopt;
    m_notes = notes.value_or(ConversationId());
    return notes.has_value();
}

std::unique_ptr<Person> Victim::join(const QString &handle)
{
    auto person = std::make_unique<Person>(port());
    return person->join(m_invitation, handle) == wire::ErrorCode::None ? std::move(person) : nullptr;
}

std::optional<milliseconds> Victim::serve()
{
    QElapsedTimer timer;
    timer.start();
    const auto sent = m_honest->write(m_notes, ++m_number, m_random.id<MessageId>(), "still served");
    if (!sent || sent->seq == 0)
        return std::nullopt;
    const milliseconds took(timer.elapsed());
    m_slowest = std::max(m_slowest, took);
    return took;
}

qint64 Victim::residentBytes() const
{
#ifdef __SANITIZE_ADDRESS__
    return 0; // it keeps what is freed: nothing can be said
#endif
    QFile statm(QStringLiteral("/proc/%1/statm").arg(m_program.processId()));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

QByteArray Victim::complaints()
{
    QByteArray found;
    for (const QByteArray &line : m_program.log().split('\n')) {
        for (const char *word : {"QWebSocket", "QObject", "QIODevice", "Sanitizer", "runtime error", "ASSERT", "fatal"}) {
            if (line.contains(word))
                found += line + '\n';
        }
    }
    return found;
}

QStringList Victim::attack(const std::vector<HostileCase> &cases, int serveEvery)
{
    QStringList wrong;
    int sinceServed = 0;
    for (const HostileCase &c : cases) {
        ++m_tried;
        const Outcome outcome = probe(port(), c.bytes);
        if (std::find(c.allowed.begin(), c.allowed.end(), outcome) == c.allowed.end())
            wrong << QStringLiteral("%1: %2").arg(QString::fromLatin1(c.id), outcome.text());
        if (++sinceServed < serveEvery)
            continue;
        sinceServed = 0;
        const auto served = serve();
        if (!served)
            return wrong << QStringLiteral("%1: the honest person was not served").arg(QString::fromLatin1(c.id));
        if (*served > servedWithin)
            wrong << QStringLiteral("%1: served after %2 ms").arg(QString::fromLatin1(c.id)).arg(served->count());
    }
    return wrong;
}

} // namespace porchlight::tests
