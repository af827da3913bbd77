// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/encryption/Rounds.h"

#include "shared/wire/Codec.h"

#include <algorithm>

namespace porchlight::bench {

namespace {

constexpr int friendOf = 1;   // with one device; who is talked with
constexpr int listenedTo = 2; // with one device; who says much at once
constexpr int widest = 3;     // with many devices
constexpr int firstGroup = 4;
constexpr int newPeopleFrom = 10;
constexpr int newPeople = 4;   // in a round: half of them are written to, half of them write
constexpr int saidInTurn = 16; // a key is renewed after 20 at the latest
constexpr int saidAtOnce = 100;
constexpr int saidUntilRenewed = 110; // of the largest groups after 100

double each(double sum, double messages)
{
    return messages > 0 ? sum / messages : 0;
}

} // namespace

Part groupPart(std::size_t group)
{
    return Part(quint8(Part::Group) + quint8(group));
}

void Bench::note(Part part, const Work &before, double messages)
{
    auto &[work, count] = done[part];
    work += scene->desk().work() - before;
    count += messages;
}

void Bench::closeRound(bool counts)
{
    for (const auto &[part, sum] : std::exchange(done, {})) {
        const auto &[work, messages] = sum;
        Work one;
        one.cpu = nanoseconds(qint64(each(double(work.cpu.count()), messages)));
        one.turns = each(work.turns, messages);
        one.commits = each(work.commits, messages);
        one.records = each(work.records, messages);
        one.recordBytes = each(work.recordBytes, messages);
        if (counts)
            rounds[part].push_back(one);
    }
}

double Bench::median(Part part, double (*of)(const Work &)) const
{
    const auto found = rounds.find(part);
    if (found == rounds.end())
        return 0;
    std::vector<double> values;
    for (const Work &work : found->second)
        values.push_back(of(work));
    std::ranges::nth_element(values, values.begin() + qptrdiff(values.size() / 2));
    return values[values.size() / 2];
}

int Rounds::firstOf(int round) const
{
    return newPeopleFrom + round * newPeople;
}

QString Rounds::prepare(Bench &bench) const
{
    Scene &scene = *bench.scene;
    if (firstOf(m_bench.extent.rounds + 1) > Scene::personsMost ||
        m_bench.extent.groups.size() > std::size_t(newPeopleFrom - firstGroup))
        return QStringLiteral("there are not so many people");
    if (!scene.desk().goOnline())
        return QStringLiteral("the device does not come online");
    bool isGood = scene.addPerson(friendOf, 1) && scene.addPerson(listenedTo, 1);
    for (std::size_t group = 0; group < m_bench.extent.groups.size(); ++group)
        isGood = isGood && scene.addPerson(firstGroup + int(group), m_bench.extent.groups[group]);
    for (int person = newPeopleFrom; person < firstOf(m_bench.extent.rounds + 1); ++person)
        isGood = isGood && scene.addPerson(person, 1);
    return isGood ? QString() : QStringLiteral("a device could not be linked");
}

void Rounds::hear(Bench &bench, int person, std::size_t atOnce, std::optional<Part> keys,
                  std::optional<Part> bodies) const
{
    Desk &desk = bench.scene->desk();
    const auto take = [&](const wire::Entries &frame, std::optional<Part> part) {
        const Work before = desk.work();
        desk.take(frame);
        if (part)
            bench.note(*part, before, double(frame.entries.size()));
    };
    for (const wire::Entries &frame : bench.scene->takeMail())
        take(frame, keys);
    for (const wire::Entries &frame : bench.scene->takeLog(person, atOnce)) {
        take(frame, bodies);
        bench.entry.sealed = wire::encode(wire::Entries{frame.log, frame.head, {frame.entries.back()}}).size();
    }
}

/// True when a key went along.
bool Rounds::say(Bench &bench, int person) const
{
    bench.scene->desk().say(Scene::with(person), QString(m_bench.textBytes, u'x'));
    ++bench.heard;
    return !bench.scene->desk().append().mail.empty();
}

void Rounds::talk(Bench &bench) const
{
    Desk &desk = bench.scene->desk();
    for (int i = 0; i < saidInTurn; ++i) {
        const Work before = desk.work();
        const bool isFirst = say(bench, friendOf) || i == 0;
        bench.note(isFirst ? Part::SendRenewed : Part::Send, before);
        if (!isFirst)
            bench.append.sealed = desk.appendBytes();
        const Work sent = desk.work();
        desk.settle();
        for (const wire::Entries &frame : bench.scene->takeLog(friendOf, 1))
            desk.take(frame); // its own, as the relay pushes it
        bench.note(Part::Settle, sent);
    }
    bench.scene->say(friendOf, saidInTurn, QString(m_bench.textBytes, u'x'));
    bench.heard += saidInTurn;
    hear(bench, friendOf, 1, Part::KeyCame, Part::Receive1);
}

QString Rounds::renew(Bench &bench, int person, quint32 devices, Part part) const
{
    Desk &desk = bench.scene->desk();
    bench.scene->say(person, 1, QString(m_bench.textBytes, u'x'));
    ++bench.heard;
    hear(bench, person, 1, {}, {});
    for (int i = 0; i < saidUntilRenewed; ++i) {
        const Work before = desk.work();
        const bool isRenewed = say(bench, person);
        if (isRenewed || (i == 0 && desk.append().epoch == 0))
            bench.note(part, before);
        desk.settle();
        hear(bench, person, 1, {}, {});
        if (isRenewed && desk.append().mail.size() != devices)
            return QStringLiteral("a key went to %1 devices of %2").arg(desk.append().mail.size()).arg(devices);
        if (isRenewed || desk.append().epoch == 0)
            return {};
    }
    return QStringLiteral("a key is not renewed");
}

QString Rounds::run(Bench &bench, int round) const
{
    Desk &desk = bench.scene->desk();
    const QString text(m_bench.textBytes, u'x');
    bench.scene->say(listenedTo, saidAtOnce, text);
    bench.heard += saidAtOnce;
    hear(bench, listenedTo, saidAtOnce, {}, Part::Receive100);
    for (std::size_t group = 0; group < m_bench.extent.groups.size(); ++group) {
        if (const QString trouble = renew(bench, firstGroup + int(group), m_bench.extent.groups[group],
                                          groupPart(group));
            !trouble.isEmpty())
            return trouble;
    }
    for (int person = firstOf(round); person < firstOf(round + 1); person += 2) {
        const Work before = desk.work();
        say(bench, person);
        bench.note(Part::SendFirst, before);
        desk.settle();
        hear(bench, person, 1, {}, {});
        bench.scene->say(person + 1, 1, text);
        ++bench.heard;
        const Work silent = desk.work();
        hear(bench, person + 1, saidAtOnce, {}, {});
        bench.note(Part::HeardFirst, silent);
    }
    return closeRound(bench, round);
}

/// Two accounts share them: one has 32 at most.
quint32 Rounds::devicesOfWidest() const
{
    return m_bench.extent.widest * 16 / 25;
}

QString Rounds::widen(Bench &bench) const
{
    return bench.scene->addPerson(widest, devicesOfWidest()) &&
                   bench.scene->addOwnDevices(m_bench.extent.widest - devicesOfWidest())
               ? QString()
               : QStringLiteral("many devices could not be linked");
}

QString Rounds::runWide(Bench &bench, int round) const
{
    const QString trouble = renew(bench, widest, m_bench.extent.widest, Part::Widest);
    return trouble.isEmpty() ? closeRound(bench, round) : trouble;
}

QString Rounds::closeRound(Bench &bench, int round)
{
    bench.closeRound(round > 0);
    const Desk &desk = bench.scene->desk();
    return desk.readable() == bench.heard
               ? QString()
               : QStringLiteral("%1 of %2 messages are there").arg(desk.readable()).arg(bench.heard);
}

} // namespace porchlight::bench
