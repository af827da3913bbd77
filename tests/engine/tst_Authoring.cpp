// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using Type = Content::Type;

namespace {

constexpr auto silent = quint8(wire::EntryKind::Silent);
constexpr auto redact = quint8(wire::EntryKind::Redact);
const ConversationId notes = directConversationId(me, me);

Content contentOf(const wire::Body &body)
{
    Content content;
    decodeContent(body.bytes.mid(1), content);
    return content;
}

/// What is in the outbox, by number.
std::vector<OutboxItem> waiting(EngineBench &bench)
{
    return bench.store.load().outbox;
}

} // namespace

/// Edits, reactions, replies, deletions and bookkeeping, as they leave a device (E1, A12, B2; rules 2, 5 and 7).
class tst_Authoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAndReactionsAreSilent_rule7()
    {
        EngineBench bench;
        bench.goOnline();
        const auto target = idOf<MessageId>(9);
        bench.on(Edit{1, c1, target, QStringLiteral("new")});
        bench.on(React{c2, target, QStringLiteral("+")});
        bench.on(React{c2, target, QStringLiteral("no sign")}); // is none
        const auto appends = bench.sent<wire::Append>();
        QCOMPARE(appends.size(), std::size_t(2));
        for (const wire::Append &append : appends)
            QVERIFY(append.bodies.size() == 1 && append.bodies[0].kind == silent);
        // The relay erases an edit along with its message. What a reaction is to is no affair of its.
        QVERIFY(appends[0].bodies[0].target == target && !appends[1].bodies[0].target);
        QVERIFY(contentOf(appends[0].bodies[0]).type == quint64(Type::Edit) && contentOf(appends[0].bodies[0]).target == target);
        QCOMPARE(contentOf(appends[1].bodies[0]).text, QStringLiteral("+"));
        bench.on(Edit{7, c1, target, QString()});
        QVERIFY(bench.askFailed.size() == 1 && bench.askFailed[0].ask == 7);
    }

    void anEditNamesItsMessageAfterARestartToo_A12()
    {
        EngineBench bench;
        bench.start(); // and offline
        const auto target = idOf<MessageId>(9);
        bench.on(Edit{1, c1, target, QStringLiteral("new")});
        bench.on(React{c2, target, QStringLiteral("+")});
        bench.start();
        bench.welcome();
        bench.receive(wire::Behind());
        const auto appends = bench.sent<wire::Append>();
        QCOMPARE(appends.size(), std::size_t(2));
        QVERIFY(appends[0].bodies.at(0).target == target && !appends[1].bodies.at(0).target);
    }

    void aReplyTravelsWithAShortQuote_E1()
    {
        EngineBench bench;
        bench.goOnline();
        bench.on(Compose{1, c1, QStringLiteral("yes"), Reply{idOf<MessageId>(9), ada, QString(5'000, u'q')}});
        const Content content = contentOf(bench.sent<wire::Append>().at(0).bodies.at(0));
        QVERIFY(content.reply && content.reply->to == idOf<MessageId>(9) && content.reply->quote.size() == quoteCharsMax);
    }

    void whatNeverWentOutIsGoneAndLeavesNoGap_rule5_rule2()
    {
        EngineBench bench;
        bench.start(); // and offline
        bench.say(c1, 3);
        const MessageId second = bench.composed[1].id;
        bench.on(Edit{1, c1, second, QStringLiteral("edited")});
        bench.on(Redact{c1, second});
        QVERIFY(!bench.store.message(c1, second));
        const auto left = waiting(bench);
        QCOMPARE(left.size(), std::size_t(2)); // the edit went along
        QVERIFY(left[0].number == 1 && left[1].number == 2 && left[1].id == bench.composed[2].id);
        bench.say(c1);
        QCOMPARE(waiting(bench).back().number, quint64(3));
        bench.welcome();
        QCOMPARE(bench.sent<wire::Append>().at(0).bodies.size(), std::size_t(3));
    }

    void whatMayBeAtTheRelayIsRedacted_rule5()
    {
        EngineBench bench;
        bench.goOnline();
        bench.say(c1);
        const MessageId id = bench.composed[0].id;
        bench.on(Redact{c1, id}); // no answer yet
        QVERIFY(bench.store.isDeleted(c1, id));
        bench.reconnect();
        wire::Append again = bench.sent<wire::Append>().at(0);
        QCOMPARE(again.bodies.size(), std::size_t(1)); // what was sealed alone is judged alone
        QVERIFY(again.bodies[0].id == id && again.bodies[0].kind == silent && again.firstNumber == 1);
        QVERIFY(again.bodies[0].bytes.isEmpty()); // should it not be there, this says nothing
        bench.receive(storedAll(again, 1));
        const wire::Append redaction = bench.sent<wire::Append>().at(1);
        QCOMPARE(redaction.firstNumber, quint64(2));
        QVERIFY(redaction.bodies.at(0).kind == redact && redaction.bodies[0].target == id &&
                redaction.bodies[0].bytes.isEmpty());
        bench.receive(storedAll(redaction, 2));
        QVERIFY(bench.store.message(c1, id)->redacted);
        QVERIFY(waiting(bench).empty());
        for (const OutboxItem &kept : bench.store.load().kept)
            QVERIFY(kept.id != id); // nothing is handed back of it
    }

    void afterAStartItIsKnownWhatMayHaveGoneOut_rule5()
    {
        EngineBench bench;
        bench.goOnline();
        bench.say(c1, 2); // the second waits for the first
        bench.start();
        for (const std::size_t place : {1, 0})
            bench.on(Redact{c1, bench.composed[place].id});
        const auto left = waiting(bench);
        QCOMPARE(left.size(), std::size_t(2));
        QVERIFY(left[0].id == bench.composed[0].id && left[0].content.isEmpty());
        QVERIFY(left[1].kind == redact && left[1].number == 2);
        QVERIFY(!bench.store.message(c1, bench.composed[1].id));
        bench.welcome();
        bench.receive(wire::Behind());
        const wire::Append again = bench.sent<wire::Append>().back();
        QVERIFY(again.bodies.size() == 1 && again.bodies[0].id == bench.composed[0].id &&
                again.bodies[0].bytes.isEmpty());
    }

    // What an edit said goes with its message; a reaction is erased by nothing, and who cannot read it may ask.
    void theSealForgetsWordsAlone_A12()
    {
        for (const bool isEdit : {true, false}) {
            EngineBench bench;
            bench.goOnline();
            bench.say(c1);
            bench.receive(storedAll(bench.sent<wire::Append>().at(0), 1));
            const MessageId id = bench.composed[0].id;
            if (isEdit)
                bench.on(Edit{1, c1, id, QStringLiteral("better said")});
            else
                bench.on(React{c1, id, QStringLiteral("👍")});
            const MessageId said = bench.sent<wire::Append>().at(1).bodies.at(0).id; // no answer yet
            bench.on(Redact{c1, id});
            QCOMPARE(std::ranges::count(bench.seal.erasedIds, said), isEdit ? 1 : 0);
            bench.reconnect();
            const wire::Append again = bench.sent<wire::Append>().at(0);
            QVERIFY(again.bodies.at(0).id == said && again.bodies.at(0).bytes.isEmpty());
        }
    }

    void editsOfAnyDeviceGoAlong_A12()
    {
        EngineBench bench;
        bench.goOnline();
        bench.say(c1);
        bench.receive(storedAll(bench.sent<wire::Append>().at(0), 1));
        const MessageId id = bench.composed[0].id;
        bench.clear();
        bench.on(Redact{c1, id, {idOf<MessageId>(70)}}); // of another device
        bench.receive(storedAll(bench.sent<wire::Append>().at(0), 2));
        std::set<MessageId> targets;
        for (const wire::Append &append : bench.sent<wire::Append>()) {
            for (const wire::Body &body : append.bodies)
                targets.insert(body.target.value_or(MessageId()));
        }
        QVERIFY(targets == (std::set{id, idOf<MessageId>(70)}));
    }

    void anEditThatAnotherDeviceDidNotKnowIsRedactedByItsOwn_A12()
    {
        EngineBench bench;
        bench.goOnline();
        const auto target = idOf<MessageId>(9);
        bench.on(Edit{1, c1, target, QStringLiteral("new")});
        const wire::Append edit = bench.sent<wire::Append>().at(0);
        bench.receive(storedAll(edit, 1));
        bench.clear();
        wire::Entry erased = entryOf(1, me, idOf<MessageId>(50), QByteArray());
        erased.senderDevice = 2;
        erased.kind = redact;
        erased.target = target;
        wire::Entries frame{LogId::of(c1), 1, {erased}};
        bench.receive(frame);
        const auto appends = bench.sent<wire::Append>();
        QCOMPARE(appends.size(), std::size_t(1));
        QVERIFY(appends[0].bodies.at(0).target == edit.bodies[0].id);
    }

    /// The bench sees to it that nothing leaves before it is stored.
    void whatCarefulOpeningBringsAboutIsStoredFirst_A1()
    {
        EngineBench bench;
        bench.goOnline();
        const auto target = idOf<MessageId>(9);
        bench.on(Edit{1, c1, target, QStringLiteral("new")});
        bench.receive(storedAll(bench.sent<wire::Append>().at(0), 1));
        bench.store.interrupt(); // the program ended, and opens entries one by one
        bench.start();
        bench.welcome();
        bench.clear();
        wire::Entry erased = entryOf(1, me, idOf<MessageId>(50), QByteArray());
        erased.senderDevice = 2;
        erased.kind = redact;
        erased.target = target;
        bench.receive(wire::Entries{LogId::of(c1), 1, {erased}});
        QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
        QVERIFY(bench.sent<wire::Append>()[0].bodies.at(0).kind == redact);
    }

    void anEditOfWhatComesErasedIsRedactedToo_A12()
    {
        EngineBench bench;
        bench.goOnline();
        bench.say(c1);
        const MessageId message = bench.composed.at(0).id;
        bench.reconnect(); // the answer is lost
        bench.on(Edit{1, c1, message, QStringLiteral("new")});
        wire::Append append = bench.sent<wire::Append>().back();
        bench.receive(storedAll(append, 1));
        if (append.bodies.size() == 1) {
            append = bench.sent<wire::Append>().back();
            bench.receive(storedAll(append, 2));
        }
        const MessageId edit = append.bodies.back().id;
        bench.clear();
        // Another device has deleted it meanwhile. In the log the message stands first, and has lost its body.
        wire::Entry gone = entryOf(1, me, message, QByteArray());
        gone.absent = quint8(wire::Absence::Redacted);
        wire::Entry erased = entryOf(2, me, idOf<MessageId>(50), QByteArray());
        erased.senderDevice = 2;
        erased.kind = redact;
        erased.target = message;
        bench.receive(wire::Entries{LogId::of(c1), 2, {gone, erased}});
        const auto appends = bench.sent<wire::Append>();
        QCOMPARE(appends.size(), std::size_t(1));
        QVERIFY(appends[0].bodies.size() == 1 && appends[0].bodies[0].kind == redact && appends[0].bodies[0].target == edit);
    }

    void theSelfConversationIsStartedWhenItIsNeeded_B2()
    {
        EngineBench bench;
        bench.goOnline();
        QVERIFY(bench.sent<wire::StartConversation>().empty());
        bench.on(SetPinned{c1, true});
        QVERIFY(bench.sent<wire::Append>().empty()); // the relay would refuse it for ever
        const auto asked = bench.sent<wire::StartConversation>();
        QVERIFY(asked.size() == 1 && asked[0].handle == QStringLiteral("me"));
        bench.reconnect(); // the answer was lost
        wire::Conversation answer;
        answer.request = bench.sent<wire::StartConversation>().at(0).request;
        answer.conversation = notes;
        answer.members = {{me, QStringLiteral("me")}};
        bench.receive(answer);
        const auto appends = bench.sent<wire::Append>();
        QVERIFY(appends.size() == 1 && appends[0].conversation == notes && contentOf(appends[0].bodies.at(0)).on);
        bench.start(); // known now
        bench.welcome();
        QVERIFY(bench.sent<wire::StartConversation>().size() == 1);
    }

    void aDraftWaitsForAPauseAndIsClearedBySending_B2()
    {
        EngineBench bench;
        bench.start();
        bench.on(SetDraft{c1, QStringLiteral("h")});
        bench.pass(1'500ms);
        bench.on(SetDraft{c1, QStringLiteral("hello")});
        bench.pass(1'500ms);
        QVERIFY(!bench.store.note(c1, Type::Draft));
        bench.pass(600ms);
        QCOMPARE(bench.store.note(c1, Type::Draft)->text, QStringLiteral("hello"));
        bench.on(SetDraft{c1, QStringLiteral("hello you")});
        bench.say(c1); // before the pause
        bench.pass(10s);
        QVERIFY(bench.store.note(c1, Type::Draft)->text.isEmpty());
        const auto count = waiting(bench).size();
        bench.say(c2); // had none: nothing is told
        QCOMPARE(waiting(bench).size(), count + 1);
        // Who types without a pause is told of all the same.
        for (int i = 0; i < 12; ++i) {
            bench.on(SetDraft{c2, QString(i + 1, u'x')});
            bench.pass(1s);
        }
        QVERIFY(bench.store.note(c2, Type::Draft));
    }

    void bookkeepingIsBelievedFromOneselfAlone_B2()
    {
        EngineBench bench;
        bench.goOnline();
        Content pin{.type = quint64(Type::Pin), .conversation = c2, .on = true};
        wire::Entry forged = entryOf(1, ada, idOf<MessageId>(60), 'k' + encodeContent(pin));
        forged.kind = silent;
        bench.receive(wire::Entries{LogId::of(c1), 1, {forged}});
        QVERIFY(!bench.store.note(c2, Type::Pin));
        QVERIFY(bench.store.message(c1, idOf<MessageId>(60))->state == ContentState::Unreadable);
        // An edit that pretends to be a message is none.
        Content edit{.type = quint64(Type::Edit), .text = QStringLiteral("x"), .target = idOf<MessageId>(9)};
        bench.receive(wire::Entries{LogId::of(c1), 2, {entryOf(2, ada, idOf<MessageId>(61), 'k' + encodeContent(edit))}});
        QVERIFY(bench.store.message(c1, idOf<MessageId>(61))->state == ContentState::Unreadable);
    }
};

QTEST_GUILESS_MAIN(tst_Authoring)
#include "tst_Authoring.moc"
