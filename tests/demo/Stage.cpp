// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/Stage.h"

#include "tests/demo/Waiting.h"

#include <QTime>

#include <algorithm>
#include <cstdio>

namespace porchlight::demo {

using store::MessageStatus;

namespace {

constexpr auto glance = 8ms; // a ✓ often comes within 10

} // namespace

Stage::Stage(const QString &programs, const QString &out, const QString &data)
    : relay(programs, data + QStringLiteral("/relay"), out + QStringLiteral("/relay.log")),
      alice(QStringLiteral("alice"), QStringLiteral("Alice Moreau"), data, out + QStringLiteral("/alice.log")),
      bob(QStringLiteral("bob"), QStringLiteral("Bob Okafor"), data, out + QStringLiteral("/bob.log")), m_programs(programs)
{
    QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] { look(); });
    m_watch.start(glance);
}

QString Stage::prepare()
{
    if (!relay.start())
        return QStringLiteral("the relay does not start; see relay.log");
    say(QStringLiteral("Relay"), QStringLiteral("listening on ") + relay.url());
    // Each opens the conversation, so that both have it in their list before the first word. Bob must exist for that.
    if (const QString trouble = bob.settle(relay.url(), relay.invite(), {}); !trouble.isEmpty())
        return trouble;
    if (const QString trouble = alice.settle(relay.url(), relay.invite(), bob.handle()); !trouble.isEmpty())
        return trouble;
    if (const QString trouble = bob.settle(relay.url(), {}, alice.handle()); !trouble.isEmpty())
        return trouble;
    say(QStringLiteral("Relay"), QStringLiteral("Alice and Bob have accounts, by invitation"));
    return {};
}

bool Stage::end()
{
    m_watch.stop();
    const bool areGone = alice.quit() && bob.quit();
    return relay.isRunning() ? relay.stop() && areGone : areGone;
}

void Stage::say(const QString &who, const QString &what) const
{
    const QString line = QTime::currentTime().toString(QStringLiteral("HH:mm:ss.zzz")) + QStringLiteral("  ")
                         + who.leftJustified(6) + QStringLiteral(" ") + what;
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

bool Stage::await(Person &person, const QString &text, MessageStatus atLeast, milliseconds patience)
{
    return waitUntil([&] { return person.statusOf(text) >= atLeast; }, patience);
}

// Of what is seen at one glance, causes first: written, received, then the ticks.
void Stage::look()
{
    struct Seen
    {
        const Person *person = nullptr;
        test::TimelineChange change;
        int rank() const { return change.before ? 2 : change.now == MessageStatus::Received ? 1 : 0; }
    };
    std::vector<Seen> all;
    for (Person *person : {&alice, &bob}) {
        for (test::TimelineChange &change : person->look())
            all.push_back({person, std::move(change)});
    }
    std::ranges::stable_sort(all, {}, &Seen::rank);
    for (const Seen &seen : all)
        tell(*seen.person, seen.change);
}

void Stage::tell(const Person &person, const test::TimelineChange &change) const
{
    const QString name = person.displayName().section(u' ', 0, 0);
    const QString text = QStringLiteral("'") + change.row.text + QStringLiteral("'");
    if (change.now == MessageStatus::Received)
        say(name, QStringLiteral("receives ") + text);
    else if (!change.before)
        say(name, QStringLiteral("writes ") + text + QStringLiteral("  ") + ticks(change.now));
    else
        say(name, text + QStringLiteral("  ") + ticks(*change.before) + QStringLiteral(" → ") + ticks(change.now));
}

QString ticks(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Received: return QStringLiteral("received");
    case MessageStatus::Sending: return QStringLiteral("sending");
    case MessageStatus::Failed: return QStringLiteral("not sent");
    case MessageStatus::Sent: return QStringLiteral("✓");
    case MessageStatus::Delivered: return QStringLiteral("✓✓");
    case MessageStatus::Read: return QStringLiteral("✓✓ (read)");
    }
    return {};
}

} // namespace porchlight::demo
