// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/Sequencer.h"
#include "shared/wire/AccountEvent.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using namespace std::chrono_literals;
using wire::ErrorCode;

namespace {

const DeviceId laptop{idOf<AccountId>(1), 1};
const DeviceId phone{idOf<AccountId>(1), 2};
const DeviceId friendly{idOf<AccountId>(2), 1};
const auto talk = idOf<ConversationId>(7);

SessionImage image(quint64 version, bool isPending)
{
    SessionImage image;
    image.manifestVersion = version;
    image.isPending = isPending;
    return image;
}

AccountEntry told(const wire::AccountEvent &event, Seq seq)
{
    wire::Entry entry;
    entry.seq = seq;
    entry.kind = quint8(wire::EntryKind::AccountEvent);
    entry.body = wire::encodeAccountEvent(event);
    return {laptop.account, entry};
}

/// The account has published a list: what every session hears.
CommitNotice published(quint64 version, const std::vector<quint32> &devices)
{
    wire::AccountEvent event;
    event.manifest = version;
    CommitNotice notice;
    notice.listed = {{laptop.account, version, devices}};
    notice.account = {told(event, 10 + version)};
    return notice;
}

CommitNotice entriesFor(const AccountId &account)
{
    wire::Entries entries;
    entries.log = LogId::of(talk);
    entries.head = 1;
    entries.entries = {ScriptedCore::entry(1)};
    CommitNotice notice;
    notice.entries.push_back({std::make_shared<const wire::Entries>(entries), {account}});
    notice.mail = {{phone, ScriptedCore::entry(1)}};
    RaisedMarks marks;
    marks.changes = {{{talk, account, 1, 1, 1}, {account}}};
    marks.version = 3;
    notice.marks = {marks};
    return notice;
}

std::vector<wire::Frame> refusedFrames()
{
    wire::Append append;
    append.request = 1;
    append.conversation = talk;
    append.firstNumber = 1;
    append.bodies = {{1, idOf<MessageId>(1), "said"}};
    const std::vector<wire::MailItem> mail{{laptop, idOf<MessageId>(2), "item"}};
    return {append, wire::StartConversation{1, QStringLiteral("bob")}, wire::Fetch{1, LogId::of(talk), 9, 9},
            wire::Mute{1, talk, 0}, wire::AcceptConversation{1, talk}, wire::GetBundles{1, {friendly}},
            wire::GetRoster{1, talk, {}}, wire::PutMail{1, mail}, wire::RenameDevice{1, laptop.number, QStringLiteral("mine")},
            wire::UnlinkDevice{1, laptop.number}, wire::PutRecovery{1, {}, {}, {}}};
}

std::vector<wire::Frame> takenFrames()
{
    const QByteArray key(wire::identityKeyBytes, 'k');
    return {wire::ListDevices{2, {}}, wire::RenameDevice{2, phone.number, QStringLiteral("mine")}, wire::UnlinkDevice{2, phone.number},
            wire::PutPrekeys{2, {1, key, QByteArray(wire::signatureBytes, 's')}, {2, key}, {}, false},
            wire::GetManifests{2, {{phone.account, 0}}}, wire::GetRecovery{2, {}}};
}

} // namespace

/// Devices that wait to be linked: signed in, and in the dark (F2).
class TestPendingGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsToldThatItWaitsAndNothingElse_F2()
    {
        ScriptedCore core;
        SessionImage waiting = image(3, true);
        waiting.behind = {{LogId::of(talk), 5, 0, 5, 1}, {LogId::accountLog(), 4, 0, 0, 1}};
        waiting.marks = {{talk, friendly.account, 1, 0, 1}};
        core.welcomed(1, phone, waiting);
        const auto frames = core.sent(1);
        const auto welcome = framesOf<wire::Welcome>(frames);
        QVERIFY(welcome.size() == 1 && welcome.front().pending == true && welcome.front().manifest == quint64(3));
        const auto behind = framesOf<wire::Behind>(frames);
        QVERIFY(behind.size() == 1 && behind.front().done && behind.front().logs.empty());
        QVERIFY(framesOf<wire::Marks>(frames).empty());
        core.live(2, laptop, image(3, false));
        QVERIFY(!core.isClosed(1));
        core.step(entriesFor(laptop.account));
        QVERIFY(core.sent(1).empty() && core.reads().empty());
        QVERIFY(!core.sent(2).empty());
    }

    void whoIsListedIsToldNothingOfTheKind_F2()
    {
        ScriptedCore core;
        core.welcomed(1, laptop, image(3, false));
        QVERIFY(!framesOf<wire::Welcome>(core.sent(1)).front().pending);
    }

    void whatItMayNotAskForIsRefused_F2()
    {
        ScriptedCore core;
        core.live(1, phone, image(3, true));
        for (const wire::Frame &frame : refusedFrames()) {
            core.receive(1, frame);
            const wire::Error error = onlyError(core.sent(1));
            QVERIFY2(error.code == ErrorCode::DevicePending && error.request == 1, qPrintable(QString::number(frame.index())));
            QVERIFY(core.submissions().empty() && core.reads().empty());
        }
        // What has no answer is passed over.
        core.receive(1, wire::OpenLog{{{LogId::of(talk), 0}, {LogId::accountLog(), 0}}, {}});
        core.receive(1, wire::Ack{{{LogId::accountLog(), 3}}});
        core.receive(1, wire::Mark{{{talk, 1, 1, 1}}});
        core.receive(1, wire::Quarantined{LogId::of(talk), 1, 1});
        core.advance(1s);
        QVERIFY(core.sent(1).empty() && core.submissions().empty() && core.reads().empty() && !core.isClosed(1));
    }

    void whatLinkingTakesIsDone_F2()
    {
        ScriptedCore core;
        core.live(1, phone, image(3, true));
        for (const wire::Frame &frame : takenFrames()) {
            core.receive(1, frame);
            QVERIFY(core.submissions().size() + core.reads().size() == 1 && core.sent(1).empty());
        }
        core.receive(1, wire::Ping());
        QCOMPARE(framesOf<wire::Pong>(core.sent(1)).size(), std::size_t(1));
        core.receive(1, wire::GetManifests{2, {{friendly.account, 0}, {phone.account, 1}}});
        const StartRead read = core.read();
        const auto &known = std::get<ManifestsQuery>(read.query).known;
        QVERIFY(known.size() == 1 && known.front().account == phone.account); // its own, and nobody else's
    }

    void itHearsOfListsAlone_F2()
    {
        ScriptedCore core;
        core.live(1, phone, image(1, true));
        wire::AccountEvent joined;
        joined.joined = talk;
        CommitNotice notice;
        notice.account = {told(joined, 5)};
        core.step(notice);
        QVERIFY(core.sent(1).empty());
        core.step(published(2, {1}));
        const auto first = framesOf<wire::Entries>(core.sent(1));
        QVERIFY(first.size() == 1 && first.front().log == LogId::accountLog() && first.front().entries.front().seq == 12);
        core.step(published(3, {1, 2})); // it connects anew by itself
        QCOMPARE(framesOf<wire::Entries>(core.sent(1)).size(), std::size_t(1));
        core.step(entriesFor(phone.account));
        QVERIFY(core.sent(1).empty() && !core.isClosed(1));
        core.advance(2min); // nor is anything pushed again
        QVERIFY(framesOf<wire::Entries>(core.sent(1)).empty());
    }

    void whoIsLeftOutOfTheFirstListWaitsFromThenOn_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.live(2, phone);
        core.publish(talk, 1, 1, {phone.account});
        QCOMPARE(framesOf<wire::Entries>(core.sent(2)).size(), std::size_t(1)); // not acknowledged yet
        core.step(published(1, {1}));
        QCOMPARE(framesOf<wire::Entries>(core.sent(2)).size(), std::size_t(1)); // that there is a list
        core.publish(talk, 2, 2, {phone.account});
        QVERIFY(core.sent(2).empty());
        core.receive(2, refusedFrames().front());
        QCOMPARE(onlyError(core.sent(2)).code, ErrorCode::DevicePending);
        core.sent(1);
        core.publish(talk, 3, 3, {laptop.account});
        QVERIFY(!core.sent(1).empty()); // the other one goes on
        core.receive(1, refusedFrames().front());
        QCOMPARE(core.submissions().size(), std::size_t(1));
        core.advance(10s);
        QVERIFY(framesOf<wire::Entries>(core.sent(2)).empty()); // what it was pushed before is not repeated
    }

    void aPageThatComesTooLateIsNotGiven_F2()
    {
        ScriptedCore core;
        SessionImage behind;
        behind.behind = {{LogId::of(talk), 5, 0, 5, 1}};
        core.live(1, phone, behind);
        core.receive(1, wire::OpenLog{{{LogId::of(talk), 0}}, {}});
        const StartRead page = core.read();
        core.step(published(1, {1}));
        core.sent(1);
        core.answer(page, ScriptedCore::page(1, 5, 5));
        QVERIFY(core.sent(1).empty());
    }

    void aListThatComesWhileASessionIsReadIsSeen_F2()
    {
        for (const bool isImageNewer : {false, true}) {
            ScriptedCore core;
            core.open(1);
            core.receive(1, ScriptedCore::helloOf(phone));
            core.settle(core.submission(), TokenOutcome{ErrorCode::None, phone});
            const StartRead read = core.read();
            core.step(published(2, {1}));
            core.answer(read, isImageNewer ? image(3, false) : image(0, false)); // read before the list, or after the next
            const auto welcome = framesOf<wire::Welcome>(core.sent(1)).front();
            QCOMPARE(welcome.pending.value_or(false), !isImageNewer);
            QCOMPARE(welcome.manifest, std::optional<quint64>(isImageNewer ? 3 : 2));
        }
    }
};

QTEST_GUILESS_MAIN(TestPendingGate)
#include "tst_PendingGate.moc"
