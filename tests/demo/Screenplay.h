// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/demo/Desktop.h"
#include "tests/demo/Stage.h"

namespace porchlight::demo {

/// The conversation that is held when nobody is there to hold it: through the real windows, by keys, with someone who
/// leaves and a relay that dies. Every step has its time; the first that does not happen ends it. Main thread.
class Screenplay
{
public:
    Screenplay(Stage &stage, const Desktop &desktop) : m_stage(stage), m_desktop(desktop) {}

    /// True when all of it happened. Says on the way which step did not, and what was seen instead.
    bool play();

private:
    bool windowsOpen();
    bool bobReads();
    bool bobIsAway();
    bool relayDies();
    bool relayReturns();
    bool bobReturns();
    bool bobAnswers();
    bool windowsClose();

    /// Opens the window of a person in its half of the screen.
    bool enter(Person &person, QString &window, int x);
    bool openConversation(const QString &window);
    bool write(Person &person, const QString &window, const QString &text);
    bool expect(Person &person, const QString &text, store::MessageStatus atLeast);
    bool require(bool happened, const QString &what);

    Stage &m_stage;
    const Desktop &m_desktop;
    QString m_aliceWindow;
    QString m_bobWindow;
};

} // namespace porchlight::demo
