// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/disk/DiskSlot.h"
#include "tests/simulation/disk/DiskTrial.h"
#include "tests/simulation/world/SeededRandom.h"

#include <memory>

namespace porchlight::simulation {

/// One real database and what becomes of it when the power fails: at any write or sync of a transaction, of a
/// checkpoint, or of the recovery from an earlier loss. The contents must then be those before the transaction or
/// those after it, and the latter once it was acknowledged (A1, G5, I23, I24). Knows nothing of what is stored.
class PowerTrial
{
public:
    /// An open store, and a connection of its.
    struct Opened
    {
        std::shared_ptr<void> store; ///< null: it refused
        sqlite3 *handle = nullptr;
        QString refusal = {};
    };
    using Open = std::function<Opened(const DiskSlot &slot)>;
    using Damage = std::function<void(const QString &)>;

    PowerTrial(const DiskTrial &trial, SeededRandom random, Open open, Damage damage);
    ~PowerTrial();

    /// Closes nothing: the first, and after a crash.
    void openStore();
    /// False after it was refused: there is nothing to be asked any more.
    bool isOpen() const { return m_opened.store != nullptr; }
    void *store() const { return m_opened.store.get(); }
    test::MemoryDisk &disk() { return m_slot.disk; }

    bool isExamined() { return m_random.chance(m_trial.examined); }
    /// @p act does a transaction and, after @p acknowledge, perhaps a checkpoint. Then power losses within are tried out.
    void examine(const std::function<void(const std::function<void()> &acknowledge)> &act);
    /// The power fails somewhere within @p act. True when its transaction is there afterwards.
    bool dieWithin(const std::function<void()> &act);
    /// The process is killed, or the power fails, or it is stopped in order; nothing is under way.
    void die();

    quint64 losses() const { return m_losses; }

private:
    struct Course
    {
        test::MemoryDisk before;
        QByteArray digestBefore;
        QByteArray digestAfter;
        std::vector<test::DiskStep> steps;
        std::size_t acknowledgedAt = 0;
    };

    test::MemoryDisk::Dice dice();
    test::MemoryDisk lossAfter(const Course &course, std::size_t steps);
    void tryLosses(const Course &course);
    /// The contents after a start from what is on the branch's disk.
    QByteArray startOnBranch(bool failsAgain);
    void abandon();
    void stopInOrder();
    void setSynchronous(const Opened &opened) const;

    DiskTrial m_trial;
    SeededRandom m_random;
    Open m_open;
    Damage m_damage;
    DiskSlot m_slot;
    DiskSlot m_branch;
    Opened m_opened;
    quint64 m_losses = 0;
};

} // namespace porchlight::simulation
