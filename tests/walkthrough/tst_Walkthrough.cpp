// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/platform/PrivateBus.h"
#include "tests/system/RelayProcess.h"
#include "tests/walkthrough/Seat.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace porchlight::test;

namespace {

const QString password = QStringLiteral("lantern on the step");
const QString question = QStringLiteral("Is the kettle on?");
const QString answer = QStringLiteral("It whistles already.");

/// Of what is typed by heart from one screen to another: the letters and digits after the words.
QString symbolsIn(const QString &said)
{
    QString symbols;
    for (const QChar letter : said.mid(said.indexOf(u':') + 1)) {
        if (letter.isLetterOrNumber())
            symbols += letter;
    }
    return symbols;
}

} // namespace

/// From the first start to an answer that is on both devices of who asked: real programs, each on a display of its own,
/// by the keyboard alone, and as a screen reader tells it (A5, C4, C5, D1, E1, E3).
class tst_Walkthrough final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    PrivateBus m_bus;
    AccessibleTree m_tree{m_bus.connection(QStringLiteral("reader")), m_bus.address()};
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Seat> m_laptop;  ///< Alice's
    std::unique_ptr<Seat> m_desktop; ///< hers as well
    std::unique_ptr<Seat> m_bob;
    bool m_hasFailed = false;

    /// The first form, with the keyboard where it is at the start.
    void comeIn(Seat &seat, const QString &handle, const QString &name);
    /// Bob writes a line for each number.
    void writeLines(int first, int last) const;
    /// A message as its row tells it.
    static auto message(const QString &who, const QString &how, const QString &words);

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void aliceComesInByHerInvitation_D1();
    void herDesktopIsLinked_A5();
    void bobComesInAndAliceFindsHim_E3();
    void bobAcceptsReadsAndReplies_C4();
    void bothOfHerDevicesHaveTheReply_A5_C5();
    void whatSheReadsStaysWhereItIs_E1();
    void bobsWindowOutlivesHisAccount_D1();
};

auto tst_Walkthrough::message(const QString &who, const QString &how, const QString &words)
{
    return [=](const Accessible &each) {
        return each.role == u"list item" && each.name.startsWith(who + u',', Qt::CaseInsensitive) &&
               each.name.endsWith(u": " + words) && (how.isEmpty() || each.name.contains(u", " + how + u": "));
    };
}

void tst_Walkthrough::comeIn(Seat &seat, const QString &handle, const QString &name)
{
    QVERIFY(seat.awaitFocus(QStringLiteral("Invitation")));
    QVERIFY(seat.type(m_relay->inviteLink()));
    QVERIFY(seat.tabTo(QStringLiteral("Handle")));
    QVERIFY(seat.type(handle));
    QVERIFY(seat.tabTo(QStringLiteral("Your name")));
    QVERIFY(seat.type(name));
    QVERIFY(seat.tabTo(QStringLiteral("Password")));
    QVERIFY(seat.type(password));
    QVERIFY(seat.press({QStringLiteral("Return")}));
    QVERIFY(seat.awaitFocus(QStringLiteral("Start a conversation")));
}

void tst_Walkthrough::initTestCase()
{
    const QStringList missing = Seat::missing();
    if (!missing.isEmpty())
        QSKIP(qPrintable(QStringLiteral("To be tried, this needs: apt install ") + missing.join(u' ')));
    QVERIFY(m_bus.isUp());
    QVERIFY(m_tree.start());
    m_relay = std::make_unique<RelayProcess>(programFolder(), m_folder.filePath(QStringLiteral("relay")),
                                             m_folder.filePath(QStringLiteral("relay.log")));
    QVERIFY(m_relay->start());
    for (const auto &[seat, name] : {std::pair(&m_laptop, "laptop"), {&m_desktop, "desktop"}, {&m_bob, "bob"}})
        *seat = std::make_unique<Seat>(QString::fromLatin1(name), m_folder.path(), m_tree, m_bus.address());
}

void tst_Walkthrough::init()
{
    if (m_hasFailed)
        QSKIP("what comes before has failed");
}

void tst_Walkthrough::cleanup()
{
    if (!QTest::currentTestFailed())
        return;
    m_hasFailed = true;
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../walkthrough-failed");
    for (Seat *seat : {m_laptop.get(), m_desktop.get(), m_bob.get()}) {
        if (seat->isRunning())
            seat->leaveTraces(folder);
    }
    qWarning("What was on the screens is in %s", qPrintable(QDir::cleanPath(folder)));
}

void tst_Walkthrough::cleanupTestCase()
{
    for (const auto *seat : {&m_laptop, &m_desktop, &m_bob}) {
        if (*seat && (*seat)->isRunning())
            QVERIFY((*seat)->endApp());
    }
}

void tst_Walkthrough::aliceComesInByHerInvitation_D1()
{
    QVERIFY(m_laptop->sitDown() && m_laptop->startApp());
    comeIn(*m_laptop, QStringLiteral("alice"), QStringLiteral("Alice"));
}

void tst_Walkthrough::herDesktopIsLinked_A5()
{
    Seat &desktop = *m_desktop;
    Seat &laptop = *m_laptop;
    QVERIFY(desktop.sitDown() && desktop.startApp());
    QVERIFY(desktop.tabTo(QStringLiteral("I already have an account: sign in")));
    QVERIFY(desktop.press({QStringLiteral("space")}));
    QVERIFY(desktop.awaitFocus(QStringLiteral("Handle")));
    QVERIFY(desktop.type(QStringLiteral("alice")));
    QVERIFY(desktop.tabTo(QStringLiteral("change")));
    QVERIFY(desktop.press({QStringLiteral("Return")}));
    QVERIFY(desktop.awaitFocus(QStringLiteral("Relay")));
    QVERIFY(desktop.press({QStringLiteral("ctrl+a")}));
    QVERIFY(desktop.type(m_relay->url()));
    QVERIFY(desktop.tabTo(QStringLiteral("Password")));
    QVERIFY(desktop.type(password));
    QVERIFY(desktop.press({QStringLiteral("Return")}));
    const auto code = [](const Accessible &each) { return each.name.startsWith(u"The code, in groups:"); };
    QVERIFY(desktop.await(code));

    QVERIFY(laptop.press({QStringLiteral("ctrl+comma")}));
    QVERIFY(laptop.awaitFocus(QStringLiteral("Your name")));
    QVERIFY(laptop.tabTo(QStringLiteral("Your devices …")));
    QVERIFY(laptop.press({QStringLiteral("Return")}));
    QVERIFY(laptop.await([](const Accessible &each) { return each.name == u"Link a device …"; }));
    QVERIFY(laptop.tabTo(QStringLiteral("Link a device …")));
    QVERIFY(laptop.press({QStringLiteral("Return")}));
    QVERIFY(laptop.awaitFocus(QStringLiteral("The code on the new device")));
    QVERIFY(laptop.type(symbolsIn(desktop.find(code).name)));
    QVERIFY(laptop.press({QStringLiteral("Return")}));

    const auto digits = [](const Accessible &each) { return each.name.startsWith(u"The digits:"); };
    QVERIFY(laptop.await(digits) && desktop.await(digits));
    QCOMPARE(symbolsIn(laptop.find(digits).name), symbolsIn(desktop.find(digits).name));
    QVERIFY(laptop.tabTo(QStringLiteral("They match, link it")));
    QVERIFY(laptop.press({QStringLiteral("Return")}));
    QVERIFY(desktop.tabTo(QStringLiteral("They match")));
    QVERIFY(desktop.press({QStringLiteral("Return")}));
    QVERIFY(desktop.awaitFocus(QStringLiteral("Start a conversation")));
    QVERIFY(laptop.awaitFocus(QStringLiteral("Done")));
    QVERIFY(laptop.press({QStringLiteral("Return")}));
}

void tst_Walkthrough::bobComesInAndAliceFindsHim_E3()
{
    QVERIFY(m_bob->sitDown() && m_bob->startApp());
    comeIn(*m_bob, QStringLiteral("bob"), QStringLiteral("Bob"));
    QVERIFY(m_laptop->press({QStringLiteral("ctrl+n")}));
    QVERIFY(m_laptop->awaitFocus(QStringLiteral("Their handle, or the link to a group")));
    QVERIFY(m_laptop->type(QStringLiteral("bob")));
    QVERIFY(m_laptop->press({QStringLiteral("Return")}));
    QVERIFY(m_laptop->awaitFocus(QStringLiteral("Message Bob")));
    QVERIFY(m_laptop->type(question));
    QVERIFY(m_laptop->press({QStringLiteral("Return")}));
    QVERIFY(m_laptop->await(message(QStringLiteral("You"), QStringLiteral("sent"), question)));
}

void tst_Walkthrough::bobAcceptsReadsAndReplies_C4()
{
    const auto asks = [](const Accessible &each) {
        return each.name.startsWith(u"Alice, ", Qt::CaseInsensitive) && each.name.contains(u"wants to write to you");
    };
    QVERIFY(m_bob->await(asks));
    QVERIFY(m_bob->awaitFocus(QStringLiteral("Conversations"))); // nobody has to look for where the keys go
    QVERIFY(m_bob->press({QStringLiteral("Down"), QStringLiteral("Return")}));
    QVERIFY(m_bob->await(message(QStringLiteral("Alice"), {}, question)));
    QVERIFY(m_bob->tabTo(QStringLiteral("Accept")));
    QVERIFY(m_bob->press({QStringLiteral("Return")}));
    QVERIFY(m_laptop->await(message(QStringLiteral("You"), QStringLiteral("read"), question)));
    QVERIFY(m_bob->awaitFocus(QStringLiteral("Message Alice")));
    QVERIFY(m_bob->type(answer));
    QVERIFY(m_bob->press({QStringLiteral("Return")}));
}

void tst_Walkthrough::bothOfHerDevicesHaveTheReply_A5_C5()
{
    QVERIFY(m_laptop->await(message(QStringLiteral("Bob"), {}, answer)));
    QVERIFY(m_desktop->press({QStringLiteral("alt+Down")}));
    QVERIFY(m_desktop->await(message(QStringLiteral("Bob"), {}, answer)));
    QVERIFY(m_desktop->await(message(QStringLiteral("You"), QStringLiteral("read"), question)));
    QVERIFY(m_bob->await(message(QStringLiteral("You"), QStringLiteral("read"), answer)));
}

void tst_Walkthrough::writeLines(int first, int last) const
{
    QStringList lines;
    for (int at = first; at <= last; ++at)
        lines << QStringLiteral("Line %1%2")
                     .arg(at)
                     .arg(QStringLiteral(", and more than fits beside another").repeated(at % 4));
    QVERIFY(m_bob->typeLines(lines));
}

/// Messages that come, and a window that is made narrower so that all of them wrap anew, leave the one that is read in
/// its place, to the pixel.
void tst_Walkthrough::whatSheReadsStaysWhereItIs_E1()
{
    const auto line = [](int number) {
        return [number](const Accessible &each) {
            return each.role == u"list item" && each.name.contains(QStringLiteral(": Line %1").arg(number));
        };
    };
    writeLines(1, 32);
    QVERIFY(m_laptop->await(line(32)));
    QVERIFY(m_laptop->tabTo(QStringLiteral("Messages")));
    QVERIFY(m_laptop->press({QStringLiteral("Prior")}));
    QVERIFY(m_laptop->await([](const Accessible &each) { return each.name == u"Go to the newest message"; }));
    const Accessible list = m_laptop->find([](const Accessible &each) { return each.name == u"Messages"; });
    const QRect shown = m_laptop->placeOf(list);
    Accessible read; // the first that begins in sight
    for (const Accessible &each : m_laptop->look()) {
        const QRect row = each.role == u"list item" ? m_laptop->placeOf(each) : QRect();
        if (row.left() >= shown.left() && row.top() >= shown.top() &&
            (read.path.isEmpty() || row.top() < m_laptop->placeOf(read).top()))
            read = each;
    }
    QVERIFY(!read.path.isEmpty());
    const auto place = [&] { return m_laptop->placeOf(read).top() - m_laptop->placeOf(list).top(); };
    const int before = place();

    writeLines(33, 44);
    QVERIFY(m_laptop->await(line(44))); // in the list of conversations: here it is out of sight
    QCOMPARE(place(), before);
    QVERIFY(m_laptop->resize(800, 700));
    QTRY_VERIFY(m_laptop->placeOf(list).width() < shown.width() - 200);
    QTRY_VERIFY2(qAbs(place() - before) <= 1, qPrintable(QStringLiteral("%1 became %2").arg(before).arg(place())));
}

/// Bob has a second account in the window and ends the first, whose the window was. It is there with the other one, as he had
/// arranged it, and of the first nothing is left.
void tst_Walkthrough::bobsWindowOutlivesHisAccount_D1()
{
    Seat &bob = *m_bob;
    const auto isTitled = [](const QString &title) {
        return [title](const Accessible &each) { return each.role == u"frame" && each.name.contains(title); };
    };
    const QString settings = bob.profileFolder() + u"/desktop.ini";
    const QByteArray level = QByteArray(32, 'b');
    QVERIFY(bob.endApp());
    {
        QSettings file(settings, QSettings::IniFormat);
        file.setValue(QStringLiteral("tray/hides"), true);
        file.setValue(QStringLiteral("notifications/content"), false);
        file.setValue(u"levels/" + QString::fromLatin1(level), QStringLiteral("nothing"));
    }
    QVERIFY(bob.startApp());
    QVERIFY(bob.await(isTitled(QStringLiteral("Alice"))));
    QVERIFY(bob.resize(840, 660));
    QTRY_COMPARE_WITH_TIMEOUT(bob.windowSize(), QSize(840, 660), 10'000);

    QVERIFY(bob.press({QStringLiteral("ctrl+comma")}));
    QVERIFY(bob.awaitFocus(QStringLiteral("Your name")));
    QVERIFY(bob.tabTo(QStringLiteral("Add an account …")));
    QVERIFY(bob.press({QStringLiteral("Return")}));
    comeIn(bob, QStringLiteral("bea"), QStringLiteral("Bea"));
    QVERIFY(bob.press({QStringLiteral("ctrl+1")}));
    QVERIFY(bob.await(isTitled(QStringLiteral("@bob"))));
    QVERIFY(bob.press({QStringLiteral("ctrl+comma")}));
    QVERIFY(bob.awaitFocus(QStringLiteral("Your name")));
    QVERIFY(bob.tabTo(QStringLiteral("Delete account …")));
    QVERIFY(bob.press({QStringLiteral("Return")}));
    QVERIFY(bob.awaitFocus(QStringLiteral("Keep my account")));
    QVERIFY(bob.tabTo(QStringLiteral("Type your handle to confirm")));
    QVERIFY(bob.type(QStringLiteral("bob")));
    QVERIFY(bob.tabTo(QStringLiteral("Your password")));
    QVERIFY(bob.type(password));
    QVERIFY(bob.tabTo(QStringLiteral("Delete account")));
    QVERIFY(bob.press({QStringLiteral("Return")}));

    QVERIFY(bob.awaitFocus(QStringLiteral("Start a conversation"))); // hers: he had one
    QVERIFY(bob.isRunning());
    QCOMPARE(bob.windowSize(), QSize(840, 660));
    QVERIFY(bob.press({QStringLiteral("ctrl+comma")}));
    QVERIFY(bob.awaitFocus(QStringLiteral("Your name")));
    QVERIFY(bob.await([](const Accessible &each) { return each.name.contains(u"@bea."); }));
    QVERIFY(bob.press({QStringLiteral("Escape")}));
    QVERIFY(bob.awaitFocus(QStringLiteral("Start a conversation")));
    QVERIFY(bob.endApp());
    const QSettings file(settings, QSettings::IniFormat);
    QCOMPARE(file.value(QStringLiteral("tray/hides")).toBool(), true);
    QCOMPARE(file.value(QStringLiteral("notifications/content"), true).toBool(), false);
    QFile kept(settings);
    QVERIFY(kept.open(QFile::ReadOnly) && !kept.readAll().contains(level));
}

QTEST_GUILESS_MAIN(tst_Walkthrough)
#include "tst_Walkthrough.moc"
