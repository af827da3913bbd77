// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/SimRelay.h"

#include "shared/base/Result.h"
#include "shared/wire/Codec.h"
#include "tests/simulation/checks/FrameText.h"

namespace porchlight::simulation {

using namespace relay;

namespace {

constexpr int dropsInARowMax = 2; // a gateway that drops for longer has a connection that breaks
constexpr int pushesWhenFullMax = 8;
constexpr milliseconds stallMax = 20s;

} // namespace

QByteArray passwordHashOf(const QString &password)
{
    return "hash of " + password.toUtf8();
}

SimRelay::SimRelay(Scene &scene, Network &network, RelayDisk &disk, SeededRandom random)
    : m_scene(scene), m_network(network), m_disk(disk), m_random(random), m_secrets(m_random.fork()),
      m_checks(scene, disk.model()),
      m_bugs(scene, disk, m_random.fork()), m_writer(scene, disk, m_bugs, m_random.fork(),
               {[this](CommitNotice notice) { post(std::move(notice)); }, [this] { m_checks.stored(); },
                [this] { crash(); }})
{
}

// ---- life and death

void SimRelay::boot()
{
    if (isUp())
        return;
    m_scene.trace.say([]() -> QString { return QStringLiteral("the relay comes up"); });
    if (m_scene.plant == Plant::DedupForgotten)
        m_disk.model().forgetMessageIds();
    Tide::Start start{};
    for (std::size_t i = 0; i < sizeof m_life; ++i)
        start[i] = static_cast<unsigned char>((m_life + 1) >> (8 * i));
    m_disk.model().beginStart(start);
    m_checks.stored();
    m_checks.compareLogs();
    m_core = std::make_unique<SessionCore>(m_disk.model().generation(), m_secrets, RateLimits::none());
    m_writer.start();
    m_network.relayIsUp(true);
}

void SimRelay::crash()
{
    if (!isUp())
        return;
    m_scene.trace.say([]() -> QString { return QStringLiteral("the relay dies"); });
    ++m_life;
    m_core.reset();
    m_writer.stop();
    m_disk.die();
    m_events.clear();
    m_isStepping = m_isStalled = false;
    m_open.clear();
    m_full.clear();
    m_checks.relayDied();
    m_submissions.clear();
    m_armedFor = Never;
    m_pushedOnce.clear();
    m_network.relayIsUp(false);
    m_network.relayDied();
    const milliseconds until(m_random.between(50, m_random.chance(0.2) ? 20'000 : 2'000));
    m_scene.schedule.after(until, [this] { boot(); });
}

void SimRelay::later(milliseconds delay, Schedule::Task task)
{
    m_scene.schedule.after(delay, [this, life = m_life, task = std::move(task)] {
        if (life == m_life)
            task();
    });
}

// ---- what comes

void SimRelay::linkOpened(LinkId link)
{
    const QString address = m_network.address(link);
    m_open.insert(link);
    m_checks.opened(link, address == QStringLiteral("10.6.6.6"));
    post(Opened{link, address});
}

void SimRelay::linkClosed(LinkId link)
{
    m_open.erase(link);
    m_checks.closed(link);
    post(Closed{link});
}

void SimRelay::arrived(LinkId link, const QByteArray &message)
{
    const wire::Decoded decoded = wire::decode(message);
    perhapsStall();
    for (const wire::Frame &frame : decoded.frames) {
        const bool isFirst = &frame == &decoded.frames.front();
        m_scene.trace.say([&]() -> QString { return QStringLiteral("  relay <- %1  ").arg(link) + frameText(frame); });
        m_checks.arrived(link, frame);
        if (!isFirst && m_scene.plant == Plant::FirstFrameOnly)
            continue;
        if (const auto *open = std::get_if<wire::OpenLog>(&frame)) {
            for (const wire::Position &position : open->after)
                m_pushedOnce.erase({link, position.log});
        }
        post(Received{link, frame});
    }
    if (decoded.malformed)
        refuseNonsense(link);
}

void SimRelay::refuseNonsense(LinkId link)
{
    if (m_network.address(link) != QStringLiteral("10.6.6.6"))
        return m_scene.alarm.raise("wire", QStringLiteral("the relay cannot read what a device wrote"));
    post(ReceivedMalformed{link});
}

void SimRelay::perhapsStall()
{
    if (m_isStalled || !m_random.chance(m_scene.faults.relayStall))
        return;
    m_scene.trace.say([]() -> QString { return QStringLiteral("the relay stands still"); });
    m_isStalled = true;
    later(milliseconds(m_random.between(500, stallMax.count())), [this] {
        m_isStalled = false;
        step();
    });
}

void SimRelay::post(SessionEvent event)
{
    if (!isUp())
        return;
    m_events.push_back(std::move(event));
    step();
}

void SimRelay::step()
{
    if (m_isStepping || m_isStalled)
        return;
    m_isStepping = true;
    const quint64 life = m_life;
    while (!m_events.empty() && !m_isStalled) {
        const SessionEvent next = std::move(m_events.front());
        m_events.pop_front();
        perform(m_core->on(next, now()));
        if (life != m_life)
            return;
        if (const auto *notice = std::get_if<CommitNotice>(&next))
            m_checks.unlinkTold(notice->unlinked);
        m_checks.stepEnded();
    }
    m_isStepping = false;
    armDeadline();
}

void SimRelay::checkAtRest()
{
    if (m_open.size() != m_core->connectionCount())
        m_scene.alarm.raise("I18", QStringLiteral("a socket is open that nobody serves"));
    for (const LinkId link : m_open) {
        if (!m_network.isHeldByDevice(link))
            m_scene.alarm.raise("I18", QStringLiteral("a connection is kept whose device is long gone"));
    }
    m_checks.checkAnswered();
}

// ---- what goes

void SimRelay::perform(const std::vector<SessionEffect> &effects)
{
    const quint64 life = m_life;
    for (const SessionEffect &effect : effects) {
        if (m_random.chance(m_scene.faults.relayCrash))
            crash();
        if (life != m_life)
            return;
        carryOut(effect);
    }
}

void SimRelay::carryOut(const SessionEffect &effect)
{
    std::visit(Overloaded{
                   [this](const SendFrame &e) { send(e.connection, e.frame); },
                   [this](const SendEntries &e) { sendEntries(e); },
                   [this](const CloseConnection &e) {
                       if (m_scene.plant == Plant::CloseForgotten)
                           return;
                       m_open.erase(e.connection);
                       m_checks.closed(e.connection);
                       m_network.relayHangsUp(e.connection);
                   },
                   [](const RaiseLimits &) {},
                   [this](const StartRead &e) { read(e); },
                   [this](const StartHash &e) {
                       const QByteArray hash = passwordHashOf(e.password);
                       later(100ms, [this, e, hash] { post(HashDone{e.connection, e.tag, false, e.verifyAgainst == hash, hash}); });
                   },
                   [this](const Submission &e) { submit(e); },
               },
               effect);
}

void SimRelay::send(ConnectionId connection, const wire::Frame &asMade)
{
    wire::Frame frame = asMade;
    m_bugs.leaving(frame);
    if (std::holds_alternative<wire::Welcome>(frame))
        m_bugs.welcomed();
    m_scene.trace.say([&]() -> QString { return QStringLiteral("  relay -> %1  ").arg(connection) + frameText(frame); });
    m_checks.leaving(connection, frame);
    m_network.relaySends(connection, wire::encode(frame));
    if (m_scene.plant == Plant::AnsweredTwice && std::holds_alternative<wire::Appended>(frame)) {
        m_checks.leaving(connection, frame);
        m_network.relaySends(connection, wire::encode(frame));
    }
}

void SimRelay::sendEntries(const SendEntries &effect)
{
    hold(effect.connection);
    const LogId &log = effect.frame->log;
    if (m_scene.plant == Plant::NoPushRetry) {
        Seq &pushed = m_pushedOnce[{effect.connection, log}];
        const bool isRepeat = effect.frame->entries.back().seq <= pushed;
        pushed = std::max(pushed, effect.frame->entries.back().seq);
        if (isRepeat)
            return;
    }
    m_checks.leaving(effect.connection, *effect.frame);
    // Pages that were asked for before still come.
    if (const auto full = m_full.find(effect.connection); full != m_full.end() && ++full->second > pushesWhenFullMax)
        m_scene.alarm.raise("I18", QStringLiteral("a push to a socket that takes nothing"));
    if (m_scene.plant == Plant::PushedIsAcknowledged)
        m_events.push_back(Received{effect.connection, wire::Ack{{{log, effect.frame->entries.back().seq}}}});
    int &inARow = m_dropsInARow[effect.connection];
    const bool isDropped = m_random.chance(m_scene.faults.pushLost) && inARow < dropsInARowMax;
    m_scene.trace.say([&]() -> QString {
        return QStringLiteral("  relay -> %1  fence %2, ").arg(effect.connection).arg(effect.fence)
            + frameText(*effect.frame) + (isDropped ? QStringLiteral(": dropped") : QString());
    });
    inARow = isDropped ? inARow + 1 : 0;
    if (isDropped) {
        ++m_drops;
        return;
    }
    QByteArray message;
    if (effect.fence > 0 && m_scene.plant != Plant::FenceIgnored)
        message = wire::encode(wire::MailboxFence{effect.fence});
    message += wire::encode(*effect.frame);
    m_network.relaySends(effect.connection, message);
}

/// Sometimes a socket takes nothing more for a while.
void SimRelay::hold(ConnectionId connection)
{
    if (!m_random.chance(m_scene.faults.notWritable))
        return;
    const milliseconds duration(m_random.between(50, 20'000));
    later(0ms, [this, connection] {
        if (m_isStalled)
            return;
        if (m_open.contains(connection))
            m_full.try_emplace(connection, 0);
        if (m_scene.plant != Plant::FullSocketIgnored)
            post(WritableChanged{connection, false});
    });
    later(duration, [this, connection] {
        m_full.erase(connection);
        post(WritableChanged{connection, true});
    });
}

void SimRelay::read(const StartRead &effect)
{
    const bool isSlow = m_scene.faults.slowReaders && m_random.chance(0.1);
    const milliseconds waits(m_random.between(0, isSlow ? 2'000 : 3));
    const milliseconds takes(m_random.between(0, isSlow ? 2'000 : 3));
    later(waits, [this, effect, takes] {
        // The snapshot is of this moment; what is committed until the answer arrives is not in it.
        later(takes, [this, connection = effect.connection, tag = effect.tag, answer = m_bugs.answer(effect.query)] {
            post(ReadDone{connection, tag, answer});
        });
    });
}

void SimRelay::submit(const Submission &submission)
{
    if (m_submissions.empty())
        later(milliseconds(m_random.between(0, 2)), [this] { m_writer.submit(std::exchange(m_submissions, {})); });
    m_submissions.push_back(submission);
}

void SimRelay::armDeadline()
{
    const milliseconds deadline = m_core->deadline();
    if (deadline == Never || m_armedFor <= deadline)
        return; // one that comes too early asks again
    m_armedFor = deadline;
    later(std::max(milliseconds(0), deadline - m_scene.schedule.now()), [this, deadline] {
        if (m_armedFor != deadline)
            return;
        m_armedFor = Never;
        if (m_core->deadline() > m_scene.schedule.now())
            return armDeadline();
        ++m_ticks;
        if (m_scene.plant == Plant::HalfOpenKept) {
            for (const LinkId link : std::set<LinkId>(m_open)) {
                if (!m_network.isHeldByDevice(link))
                    post(Received{link, wire::Pong()});
            }
        }
        post(Tick());
    });
}

} // namespace porchlight::simulation
