// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/Screenplay.h"

#include "tests/demo/Waiting.h"

#include <array>

namespace porchlight::demo {

using store::MessageStatus;

namespace {

constexpr auto patience = 30s;
constexpr auto patienceWithBackoff = 120s; // the app waits a minute at most before it tries again
constexpr int windowWidth = 940;
constexpr int windowHeight = 900;
constexpr int bobX = 970;
constexpr int top = 40;
constexpr int rowX = 150; // in the first line of the list of conversations, below the offer of a recovery kit
constexpr int rowY = 150;

const QString kettle = QStringLiteral("The kettle is on");
const QString coming = QStringLiteral("Are you coming over?");
const QString seat = QStringLiteral("I have kept the good chair for you");
const QString cake = QStringLiteral("And the cake is nearly done");
const QString answer = QStringLiteral("On my way, ten minutes");

} // namespace

bool Screenplay::play()
{
    struct Step
    {
        const char *name;
        bool (Screenplay::*act)();
    };
    constexpr std::array steps = {
        Step{"both windows open", &Screenplay::windowsOpen},
        Step{"Alice writes, Bob sees it and reads it", &Screenplay::bobReads},
        Step{"Bob quits, Alice writes twice", &Screenplay::bobIsAway},
        Step{"the relay is killed, Alice writes once more", &Screenplay::relayDies},
        Step{"the relay is back", &Screenplay::relayReturns},
        Step{"Bob is back and reads", &Screenplay::bobReturns},
        Step{"Bob answers", &Screenplay::bobAnswers},
        Step{"both windows close", &Screenplay::windowsClose},
    };
    for (const Step &step : steps) {
        m_stage.say(QStringLiteral("—"), QString::fromUtf8(step.name));
        if (!(this->*step.act)()) {
            m_stage.say(isStopped() ? QStringLiteral("—") : QStringLiteral("FAILED"), QStringLiteral("at: ") + QString::fromUtf8(step.name));
            m_desktop.photograph(QStringLiteral("root"), QStringLiteral("failed.png"));
            return false;
        }
    }
    return true;
}

bool Screenplay::windowsOpen()
{
    return enter(m_stage.bob, m_bobWindow, bobX) && openConversation(m_bobWindow)
        && enter(m_stage.alice, m_aliceWindow, 0) && openConversation(m_aliceWindow);
}

bool Screenplay::bobReads()
{
    // Bob's window is open but not in front: delivered, and not read before he looks.
    if (!write(m_stage.alice, m_aliceWindow, kettle) || !expect(m_stage.alice, kettle, MessageStatus::Delivered)
        || !expect(m_stage.bob, kettle, MessageStatus::Received))
        return false;
    pause(500ms);
    return require(m_stage.alice.statusOf(kettle) == MessageStatus::Delivered, QStringLiteral("read by nobody yet"))
        && require(m_desktop.activate(m_bobWindow), QStringLiteral("Bob's window comes to the front"))
        && expect(m_stage.alice, kettle, MessageStatus::Read);
}

bool Screenplay::bobIsAway()
{
    if (!require(m_desktop.press(QStringLiteral("alt+F4")) && m_stage.bob.waitForQuit(patience), QStringLiteral("Bob's window closes")))
        return false;
    m_stage.say(QStringLiteral("Bob"), QStringLiteral("has closed his window"));
    for (const QString &text : {coming, seat}) {
        if (!write(m_stage.alice, m_aliceWindow, text) || !expect(m_stage.alice, text, MessageStatus::Sent))
            return false;
    }
    pause(500ms);
    return require(m_stage.alice.statusOf(seat) == MessageStatus::Sent, QStringLiteral("delivered to nobody"));
}

bool Screenplay::relayDies()
{
    m_stage.relay.kill();
    m_stage.say(QStringLiteral("Relay"), QStringLiteral("killed with SIGKILL"));
    if (!write(m_stage.alice, m_aliceWindow, cake) || !expect(m_stage.alice, cake, MessageStatus::Sending))
        return false;
    pause(3s); // the banner comes when it is no blip
    return require(m_stage.alice.statusOf(cake) == MessageStatus::Sending, QStringLiteral("it waits"))
        && require(m_desktop.photograph(m_aliceWindow, QStringLiteral("alice-offline.png")), QStringLiteral("a picture"));
}

bool Screenplay::relayReturns()
{
    if (!require(m_stage.relay.start(), QStringLiteral("the relay starts")))
        return false;
    m_stage.say(QStringLiteral("Relay"), QStringLiteral("back on ") + m_stage.relay.url());
    return require(m_stage.await(m_stage.alice, cake, MessageStatus::Sent, patienceWithBackoff), QStringLiteral("✓ for what waited"));
}

bool Screenplay::bobReturns()
{
    m_stage.bob.chooseDark();
    if (!enter(m_stage.bob, m_bobWindow, bobX))
        return false;
    for (const QString &text : {coming, seat, cake}) {
        if (!expect(m_stage.bob, text, MessageStatus::Received) || !expect(m_stage.alice, text, MessageStatus::Delivered))
            return false;
    }
    return require(m_desktop.photograph(m_bobWindow, QStringLiteral("bob-unread.png")), QStringLiteral("a picture"))
        && require(m_desktop.activate(m_bobWindow) && m_desktop.click(m_bobWindow, rowX, rowY), QStringLiteral("a click on the conversation"))
        && expect(m_stage.alice, coming, MessageStatus::Read)
        && expect(m_stage.alice, seat, MessageStatus::Read) && expect(m_stage.alice, cake, MessageStatus::Read);
}

bool Screenplay::bobAnswers()
{
    return write(m_stage.bob, m_bobWindow, answer) && expect(m_stage.bob, answer, MessageStatus::Delivered)
        && require(m_desktop.activate(m_aliceWindow), QStringLiteral("Alice's window comes to the front"))
        && expect(m_stage.bob, answer, MessageStatus::Read)
        && require(m_desktop.photograph(m_aliceWindow, QStringLiteral("alice.png"))
                       && m_desktop.photograph(m_bobWindow, QStringLiteral("bob.png"))
                       && m_desktop.photograph(QStringLiteral("root"), QStringLiteral("both.png")),
                   QStringLiteral("the pictures"));
}

bool Screenplay::windowsClose()
{
    return require(m_stage.end(), QStringLiteral("windows and relay end by themselves, and well"));
}

bool Screenplay::enter(Person &person, QString &window, int x)
{
    if (!require(m_stage.open(person), person.displayName() + QStringLiteral("'s app starts")))
        return false;
    window = m_desktop.findWindow(person.pid());
    return require(!window.isEmpty(), person.displayName() + QStringLiteral("'s window is on the screen"))
        && require(m_desktop.place(window, x, top, windowWidth, windowHeight), QStringLiteral("it can be moved"));
}

bool Screenplay::openConversation(const QString &window)
{
    if (!require(m_desktop.activate(window), QStringLiteral("the window comes to the front")))
        return false;
    pause(500ms);
    return require(m_desktop.press(QStringLiteral("alt+Down")), QStringLiteral("the conversation opens by Alt+Down"));
}

bool Screenplay::write(Person &person, const QString &window, const QString &text)
{
    return require(m_desktop.activate(window), QStringLiteral("the window comes to the front"))
        && require(m_desktop.type(text) && m_desktop.press(QStringLiteral("Return")), QStringLiteral("the keys are pressed"))
        && expect(person, text, MessageStatus::Sending);
}

bool Screenplay::expect(Person &person, const QString &text, MessageStatus atLeast)
{
    if (m_stage.await(person, text, atLeast, patience))
        return true;
    const auto seen = person.statusOf(text);
    return require(false, person.displayName() + QStringLiteral(" has '") + text + QStringLiteral("' with ") + ticks(atLeast)
                              + QStringLiteral("; seen: ") + (seen ? ticks(*seen) : QStringLiteral("no such message")));
}

bool Screenplay::require(bool happened, const QString &what)
{
    if (!happened)
        m_stage.say(QStringLiteral("—"), (isStopped() ? QStringLiteral("interrupted before: ") : QStringLiteral("did not happen: ")) + what);
    return happened;
}

} // namespace porchlight::demo
