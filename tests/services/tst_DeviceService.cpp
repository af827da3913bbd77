// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/Sequencer.h"
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
const DeviceId stranger{idOf<AccountId>(2), 1};
const auto conversation = idOf<ConversationId>(7);

CommitNotice unlinked(const DeviceId &device)
{
    CommitNotice notice;
    notice.unlinked = {device};
    return notice;
}

template <class F>
F asked(quint64 request)
{
    F frame;
    frame.request = request;
    if constexpr (requires { frame.device; })
        frame.device = phone.number;
    if constexpr (std::is_same_v<F, wire::RenameDevice>)
        frame.name = QStringLiteral("pocket");
    if constexpr (requires { frame.conversation = conversation; })
        frame.conversation = conversation;
    return frame;
}

} // namespace

/// A person's devices as their sessions see them (B1), requests (rule 12), and when a device was last connected.
class TestDeviceService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListSaysWhoIsConnectedNow_B1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.open(2);
        core.receive(2, ScriptedCore::helloOf(phone));
        core.settle(core.submission(), TokenOutcome{ErrorCode::None, phone});
        const StartRead session = core.read(); // bound to its device, but not live yet
        for (const bool isLive : {false, true}) {
            if (isLive)
                core.answer(session, SessionImage());
            core.sent(1);
            core.receive(1, asked<wire::ListDevices>(5));
            const StartRead read = core.read();
            const auto &query = std::get<DevicesQuery>(read.query);
            QVERIFY(query.device == laptop && query.conversation == conversation);
            core.answer(read, std::vector{wire::DeviceInfo{1}, wire::DeviceInfo{2}, wire::DeviceInfo{3}});
            const auto answer = framesOf<wire::Devices>(core.sent(1));
            QCOMPARE(answer.size(), std::size_t(1));
            QCOMPARE(answer.front().request, quint64(5));
            QVERIFY(answer.front().devices[0].connected);
            QCOMPARE(answer.front().devices[1].connected, isLive);
            QVERIFY(!answer.front().devices[2].connected);
        }
    }

    void aListForNobodyEndsTheSession_B1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, asked<wire::ListDevices>(5));
        core.answer(core.read(), std::vector<wire::DeviceInfo>());
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::TokenUnknown);
        QVERIFY(core.isClosed(1));
    }

    void changesAreAskedInTheNameOfTheDevice_F5()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, asked<wire::RenameDevice>(1));
        const auto rename = std::get<RenameDevice>(core.submission().operation);
        QVERIFY(rename.by == laptop && rename.device == 2 && rename.name == QStringLiteral("pocket"));
        QCOMPARE(rename.nowMs, quint64(core.now.wall.count()));
        core.receive(1, asked<wire::UnlinkDevice>(2));
        const auto unlink = std::get<UnlinkDevice>(core.submission().operation);
        QVERIFY(unlink.by == laptop && unlink.device == 2);
        wire::Mute frame = asked<wire::Mute>(3);
        frame.untilMs = std::numeric_limits<quint64>::max();
        core.receive(1, frame);
        const auto mute = std::get<SetMute>(core.submission().operation);
        QVERIFY(mute.by == laptop && mute.conversation == conversation);
        QCOMPARE(mute.untilMs, quint64(std::numeric_limits<qint64>::max()));
        core.receive(1, asked<wire::AcceptConversation>(4));
        const auto accept = std::get<AcceptConversation>(core.submission().operation);
        QVERIFY(accept.by == laptop && accept.conversation == conversation);
    }

    void changesAreAnsweredOnceTheyAreDurable_A1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, asked<wire::RenameDevice>(1));
        const Submission submission = core.submission();
        QVERIFY(core.sent(1).empty());
        core.settle(submission, AccountOutcome());
        QCOMPARE(framesOf<wire::Done>(core.sent(1)).front().request, quint64(1));
        core.receive(1, asked<wire::RenameDevice>(2));
        core.settle(core.submission(), AccountOutcome{ErrorCode::NoSuchDevice});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NoSuchDevice);
        core.receive(1, asked<wire::AcceptConversation>(3));
        core.settle(core.submission(), {}, CommitStatus::Full);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
    }

    void anUnlinkedDeviceIsSentAwayAtOnce_B1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.live(2, phone);
        core.live(3, stranger);
        CommitNotice notice = unlinked(phone);
        // What was committed with it is not shown to it any more.
        notice.account.push_back({laptop.account, ScriptedCore::entry(1)});
        core.step(notice);
        QCOMPARE(onlyError(core.sent(2)).code, ErrorCode::TokenUnknown);
        QVERIFY(core.isClosed(2));
        QVERIFY(!core.isClosed(1) && !core.isClosed(3));
        QVERIFY(!core.sent(1).empty());
    }

    void anUnlinkedDeviceDoesNotGetInWhileItIsBeingLet_B1()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, ScriptedCore::helloOf(phone));
        core.settle(core.submission(), TokenOutcome{ErrorCode::None, phone});
        core.read();
        core.step(unlinked(phone));
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::TokenUnknown);
        QVERIFY(core.isClosed(1));
    }

    void anUnlinkedDeviceDoesNotResume_A7()
    {
        ScriptedCore core;
        core.welcomed(1, phone);
        wire::Hello again;
        again.resume = framesOf<wire::Welcome>(core.sent(1)).front().resume;
        QVERIFY(again.resume);
        core.step(Closed{1});
        core.step(unlinked(phone));
        core.open(2);
        core.receive(2, again);
        QVERIFY(core.reads().empty());
        QCOMPARE(onlyError(core.sent(2)).code, ErrorCode::NotSignedIn);
        QVERIFY(core.isClosed(2));
    }

    void whatTheStoreDidIsPublished_B1_rule12()
    {
        Sequencer sequencer;
        sequencer.on({1, 1, UnlinkDevice{laptop, 2, 0}});
        sequencer.on({1, 2, UnlinkDevice{laptop, 3, 0}});
        sequencer.on({1, 3, AcceptConversation{laptop, conversation, 0}});
        sequencer.on({1, 4, AddDevice()});
        sequencer.begin();
        AccountOutcome done;
        done.announced = {{laptop.account, ScriptedCore::entry(1)}};
        AccountOutcome accepted = done;
        accepted.revealed.changes.resize(1);
        DeviceOutcome linked;
        linked.announced = done.announced;
        CommitResult result;
        result.outcomes = {done, AccountOutcome{ErrorCode::NoSuchDevice}, accepted, linked};
        const CommitNotice notice = sequencer.settle(result);
        QVERIFY(notice.unlinked == std::vector{phone});
        QCOMPARE(notice.account.size(), std::size_t(3));
        QCOMPARE(notice.marks.size(), std::size_t(1));
    }

    void theStarterOfARequestIsToldToWait_rule12()
    {
        ScriptedCore core;
        core.live(1, laptop);
        wire::Append append;
        append.request = 7;
        append.conversation = conversation;
        append.bodies.resize(1);
        core.receive(1, append);
        AppendOutcome outcome;
        outcome.error = ErrorCode::AwaitingAcceptance;
        core.settle(core.submission(), outcome);
        const wire::Error error = onlyError(core.sent(1));
        QCOMPARE(error.code, ErrorCode::AwaitingAcceptance);
        QVERIFY(error.retryAfterMs == quint64(milliseconds(1h).count()));
    }

    void lastContactRidesAlong_B1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        QVERIFY(core.contacts().empty()); // its token told the store
        core.advance(79s);
        core.receive(1, wire::Ping());
        for (int i = 0; i < 4; ++i) {
            core.advance(55s);
            core.receive(1, wire::Ping());
        }
        QVERIFY(core.contacts().empty()); // 299 s since
        core.advance(1s);
        core.receive(1, wire::Ping());
        const quint64 seen = quint64(core.now.wall.count());
        QVERIFY(core.contacts().empty()); // it waits for company
        core.receive(1, asked<wire::RenameDevice>(1));
        const auto contacts = core.contacts();
        QCOMPARE(contacts.size(), std::size_t(1));
        QVERIFY(contacts.front().contacts.front().device == laptop);
        QCOMPARE(contacts.front().contacts.front().seenMs, seen);
        core.receive(1, asked<wire::RenameDevice>(2));
        QVERIFY(core.contacts().empty());
    }

    void whoLeavesIsNotedWithoutCompanyToo_B1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.live(2, phone);
        core.step(Closed{2}); // a short visit
        core.advance(70s);
        core.receive(1, wire::Ping());
        const quint64 seen = quint64(core.now.wall.count());
        core.advance(10s);
        core.step(Closed{1});
        QVERIFY(core.contacts().empty());
        core.advance(ContactLog::patience);
        const auto contacts = core.contacts();
        QCOMPARE(contacts.size(), std::size_t(1));
        QCOMPARE(contacts.front().contacts.size(), std::size_t(1));
        QVERIFY(contacts.front().contacts.front().device == laptop);
        QCOMPARE(contacts.front().contacts.front().seenMs, seen); // when it was heard last
    }

    void whatOneDeviceTellsTheOthersOfItsAccountHear_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.live(2, phone);
        core.live(3, stranger);
        core.open(4);
        core.receive(4, ScriptedCore::helloOf({laptop.account, 3})); // not live yet
        core.settle(core.submission(), TokenOutcome{ErrorCode::None, {laptop.account, 3}});
        const auto rendezvous = idOf<RendezvousId>(5);
        core.receive(1, wire::TellDevice{9, rendezvous, "hello"});
        const auto heard = framesOf<wire::DeviceSays>(core.sent(2));
        QVERIFY(heard.size() == 1 && heard.front() == (wire::DeviceSays{rendezvous, laptop.number, "hello"}));
        const auto answered = core.sent(1);
        QVERIFY(answered.size() == 1 && framesOf<wire::Done>(answered).front().request == 9);
        QVERIFY(core.sent(3).empty() && core.sent(4).empty());
        QVERIFY(core.submissions().empty()); // it is stored nowhere
        core.step(WritableChanged{2, false});
        core.receive(1, wire::TellDevice{10, rendezvous, "more"});
        core.step(WritableChanged{2, true});
        QVERIFY(core.sent(2).empty() && core.sent(1).size() == 1);
    }

    void aDeviceTellsSixtyTimesAMinute_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.live(2, phone);
        const auto tell = [&](ConnectionId connection) {
            core.receive(connection, wire::TellDevice{9, idOf<RendezvousId>(5), "hello"});
            return onlyError(core.sent(connection));
        };
        core.now.mono += 10s;
        for (int i = 0; i < wire::tellsPerMinuteMax; ++i)
            QCOMPARE(tell(1).code, ErrorCode::None);
        core.sent(2);
        const wire::Error refused = tell(1);
        QVERIFY(refused.code == ErrorCode::RateLimited && refused.request == 9 && refused.retryAfterMs == quint64(60'000));
        QVERIFY(core.sent(2).empty());
        QCOMPARE(tell(2).code, ErrorCode::None); // each counts for itself
        core.sent(1);
        core.now.mono += 59s;
        QCOMPARE(tell(1).retryAfterMs, std::optional<quint64>(1'000));
        core.now.mono += 1s;
        QCOMPARE(tell(1).code, ErrorCode::None);
    }
};

QTEST_GUILESS_MAIN(TestDeviceService)
#include "tst_DeviceService.moc"
