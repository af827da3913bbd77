// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Limits.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId alice{idOf<AccountId>(1), 1};
const DeviceId alicesOther{idOf<AccountId>(1), 2};
const DeviceId bob{idOf<AccountId>(2), 1};
const DeviceId carol{idOf<AccountId>(3), 1};
const auto conversation = idOf<ConversationId>(7);
const auto chat = LogId::of(conversation);

wire::Append append(quint64 request = 5)
{
    return {request, conversation, 0, {}, 1, {{1, idOf<MessageId>(1), "x"}}, {}};
}

wire::BehindLog behind(const LogId &id, Seq head, Seq after, quint64 time = 0)
{
    return {id, head, after, head - after, time};
}

} // namespace

/// Appending (rule 1, A1), what a session begins with (rule 9, A5), and who is told of what (A11). Windows and repeats:
/// tst_DeliveryWindows.
class TestDeliveryService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAppendIsAnsweredWhenItIsDurable()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.receive(1, append());
        const Submission submission = core.submission();
        const auto request = std::get<AppendRequest>(submission.operation);
        QVERIFY(request.device == alice); // from the session, never from the frame
        QVERIFY(request.append == append());
        QCOMPARE(request.relayTimeMs, quint64(core.now.wall.count()));
        core.advance(60s);
        QVERIFY(core.sent(1).empty());
        AppendOutcome outcome;
        outcome.stored = {{41, 1'000, ErrorCode::None}};
        core.settle(submission, outcome);
        QVERIFY(core.sent(1) == (std::vector<wire::Frame>{wire::Appended{5, conversation, 1, outcome.stored}}));
    }

    void refusalsOfTheStore()
    {
        ScriptedCore core;
        core.live(1, alice);
        for (const ErrorCode code : {ErrorCode::NumberGap, ErrorCode::StaleEpoch, ErrorCode::NotAMember}) {
            core.receive(1, append());
            AppendOutcome outcome;
            outcome.error = code;
            outcome.expected = code == ErrorCode::NumberGap ? 3 : 0;
            core.settle(core.submission(), outcome);
            const wire::Error error = onlyError(core.sent(1));
            QCOMPARE(error.code, code);
            QCOMPARE(error.request, quint64(5));
            QCOMPARE(error.expected, code == ErrorCode::NumberGap ? std::optional<quint64>(3) : std::nullopt);
        }
        QVERIFY(!core.isClosed(1));
    }

    void aFullStoreIsToBeTriedLater()
    {
        for (const CommitStatus status : {CommitStatus::Full, CommitStatus::Failed}) {
            ScriptedCore core;
            core.live(1, alice);
            core.receive(1, append());
            core.settle(core.submission(), {}, status);
            const wire::Error error = onlyError(core.sent(1));
            QVERIFY(wire::isRetryLater(error.code)); // never final: the message is not lost
            QVERIFY(error.retryAfterMs.value_or(0) > 0);
            QVERIFY(!core.isClosed(1));
        }
    }

    void tooLargeIsNotEvenSubmitted()
    {
        ScriptedCore core;
        core.live(1, alice);
        wire::Append exact = append();
        exact.bodies[0].bytes = QByteArray(wire::appendBytesMax - wire::mailItemBytesMax, 'x');
        exact.mail = {{bob, idOf<MessageId>(2), QByteArray(wire::mailItemBytesMax, 'y')}};
        core.receive(1, exact);
        QCOMPARE(core.submissions().size(), std::size_t(1));
        wire::Append over = exact;
        over.bodies[0].bytes += 'x';
        core.receive(1, over);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::TooLarge);
        wire::Append item = append();
        item.mail = {{bob, idOf<MessageId>(2), QByteArray(wire::mailItemBytesMax + 1, 'y')}};
        core.receive(1, item);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::TooLarge);
        QVERIFY(core.submissions().empty());
    }

    void mailAloneHasTheSameLimitsAndItsAnswer_F1()
    {
        ScriptedCore core;
        core.live(1, alice);
        const auto item = [](unsigned char id, qsizetype bytes) {
            return wire::MailItem{bob, idOf<MessageId>(id), QByteArray(bytes, 'y')};
        };
        const qsizetype rest = wire::appendBytesMax - 2 * wire::mailItemBytesMax;
        core.receive(1, wire::PutMail{6, {item(1, wire::mailItemBytesMax), item(2, wire::mailItemBytesMax), item(3, rest)}});
        const Submission put = core.submission();
        QVERIFY(std::get<PutMail>(put.operation).by == alice && std::get<PutMail>(put.operation).mail.size() == 3);
        for (const wire::PutMail &over : {wire::PutMail{7, {item(1, wire::mailItemBytesMax + 1)}},
                                          wire::PutMail{7, {item(1, wire::mailItemBytesMax), item(2, wire::mailItemBytesMax),
                                                            item(3, rest), item(4, 1)}}}) {
            core.receive(1, over);
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::TooLarge);
            QVERIFY(core.submissions().empty());
        }
        core.settle(put, MailOutcome());
        const auto answered = core.sent(1);
        QVERIFY(answered.size() == 1 && framesOf<wire::Done>(answered).front().request == 6);
        core.receive(1, wire::PutMail{8, {item(1, 1)}});
        core.settle(core.submission(), MailOutcome{ErrorCode::DevicePending});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::DevicePending);
        core.receive(1, wire::PutMail{8, {item(1, 1)}});
        core.settle(core.submission(), {}, CommitStatus::Full);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
    }

    void whoHasNoKeysIsAskedAboutAgainLater_F1()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.receive(1, append());
        AppendOutcome refused;
        refused.error = ErrorCode::KeysMissing;
        core.settle(core.submission(), refused);
        const wire::Error error = onlyError(core.sent(1));
        QVERIFY(error.code == ErrorCode::KeysMissing && error.retryAfterMs == quint64(60'000));
    }

    void aClockBeforeItsTimeIsNotNegative()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.now.wall = -5s;
        core.receive(1, append());
        QCOMPARE(std::get<AppendRequest>(core.submission().operation).relayTimeMs, quint64(0));
    }

    void nothingBehind()
    {
        ScriptedCore core;
        core.welcomed(1, alice);
        const auto frames = core.sent(1);
        QCOMPARE(frames.size(), std::size_t(2));
        QVERIFY(std::holds_alternative<wire::Welcome>(frames[0]));
        QVERIFY(frames[1] == wire::Frame(wire::Behind{{}, true}));
        QVERIFY(core.reads().empty());
    }

    void whatIsBehindComesInPartsAndIsPushedWhenOpened()
    {
        ScriptedCore core;
        SessionImage image;
        for (int i = 0; i < 2'001; ++i) {
            auto bytes = conversation.bytes();
            bytes[0] = static_cast<unsigned char>(i);
            bytes[1] = static_cast<unsigned char>(i >> 8);
            image.behind.push_back(behind(LogId::of(ConversationId(bytes)), 3, 1));
        }
        core.welcomed(1, alice, image);
        const auto parts = framesOf<wire::Behind>(core.sent(1));
        QCOMPARE(parts.size(), std::size_t(3));
        QVERIFY(!parts[0].done && !parts[1].done && parts[2].done);
        std::vector<wire::BehindLog> together;
        for (const wire::Behind &part : parts)
            together.insert(together.end(), part.logs.begin(), part.logs.end());
        QVERIFY(together == image.behind); // in the order of the store
        core.advance(60s);
        QVERIFY(core.reads().empty() && core.sent(1).empty()); // the client says which, and from where
    }

    void mailboxFirstThenPeopleThenTheMostRecent()
    {
        ScriptedCore core;
        const auto older = LogId::of(idOf<ConversationId>(8));
        const auto oldest = LogId::of(idOf<ConversationId>(9));
        SessionImage image;
        image.mailboxHead = 9;
        image.behind = {behind(LogId::mailbox(), 9, 0), behind(LogId::accountLog(), 9, 0), behind(chat, 9, 0, 300),
                        behind(older, 9, 0, 200), behind(oldest, 9, 0, 100)};
        core.live(1, alice, image);
        core.receive(1, wire::OpenLog{{{oldest, 0}, {older, 0}, {chat, 0}, {LogId::accountLog(), 0}, {LogId::mailbox(), 0}}});
        const auto reads = core.reads();
        QCOMPARE(reads.size(), std::size_t(4)); // no more at once
        const LogId expected[] = {LogId::mailbox(), LogId::accountLog(), chat, older};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto query = std::get<LogQuery>(reads[i].query);
            QVERIFY(query.log == expected[i] && query.device == alice && query.after == 0);
            QVERIFY(query.limit > 0 && query.limit <= 128 && query.bytesMax == wire::entriesBytesMax);
        }
        core.answer(reads[0], ScriptedCore::page(1, 9, 9));
        QVERIFY(std::get<LogQuery>(core.read().query).log == oldest);
    }

    void publishedWhileTheSessionLoads()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, ScriptedCore::helloOf(alice));
        core.settle(core.submission(), TokenOutcome{ErrorCode::None, alice});
        core.publish(conversation, 4, 6, {alice.account});
        core.publish(idOf<ConversationId>(8), 1, 1, {alice.account});
        QVERIFY(core.sent(1).empty());
        SessionImage image;
        image.behind = {behind(chat, 5, 2)};
        core.answer(core.read(), image);
        const auto parts = framesOf<wire::Behind>(core.sent(1));
        QCOMPARE(parts.size(), std::size_t(1));
        QCOMPARE(parts[0].logs.size(), std::size_t(2));
        QVERIFY(parts[0].logs[0].log == LogId::of(idOf<ConversationId>(8)));
        QCOMPARE(parts[0].logs[0].head, Seq(1));
        QVERIFY(parts[0].logs[1].log == chat);
        QCOMPARE(parts[0].logs[1].head, Seq(6)); // what the image has not seen
        QCOMPARE(parts[0].logs[1].after, Seq(2));
    }

    void onlyMembersAreTold()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.live(2, alicesOther);
        core.live(3, bob);
        core.live(4, carol);
        core.publish(conversation, 1, 2, {alice.account, bob.account});
        for (const ConnectionId connection : {1, 2, 3}) {
            const auto entries = framesOf<wire::Entries>(core.sent(connection));
            QCOMPARE(entries.size(), std::size_t(1));
            QVERIFY(entries[0].log == chat && entries[0].head == 2 && entries[0].entries.size() == 2);
        }
        QVERIFY(core.sent(4).empty());
        QVERIFY(core.reads().empty()); // a push needs no reading
    }

    void mailGoesToOneDevice()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.live(2, alicesOther);
        CommitNotice notice;
        notice.mail = {{alicesOther, ScriptedCore::entry(1)}};
        notice.account = {{alice.account, ScriptedCore::entry(1)}};
        core.step(notice);
        const auto first = framesOf<wire::Entries>(core.sent(1));
        QCOMPARE(first.size(), std::size_t(1));
        QVERIFY(first[0].log == LogId::accountLog());
        const auto second = framesOf<wire::Entries>(core.sent(2));
        QCOMPARE(second.size(), std::size_t(2));
        QVERIFY(second[0].log == LogId::mailbox() && second[1].log == LogId::accountLog());
    }

    void keysBeforeWhatTheyOpenPeopleBeforeWhatTheySay()
    {
        ScriptedCore core;
        core.live(1, bob);
        wire::Entries entries;
        entries.log = chat;
        entries.head = 1;
        entries.entries = {ScriptedCore::entry(1)};
        CommitNotice notice;
        notice.entries = {{std::make_shared<const wire::Entries>(entries), {bob.account}}};
        notice.account = {{bob.account, ScriptedCore::entry(1)}};
        notice.mail = {{bob, ScriptedCore::entry(1)}};
        core.step(notice);
        const auto frames = core.sent(1);
        QCOMPARE(frames.size(), std::size_t(4));
        QVERIFY(std::get<wire::Entries>(frames[0]).log == LogId::mailbox());
        QVERIFY(std::get<wire::Entries>(frames[1]).log == LogId::accountLog());
        QVERIFY(frames[2] == wire::Frame(wire::MailboxFence{1})); // rule 9
        QVERIFY(std::get<wire::Entries>(frames[3]).log == chat);
    }

    void foreignLogsAreRefused()
    {
        ScriptedCore core;
        core.live(1, carol);
        core.receive(1, wire::OpenLog{{{chat, 0}}});
        LogPage page = ScriptedCore::page(1, 3, 3);
        page.allowed = false;
        core.answer(core.read(), page);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NotAMember); // and not one entry
        QVERIFY(core.isClosed(1));
    }

    void aMarkTakesAcknowledgementsAlong()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.receive(1, wire::Ack{{{chat, 3}}});
        QVERIFY(core.submissions().empty());
        core.receive(1, wire::Mark{{{chat.conversation, 3, 0, 0}}});
        const auto submissions = core.submissions();
        QCOMPARE(submissions.size(), std::size_t(2)); // one turn, one commit
        const auto &advance = std::get<AdvanceCursors>(submissions.front().operation);
        QVERIFY(advance.upTo == (std::vector<wire::Position>{{chat, 3}}));
        QVERIFY(std::holds_alternative<RaiseMarks>(submissions.back().operation));
        core.advance(1s);
        QVERIFY(core.submissions().empty()); // once
    }

    void acknowledgementsRideTogether()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.publish(conversation, 1, 9, {alice.account});
        core.receive(1, wire::Ack{{{chat, 3}, {LogId::accountLog(), 2}}});
        core.receive(1, wire::Ack{{{chat, 9}}});
        core.receive(1, wire::Ack{{{chat, 5}}}); // an older one on its way
        QVERIFY(core.submissions().empty());
        core.advance(10ms);
        const auto advance = std::get<AdvanceCursors>(core.submission().operation);
        QVERIFY(advance.device == alice);
        QVERIFY(advance.upTo == (std::vector<wire::Position>{{chat, 9}, {LogId::accountLog(), 2}}));
        core.advance(1s);
        QVERIFY(core.submissions().empty());
    }

    void openingAcknowledges()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.receive(1, wire::OpenLog{{{chat, 4}, {LogId::accountLog(), 0}}});
        core.advance(10ms);
        QVERIFY(std::get<AdvanceCursors>(core.submission().operation).upTo == (std::vector<wire::Position>{{chat, 4}}));
    }
};

QTEST_APPLESS_MAIN(TestDeliveryService)
#include "tst_DeliveryService.moc"
