// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/system/ClientProcess.h"
#include "tests/system/RelayProcess.h"

#include <QTemporaryDir>

namespace porchlight::test {

/// A relay and two people with an open conversation, all of them real processes, and the books about what they do. The
/// folder is kept when a test fails. Lives on the test's thread.
class SystemFixture
{
public:
    SystemFixture();

    /// Starts everything, makes both accounts by invitation and opens the conversation. What went wrong; else empty.
    QString begin();
    /// Ends everything in good order. What went wrong; else empty.
    QString end();
    /// Reads the databases, which must be whole, and judges them by the ledger.
    Ledger::Verdict judge();
    /// What the last judge() found.
    const Evidence &evidence() const { return m_evidence; }
    const Ledger &ledger() const { return m_ledger; }

    /// All that were written are stored, shown on both sides, and delivered.
    bool hasConverged() const;
    /// Someone has a message without ✓.
    bool isUnderWay() const;
    void keepFolder() { m_folder.setAutoRemove(false); }
    QString report() const;

private:
    QTemporaryDir m_folder;
    Ledger m_ledger;
    Evidence m_evidence;

public:
    RelayProcess relay;
    ClientProcess alice;
    ClientProcess bob;
};

} // namespace porchlight::test
