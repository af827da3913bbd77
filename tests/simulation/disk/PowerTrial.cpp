// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/disk/PowerTrial.h"

#include <sqlite3.h>

namespace porchlight::simulation {

namespace {

constexpr double failsAgainShare = 0.3; // the recovery is cut off too

} // namespace

PowerTrial::PowerTrial(const DiskTrial &trial, SeededRandom random, Open open, Damage damage)
    : m_trial(trial), m_random(random), m_open(std::move(open)), m_damage(std::move(damage))
{
}

PowerTrial::~PowerTrial()
{
    abandon();
}

test::MemoryDisk::Dice PowerTrial::dice()
{
    return [this](quint64 bound) { return m_random.next() % bound; };
}

void PowerTrial::setSynchronous(const Opened &opened) const
{
    if (m_trial.synchronous == DiskTrial::Synchronous::Normal)
        sqlite3_exec(opened.handle, "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr);
    else if (m_trial.synchronous == DiskTrial::Synchronous::Off)
        sqlite3_exec(opened.handle, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
}

void PowerTrial::openStore()
{
    m_slot.disk.isGone = false;
    m_slot.mirror();
    m_opened = m_open(m_slot);
    if (!m_opened.store)
        m_damage(QStringLiteral("a database does not open any more: ") + m_opened.refusal);
    else
        setSynchronous(m_opened);
}

/// As a killed process leaves it: nothing is written any more.
void PowerTrial::abandon()
{
    m_slot.disk.isGone = true;
    m_opened = {};
}

// ---- trying out

void PowerTrial::examine(const std::function<void(const std::function<void()> &)> &act)
{
    Course course{m_slot.disk, digestOf(m_opened.handle), {}, {}, 0};
    m_slot.disk.beginRecording();
    act([&] { course.acknowledgedAt = m_slot.disk.recorded(); });
    course.steps = m_slot.disk.endRecording();
    course.digestAfter = digestOf(m_opened.handle);
    tryLosses(course);
}

void PowerTrial::tryLosses(const Course &course)
{
    for (int i = 0; i < m_trial.lossesPerTransaction; ++i) {
        const auto steps = std::size_t(m_random.next() % (course.steps.size() + 1));
        m_branch.disk = lossAfter(course, steps);
        const QByteArray left = startOnBranch(m_random.chance(failsAgainShare));
        ++m_losses;
        const bool isOld = left == course.digestBefore && steps < course.acknowledgedAt;
        if (left == course.digestAfter || isOld)
            continue;
        const bool isDamaged = left.startsWith("damaged");
        m_damage(QStringLiteral("a power loss after step %1 of %2 (acknowledged after %3) leaves %4").arg(steps)
                     .arg(course.steps.size()).arg(course.acknowledgedAt)
                     .arg(isDamaged ? QString::fromUtf8("a database that is " + left) : QStringLiteral("something else than it should")));
        return;
    }
}

test::MemoryDisk PowerTrial::lossAfter(const Course &course, std::size_t steps)
{
    test::MemoryDisk disk = course.before;
    for (std::size_t i = 0; i < steps; ++i)
        disk.take(course.steps[i]);
    disk.losePower(dice());
    return disk;
}

QByteArray PowerTrial::startOnBranch(bool failsAgain)
{
    const auto start = [this] {
        m_branch.mirror();
        const Opened opened = m_open(m_branch);
        const QByteArray digest = opened.store ? digestOf(opened.handle) : QByteArray("damaged: " + opened.refusal.toUtf8());
        m_branch.disk.isGone = true; // whoever closes now writes nothing
        return digest;
    };
    if (failsAgain) {
        Course recovery{m_branch.disk, {}, {}, {}, 0};
        m_branch.disk.beginRecording();
        start();
        recovery.steps = m_branch.disk.endRecording();
        m_branch.disk = lossAfter(recovery, std::size_t(m_random.next() % (recovery.steps.size() + 1)));
    }
    return start();
}

// ---- dying

bool PowerTrial::dieWithin(const std::function<void()> &act)
{
    Course course{m_slot.disk, digestOf(m_opened.handle), {}, {}, 0};
    m_slot.disk.beginRecording();
    act();
    course.steps = m_slot.disk.endRecording();
    course.digestAfter = digestOf(m_opened.handle);
    test::MemoryDisk disk = lossAfter(course, std::size_t(m_random.next() % (course.steps.size() + 1)));
    abandon();
    m_slot.disk = std::move(disk);
    openStore();
    ++m_losses;
    if (!isOpen())
        return false;
    const QByteArray left = digestOf(m_opened.handle);
    if (left != course.digestBefore && left != course.digestAfter)
        m_damage(QStringLiteral("a power loss within a transaction leaves half of it"));
    return left == course.digestAfter;
}

void PowerTrial::die()
{
    const QByteArray before = digestOf(m_opened.handle);
    const qint64 how = m_random.between(0, 2);
    if (how == 0)
        stopInOrder();
    abandon();
    if (how == 1)
        m_slot.disk.losePower(dice());
    openStore();
    ++m_losses;
    if (isOpen() && digestOf(m_opened.handle) != before)
        m_damage(QStringLiteral("what was acknowledged is not all there after a stop"));
}

/// With a checkpoint, in which the power may fail as well.
void PowerTrial::stopInOrder()
{
    Course course{m_slot.disk, digestOf(m_opened.handle), {}, {}, 0};
    m_slot.disk.beginRecording();
    m_opened = {};
    course.steps = m_slot.disk.endRecording();
    course.digestAfter = course.digestBefore;
    if (m_trial.examined > 0)
        tryLosses(course);
}

} // namespace porchlight::simulation
