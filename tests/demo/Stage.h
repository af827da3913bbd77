// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/demo/Person.h"
#include "tests/system/RelayProcess.h"

#include <QElapsedTimer>
#include <QTimer>

namespace porchlight::demo {

/// A relay in a fresh folder, Alice and Bob with their windows, and the account of what happens between them, printed
/// as it happens with the time of each line. Owns the processes; all end with it. Main thread.
class Stage
{
public:
    /// @p programs: where the programs lie. @p out: for logs; the data lies below it, in @p data.
    Stage(const QString &programs, const QString &out, const QString &data);

    /// The relay, two accounts by invitation, and their conversation. What went wrong; else empty.
    QString prepare();
    bool open(Person &person, const QString &with = {}) { return person.openWindow(m_programs, with); }
    /// Everything in good order; true when all ended well.
    bool end();

    /// A line of the account.
    void say(const QString &who, const QString &what) const;
    /// The database of @p person says so, in time.
    bool await(Person &person, const QString &text, store::MessageStatus atLeast, milliseconds patience);

    test::RelayProcess relay;
    Person alice;
    Person bob;

private:
    void look();
    void tell(const Person &person, const test::TimelineChange &change) const;

    const QString m_programs;
    QTimer m_watch;
};

/// As people see it: "sending", "✓", "✓✓", "✓✓ (read)".
QString ticks(store::MessageStatus status);

} // namespace porchlight::demo
