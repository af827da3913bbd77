// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <random>
#include <vector>

namespace porchlight::test {

/// What happened to a file.
struct DiskStep
{
    enum class Kind { Write, Truncate, Sync };

    Kind kind = Kind::Write;
    QString file; ///< its path
    qint64 at = 0; ///< or the new size
    QByteArray bytes;
};

/// What became of the files since they were looked at, step by step. From it follows what a power loss at any moment
/// can leave: what was synced, and of the rest anything, in any order, in pieces of a sector.
class DiskRecording
{
public:
    /// Takes what is in the files of @p folder as durable.
    void begin(const QString &folder);
    void add(DiskStep step) { m_steps.push_back(std::move(step)); }
    std::size_t size() const { return m_steps.size(); }

    /// The files after the first @p steps. With @p forgetful the disk says that it has synced and has not.
    std::map<QString, QByteArray> afterPowerLoss(std::size_t steps, std::mt19937 &random, bool forgetful) const;

private:
    std::map<QString, QByteArray> m_before; ///< by path
    std::vector<DiskStep> m_steps;
};

} // namespace porchlight::test
