// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/encryption/EncryptionBench.h"
#include "tests/bench/encryption/RawPrimitives.h"
#include "tests/bench/encryption/Scene.h"

namespace porchlight::bench {

/// What is told apart. From Group on one for each size of a group.
enum class Part : quint8 {
    Send,
    Settle,
    Receive1,
    Receive100,
    SendRenewed,
    KeyCame,
    SendFirst,
    HeardFirst,
    Widest,
    Group
};

Part groupPart(std::size_t group);

/// One scene, and what its desk has done in the round under way.
struct Bench
{
    std::unique_ptr<Scene> scene;
    std::map<Part, std::pair<Work, double>> done; ///< and how many messages that was
    std::map<Part, std::vector<Work>> rounds;     ///< of one message, each
    quint64 heard = 0;                            ///< what it must have opened or composed by now
    SizeLine append;
    SizeLine entry;

    void note(Part part, const Work &before, double messages = 1);
    void closeRound(bool counts);
    double median(Part part, double (*of)(const Work &)) const;
};

/// The same things in each scene, one after the other, round by round.
class Rounds
{
public:
    explicit Rounds(const EncryptionBench &bench) : m_bench(bench) {}

    /// Who is needed for all rounds. What went wrong; else empty.
    QString prepare(Bench &bench) const;
    /// In turn, so that the first of each turn brings a key. Several of them make a round, with one run().
    void talk(Bench &bench) const;
    QString run(Bench &bench, int round) const;
    /// Then: the desk's own account gets devices as well, so that a key goes to more than one account can have.
    QString widen(Bench &bench) const;
    QString runWide(Bench &bench, int round) const;

private:
    int firstOf(int round) const;
    void hear(Bench &bench, int person, std::size_t atOnce, std::optional<Part> keys, std::optional<Part> bodies) const;
    bool say(Bench &bench, int person) const;
    QString renew(Bench &bench, int person, quint32 devices, Part part) const;
    quint32 devicesOfWidest() const;
    static QString closeRound(Bench &bench, int round);

    const EncryptionBench &m_bench;
};

} // namespace porchlight::bench
