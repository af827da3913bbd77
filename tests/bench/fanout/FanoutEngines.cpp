// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fanout/FanoutEngines.h"

#include <QCoreApplication>

#include <algorithm>

#include <sys/resource.h>

namespace porchlight::bench {

namespace {

constexpr auto patience = 120s;

SteadyTime steadyNow()
{
    return std::chrono::steady_clock::now();
}

double secondsSince(SteadyTime begin)
{
    return std::chrono::duration<double>(steadyNow() - begin).count();
}

double ownCpuMs()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

} // namespace

FanoutEngines::FanoutEngines(int apps, const QString &folder) : m_texts(std::size_t(apps))
{
    m_result.apps = apps;
    for (int i = 0; i < apps; ++i)
        m_apps.push_back(std::make_unique<test::Device>(QStringLiteral("app-%1").arg(i), folder));
    for (const auto &app : m_apps) {
        app->onComposed([this](const engine::Composed &composed) {
            const auto said = m_saying.extract(composed.ask);
            if (!said.empty() && m_audience)
                m_audience->noteSent(composed.id, said.mapped().at);
        });
    }
}

FanoutEngines::~FanoutEngines() = default;

bool FanoutEngines::waitFor(Audience &audience, milliseconds howLong, const std::function<bool()> &isSo)
{
    const SteadyTime end = steadyNow() + howLong;
    bool is = false;
    audience.idle([&] {
        QCoreApplication::processEvents();
        is = isSo();
        return is || steadyNow() > end;
    });
    return is;
}

QString FanoutEngines::join(test::RelayProcess &relay, Crowd &crowd, Audience &audience)
{
    m_group = crowd.group();
    std::vector<AccountId> accounts;
    for (std::size_t i = 0; i < m_apps.size(); ++i) {
        test::Device &app = *m_apps[i];
        const QString handle = QStringLiteral("app%1").arg(i);
        app.signIn(relay.url(), handle, handle, relay.invite());
        if (!waitFor(audience, patience, [&] { return app.signedIn && app.isLive(); }))
            return QStringLiteral("an app could not sign in");
        accounts.push_back(app.account());
    }
    std::ranges::sort(accounts);
    const SteadyTime end = steadyNow() + patience;
    while (!audience.change(crowd, operation::Add{accounts}, 10s)) {
        if (steadyNow() > end)
            return QStringLiteral("the apps could not be added to the group");
    }
    const auto areIn = [this] {
        return std::ranges::all_of(m_apps, [this](const auto &app) { return app->summary(m_group).has_value(); });
    };
    return waitFor(audience, patience, areIn) ? QString() : QStringLiteral("the apps do not hear of the group");
}

void FanoutEngines::say(std::size_t app)
{
    const QString text = QStringLiteral("message %1 of app %2").arg(++m_result.written).arg(app);
    m_texts[app].insert(text);
    m_saying[++m_lastAsk] = {steadyNow(), text};
    m_apps[app]->post(engine::Compose{m_lastAsk, m_group, text});
}

bool FanoutEngines::allSent()
{
    return m_saying.empty() && std::ranges::all_of(m_apps, [this](const auto &app) {
        return app->status(m_group) != store::MessageStatus::Sending;
    });
}

QString FanoutEngines::renewKeys(Crowd &crowd, Audience &audience)
{
    // One first: what its sessions cost is not mixed with what others do.
    double cpu = ownCpuMs();
    SteadyTime begin = steadyNow();
    say(0);
    if (!waitFor(audience, patience, [this] { return allSent(); }))
        return QStringLiteral("the first message of an app does not go out");
    m_result.keys.firstSeconds = secondsSince(begin);
    m_result.keys.firstCpuMs = ownCpuMs() - cpu;
    for (std::size_t i = 1; i < m_apps.size(); ++i)
        say(i);
    if (!waitFor(audience, patience * 3, [&] { return allSent() && countReadable() == m_result.written * (m_apps.size() - 1); }))
        return QStringLiteral("not every app reads the first messages of the others");

    if (!audience.change(crowd, operation::Remove{{crowd.people().back().resident.account}}, 30s))
        return QStringLiteral("nobody can be removed");
    waitFor(audience, 3s, [] { return false; }); // the removal has come to everybody
    cpu = ownCpuMs();
    begin = steadyNow();
    say(0);
    if (!waitFor(audience, patience, [this] { return allSent(); }))
        return QStringLiteral("a message under a new key does not go out");
    m_result.keys.renewedSeconds = secondsSince(begin);
    m_result.keys.renewedCpuMs = ownCpuMs() - cpu;
    if (!waitFor(audience, patience, [&] { return countReadable() == m_result.written * (m_apps.size() - 1); }))
        return QStringLiteral("not every app reads a message under a new key");
    m_result.keys.openedSeconds = secondsSince(begin);
    for (std::size_t i = 1; i < m_apps.size(); ++i)
        say(i);
    return waitFor(audience, patience, [&] { return allSent() && countReadable() == m_result.written * (m_apps.size() - 1); })
        ? QString() : QStringLiteral("not every app has a new key");
}

QString FanoutEngines::speak(Audience &audience, milliseconds duration, double perSecond)
{
    const SteadyTime begin = steadyNow();
    const double intervalNs = 1e9 / perSecond;
    quint64 next = 0;
    audience.beginListening();
    m_audience = &audience;
    m_result.fanout = audience.listen(60s, [&] {
        const SteadyTime now = steadyNow();
        while (now < begin + duration && begin + nanoseconds(qint64(double(next) * intervalNs)) <= now)
            say(next++ % m_apps.size());
        QCoreApplication::processEvents();
        return now >= begin + duration && m_saying.empty();
    });
    m_audience = nullptr;
    return m_result.fanout.complete == m_result.fanout.sent
        ? QString()
        : QStringLiteral("of %1 messages only %2 came everywhere").arg(m_result.fanout.sent).arg(m_result.fanout.complete);
}

quint64 FanoutEngines::countReadable()
{
    quint64 readable = 0;
    for (std::size_t i = 0; i < m_apps.size(); ++i) {
        std::set<QString> seen;
        for (const store::TimelineRow &row : m_apps[i]->timeline(m_group)) {
            const bool isText = !row.mine && row.state == ContentState::Readable;
            const bool isOfAnother = std::ranges::any_of(m_texts, [&](const auto &texts) { return texts.contains(row.text); });
            readable += isText && isOfAnother && seen.insert(row.text).second;
        }
    }
    return readable;
}

QString FanoutEngines::check(milliseconds howLong)
{
    m_result.expected = m_result.written * (m_apps.size() - 1);
    const SteadyTime end = steadyNow() + howLong;
    while ((m_result.readable = countReadable()) < m_result.expected && steadyNow() < end)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 200);
    // By one author, each says its number: what comes later says a greater one.
    for (const auto &app : m_apps) {
        std::map<AccountId, Seq> lastOf;
        const auto rows = app->timeline(m_group); // newest first
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            const quint64 number = row->text.section(u' ', 1, 1).toULongLong();
            if (number == 0)
                continue;
            m_result.outOfOrder += number < lastOf[row->sender];
            lastOf[row->sender] = number;
        }
    }
    return m_result.readable == m_result.expected && m_result.outOfOrder == 0
        ? QString()
        : QStringLiteral("of %1 messages the apps show %2, %3 of them out of order").arg(m_result.expected).arg(m_result.readable).arg(m_result.outOfOrder);
}

} // namespace porchlight::bench
