// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include "shared/wire/Limits.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using namespace std::chrono_literals;

namespace {

constexpr ConnectionId socket = 1;
const DeviceId alice{idOf<AccountId>(1), 1};
const auto conversation = idOf<ConversationId>(9);
const LogId chat = LogId::of(conversation);

wire::OpenLog openAt(Seq after, std::optional<quint64> newest = {})
{
    return {{{chat, after}}, newest};
}

} // namespace

/// Logs that begin late, history on demand, what the disk has damaged, and devices that wake (rules 9, 13 to 15, B5, G9).
class TestRetentionService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_core = std::make_unique<ScriptedCore>();
        m_core->live(socket, alice);
    }

    void whatIsGoneIsSaidInFrontOfTheRest_rule13()
    {
        m_core->receive(socket, openAt(3));
        LogPage page = ScriptedCore::page(51, 60, 60);
        page.first = 51;
        m_core->answer(m_core->read(), page);
        const auto frames = m_core->sent(socket);
        QCOMPARE(frames.size(), std::size_t(2));
        QVERIFY((std::get<wire::Trimmed>(frames[0]) == wire::Trimmed{chat, 51, quint8(wire::TrimReason::Expired)}));
        QCOMPARE(std::get<wire::Entries>(frames[1]).entries.front().seq, Seq(51));
        // The window counts from there: it is not full of what was never sent.
        m_core->publish(conversation, 61, 61, {alice.account});
        QCOMPARE(framesOf<wire::Entries>(m_core->sent(socket)).size(), std::size_t(1));
    }

    void aLogOfWhichNothingIsLeft_rule13()
    {
        m_core->receive(socket, openAt(3));
        LogPage page;
        page.head = 60;
        page.first = 61;
        m_core->answer(m_core->read(), page);
        QCOMPARE(framesOf<wire::Trimmed>(m_core->sent(socket)).size(), std::size_t(1));
        QVERIFY(m_core->reads().empty()); // caught up
        m_core->publish(conversation, 61, 61, {alice.account});
        QCOMPARE(framesOf<wire::Entries>(m_core->sent(socket)).size(), std::size_t(1));
    }

    void theNewestOnlyAreAskedForOnce_rule9()
    {
        m_core->receive(socket, openAt(0, 100));
        StartRead read = m_core->read();
        QCOMPARE(std::get<LogQuery>(read.query).newest, std::optional<quint64>(100));
        LogPage page = ScriptedCore::page(901, 990, 1'000);
        page.first = 901;
        page.why = wire::TrimReason::Asked;
        m_core->answer(read, page);
        const auto trimmed = framesOf<wire::Trimmed>(m_core->sent(socket));
        QVERIFY(trimmed.size() == 1 && trimmed.front().why == quint8(wire::TrimReason::Asked));
        read = m_core->read(); // it goes on from there
        QVERIFY(!std::get<LogQuery>(read.query).newest);
        QCOMPARE(std::get<LogQuery>(read.query).after, Seq(990));
        page = ScriptedCore::page(991, 1'000, 1'000);
        m_core->answer(read, page);
        QVERIFY(framesOf<wire::Trimmed>(m_core->sent(socket)).empty());
    }

    void historyIsFetched_B5()
    {
        m_core->receive(socket, wire::Fetch{7, chat, 51, 20});
        const StartRead read = m_core->read();
        const auto query = std::get<FetchQuery>(read.query);
        QVERIFY(query.device == alice && query.conversation == conversation && query.before == 51 && query.limit == 20);
        LogPage page = ScriptedCore::page(31, 50, 60);
        page.first = 11;
        m_core->answer(read, page);
        const auto answer = framesOf<wire::Fetched>(m_core->sent(socket));
        QVERIFY(answer.size() == 1 && answer[0].request == 7 && answer[0].first == 11 && answer[0].log == chat);
        QCOMPARE(answer[0].entries.size(), std::size_t(20));
        QVERIFY(m_core->submissions().empty()); // no cursor moves
    }

    void historyIsRefusedInWords_B5()
    {
        LogPage page;
        page.allowed = false;
        m_core->receive(socket, wire::Fetch{7, chat, 51, 20});
        m_core->answer(m_core->read(), page);
        QCOMPARE(onlyError(m_core->sent(socket)).code, wire::ErrorCode::NotAMember);
        page.allowed = true;
        page.brokenAt = 4;
        m_core->receive(socket, wire::Fetch{8, chat, 51, 20});
        m_core->answer(m_core->read(), page);
        QCOMPARE(onlyError(m_core->sent(socket)).code, wire::ErrorCode::NoSuchMessage);
        m_core->receive(socket, wire::Fetch{9, LogId::mailbox(), 51, 20});
        QCOMPARE(onlyError(m_core->sent(socket)).code, wire::ErrorCode::Unsupported);
        for (int i = 0; i < RetentionService::fetchesMax; ++i)
            m_core->receive(socket, wire::Fetch{quint64(10 + i), chat, 51, 20});
        QVERIFY(m_core->sent(socket).empty());
        m_core->receive(socket, wire::Fetch{20, chat, 51, 20}); // one too many at once
        const wire::Error busy = onlyError(m_core->sent(socket));
        QVERIFY(busy.code == wire::ErrorCode::Busy && busy.request == 20 && busy.retryAfterMs);
        QVERIFY(!m_core->isClosed(socket));
    }

    void damageIsNotedAndTheLogGoesOn_G9()
    {
        m_core->receive(socket, openAt(0));
        LogPage page = ScriptedCore::page(1, 5, 5);
        page.entries[2].absent = quint8(wire::Absence::Damaged);
        page.damaged = {3};
        m_core->answer(m_core->read(), page);
        QCOMPARE(framesOf<wire::Entries>(m_core->sent(socket)).front().entries.size(), std::size_t(5));
        const auto note = std::get<NoteDeadLetter>(m_core->submission().operation);
        QVERIFY(note.seq == 3 && note.reason == DeadLetterReason::Damaged && note.log == chat && note.device == alice);
    }

    void aBrokenLogEndsAlone_G9()
    {
        m_core->receive(socket, openAt(2));
        LogPage page;
        page.head = 9;
        page.brokenAt = 3;
        m_core->answer(m_core->read(), page);
        const auto note = std::get<NoteDeadLetter>(m_core->submission().operation);
        QVERIFY(note.seq == 3 && note.reason == DeadLetterReason::OutOfPlace);
        QVERIFY(m_core->reads().empty()); // not again and again
        QVERIFY(!m_core->isClosed(socket));
        m_core->publish(idOf<ConversationId>(8), 1, 1, {alice.account});
        QCOMPARE(framesOf<wire::Entries>(m_core->sent(socket)).size(), std::size_t(1));
    }

    void quarantineIsNoted_rule15()
    {
        m_core->receive(socket, wire::Quarantined{chat, 4, 5});
        const auto note = std::get<NoteDeadLetter>(m_core->submission().operation);
        QVERIFY(note.seq == 4 && note.attempts == 5 && note.reason == DeadLetterReason::Quarantined);
        QVERIFY(m_core->sent(socket).empty());
    }

    void aParkedDeviceIsWokenAndTold_rule14()
    {
        constexpr ConnectionId second = 2;
        m_core->open(second);
        m_core->receive(second, ScriptedCore::helloOf(alice));
        m_core->settle(m_core->submission(), TokenOutcome{wire::ErrorCode::None, alice});
        SessionImage image;
        image.parkedMs = 77;
        m_core->answer(m_core->read(), image);
        QVERIFY(framesOf<wire::Welcome>(m_core->sent(second)).empty()); // first it is awake, durably
        const Submission wake = m_core->submission();
        QVERIFY(std::get<WakeDevice>(wake.operation).device == alice);
        m_core->settle(wake, std::monostate());
        image.parkedMs.reset();
        m_core->answer(m_core->read(), image);
        const auto welcome = framesOf<wire::Welcome>(m_core->sent(second));
        QVERIFY(welcome.size() == 1 && welcome.front().parkedMs == std::optional<quint64>(77));
    }

    void whoCouldNotBeWokenIsWokenLater_rule14()
    {
        constexpr ConnectionId second = 2;
        m_core->open(second);
        m_core->receive(second, ScriptedCore::helloOf(alice));
        m_core->settle(m_core->submission(), TokenOutcome{wire::ErrorCode::None, alice});
        SessionImage image;
        image.parkedMs = 77;
        m_core->answer(m_core->read(), image);
        m_core->settle(m_core->submission(), std::monostate(), CommitStatus::Full);
        m_core->answer(m_core->read(), image);
        QCOMPARE(framesOf<wire::Welcome>(m_core->sent(second)).size(), std::size_t(1)); // all the same
        for (const CommitStatus status : {CommitStatus::Full, CommitStatus::Committed}) {
            m_core->receive(second, wire::Ping());
            const Submission wake = m_core->submission();
            QVERIFY(std::get<WakeDevice>(wake.operation).device == alice);
            m_core->receive(second, wire::Ping());
            QVERIFY(m_core->submissions().empty()); // one at a time
            m_core->settle(wake, std::monostate(), status);
            QVERIFY(m_core->reads().empty());
        }
        m_core->receive(second, wire::Ping());
        QVERIFY(m_core->submissions().empty());
    }

    /// By the ContactLog, and by nothing else.
    void whoStaysConnectedIsNotSilent_rule14()
    {
        const auto ofWall = [this] { return quint64(m_core->now.wall.count()); };
        quint64 seenMs = ofWall();
        for (int minute = 0; minute < 24 * 60; ++minute) {
            m_core->advance(1min);
            m_core->receive(socket, wire::Ping());
            QVERIFY(m_core->submissions().empty());
            for (const NoteContacts &contacts : m_core->contacts()) {
                for (const NoteContacts::Contact &contact : contacts.contacts)
                    seenMs = contact.device == alice ? contact.seenMs : seenMs;
            }
            QVERIFY(ofWall() - seenMs <= quint64(milliseconds(ContactLog::spacing + ContactLog::patience + 1min).count()));
        }
    }

private:
    std::unique_ptr<ScriptedCore> m_core;
};

QTEST_APPLESS_MAIN(TestRetentionService)
#include "tst_RetentionService.moc"
