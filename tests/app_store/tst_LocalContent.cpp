// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using Type = Content::Type;

namespace {

const auto c1 = idOf<ConversationId>(1);
const ConversationId notes = directConversationId(me, me);
constexpr quint64 hourMs = 3'600'000;

/// Says something about message 1.
PutEntry about(Type type, quint64 message, Seq seq, const AccountId &sender, const QString &text, quint64 target = 1)
{
    PutEntry put = entry(1, message, seq, sender, text);
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content.type = quint64(type);
    put.content.target = idOf<MessageId>(target);
    return put;
}

PutEntry redaction(quint64 message, Seq seq, const AccountId &sender, quint64 target = 1)
{
    PutEntry put = entry(1, message, seq, sender, QString());
    put.entry.kind = quint8(wire::EntryKind::Redact);
    put.entry.target = idOf<MessageId>(target);
    put.content = {};
    return put;
}

PutEntry answer(quint64 message, Seq seq, const AccountId &sender, quint64 to = 1)
{
    PutEntry put = entry(1, message, seq, sender, QStringLiteral("answer"));
    put.content.reply = Reply{idOf<MessageId>(to), ada, QStringLiteral("quoted")};
    return put;
}

PutEntry note(Type type, quint64 message, Seq seq, bool on, const QString &text = {}, quint64 conversationNo = 1)
{
    PutEntry put = entry(0, message, seq, me, QString());
    put.conversation = notes;
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content = {.type = quint64(type), .text = text, .conversation = idOf<ConversationId>(conversationNo), .on = on};
    return put;
}

PutComposed composedAbout(Type type, quint64 message, quint64 number, const QString &text)
{
    PutComposed put = composed(1, message, number, text);
    put.kind = quint8(wire::EntryKind::Silent);
    put.content.type = quint64(type);
    put.content.target = idOf<MessageId>(1);
    return put;
}

PutComposed composedRedaction(quint64 message, quint64 number)
{
    PutComposed put = composed(1, message, number, QString());
    put.kind = quint8(wire::EntryKind::Redact);
    put.content = {};
    put.target = idOf<MessageId>(1);
    return put;
}

} // namespace

/// Edits, reactions, replies, redactions and bookkeeping in every LocalStore (E1, A12, B2): whatever comes first, the
/// same is shown, also after a start.
class tst_LocalContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isModel");
        QTest::newRow("sqlite") << false;
        QTest::newRow("model") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, isModel);
        if (isModel)
            m_store = std::make_unique<ModelUnderTest>();
        else
            m_store = std::make_unique<SqliteUnderTest>();
        QVERIFY(m_store->commit({identity(), conversation(1, {ada}), PutConversation{notes, {{me, QStringLiteral("me")}}, 1}}));
    }

    void theLastEditBySequenceWins_A12();
    void anEditIsItsAuthorsAndOfOneDay_E1();
    void whatComesBeforeItsMessageIsKept_E1();
    void eachPersonHasOneReaction_E1();
    void aRepliesQuoteIsShown_E1();
    void aRedactionErasesTextEditsReactionsAndQuotes_A12();
    void quotesOfWhatIsNotHereGoToo_A12();
    void aRedactionMayComeFirst_A12();
    void anothersRedactionIsNotBelieved_A12();
    void oneOwnRedactionHidesAtOnceAndErasesWhenItIsSent_A12();
    void whatWaitedWhenItWasErasedIsNotKept_A12();
    void whatNeverWentOutIsTakenBack_rule5();
    void anEditTakenBackInTimeIsNobodys_rule5();
    void whatMayHaveGoneOutGoesOnWithNothingInIt_rule5();
    void deletedForMeIsHiddenAndNotUnread_B2();
    void draftsPinsAndMarksByTheLastWord_B2();
    void silentThingsAreNoMessages_rule7();

private:
    bool put(const std::vector<PutEntry> &entries)
    {
        LocalTransaction transaction;
        for (const PutEntry &one : entries)
            transaction.push_back(one);
        return m_store->commit(transaction);
    }
    /// Now, and from what is on the disk.
    QString text(quint64 message = 1)
    {
        const Shown before = m_store->shown(1, message);
        m_store->reopen();
        return before == m_store->shown(1, message) ? before.text : QStringLiteral("another after the start");
    }

    std::unique_ptr<StoreUnderTest> m_store;
};

void tst_LocalContent::theLastEditBySequenceWins_A12()
{
    QVERIFY(put({entry(1, 1, 1, me, QStringLiteral("one"))}));
    QVERIFY(put({about(Type::Edit, 2, 2, me, QStringLiteral("two")), about(Type::Edit, 3, 3, me, QStringLiteral("three"))}));
    QCOMPARE(text(), QStringLiteral("three"));
    // One that is not sent yet will be later than all that is.
    QVERIFY(m_store->commit({composedAbout(Type::Edit, 4, 1, QStringLiteral("four"))}));
    QCOMPARE(text(), QStringLiteral("four"));
    QVERIFY(put({about(Type::Edit, 5, 4, me, QStringLiteral("five"))}));
    QCOMPARE(text(), QStringLiteral("four"));
    QVERIFY(m_store->commit({sent(1, 4, 5)}));
    QCOMPARE(text(), QStringLiteral("four"));
    // A refused one is as if it had never been.
    QVERIFY(m_store->commit({composedAbout(Type::Edit, 6, 2, QStringLiteral("six")),
                             MarkFailed{c1, idOf<MessageId>(6), wire::ErrorCode::TooLarge}}));
    QCOMPARE(text(), QStringLiteral("four"));
}

void tst_LocalContent::anEditIsItsAuthorsAndOfOneDay_E1()
{
    QVERIFY(put({entry(1, 1, 1, ada, QStringLiteral("one")), about(Type::Edit, 2, 2, me, QStringLiteral("mine"))}));
    QCOMPARE(text(), QStringLiteral("one"));
    PutEntry late = about(Type::Edit, 3, 3, ada, QStringLiteral("late"));
    late.entry.relayTimeMs = 1'000 + 24 * hourMs + 1;
    QVERIFY(put({late}));
    QCOMPARE(text(), QStringLiteral("one"));
    PutEntry last = about(Type::Edit, 4, 4, ada, QStringLiteral("in time"));
    last.entry.relayTimeMs = 1'000 + 24 * hourMs;
    QVERIFY(put({last}));
    QCOMPARE(text(), QStringLiteral("in time"));
}

void tst_LocalContent::whatComesBeforeItsMessageIsKept_E1()
{
    QVERIFY(put({about(Type::Edit, 2, 2, ada, QStringLiteral("two")), about(Type::Reaction, 3, 3, bob, QStringLiteral("+"))}));
    m_store->reopen();
    QVERIFY(!m_store->shown(1, 1).isThere);
    QVERIFY(put({entry(1, 1, 1, ada, QStringLiteral("one"))}));
    QCOMPARE(text(), QStringLiteral("two"));
    QCOMPARE(m_store->shown(1, 1).reactions, QStringLiteral("+ 1"));
}

void tst_LocalContent::eachPersonHasOneReaction_E1()
{
    QVERIFY(put({entry(1, 1, 1, ada), about(Type::Reaction, 2, 2, me, QStringLiteral("+")),
                 about(Type::Reaction, 3, 3, bob, QStringLiteral("+")), about(Type::Reaction, 4, 4, ada, QStringLiteral("-"))}));
    QCOMPARE(m_store->shown(1, 1).reactions, QStringLiteral("+ 2,- 1"));
    QVERIFY(put({about(Type::Reaction, 5, 5, bob, QStringLiteral("-"))}));
    QCOMPARE(m_store->shown(1, 1).reactions, QStringLiteral("+ 1,- 2"));
    QVERIFY(m_store->commit({composedAbout(Type::Reaction, 6, 1, QStringLiteral(""))})); // taken back
    QVERIFY(!m_store->store().load().outbox.at(0).isEdit);
    m_store->reopen();
    QCOMPARE(m_store->shown(1, 1).reactions, QStringLiteral("- 2"));
}

void tst_LocalContent::aRepliesQuoteIsShown_E1()
{
    QVERIFY(put({entry(1, 1, 1, ada), answer(2, 2, bob)}));
    QCOMPARE(m_store->shown(1, 2).quote, QStringLiteral("quoted"));
    PutComposed mine = composed(1, 3, 1);
    mine.content.reply = Reply{idOf<MessageId>(1), ada, QStringLiteral("quoted")};
    QVERIFY(m_store->commit({mine}));
    m_store->reopen();
    QCOMPARE(m_store->shown(1, 3).quote, QStringLiteral("quoted"));
    QCOMPARE(m_store->shown(1, 1).quote, QStringLiteral("-"));
}

void tst_LocalContent::aRedactionErasesTextEditsReactionsAndQuotes_A12()
{
    QVERIFY(put({entry(1, 1, 1, ada, QStringLiteral("one")), about(Type::Edit, 2, 2, ada, QStringLiteral("two")),
                 about(Type::Reaction, 3, 3, bob, QStringLiteral("+")), answer(4, 4, bob), redaction(5, 5, ada)}));
    QVERIFY(m_store->shown(1, 1).isThere && m_store->shown(1, 1).isDeleted);
    QCOMPARE(text(), QString());
    QCOMPARE(m_store->shown(1, 1).reactions, QString());
    QCOMPARE(m_store->shown(1, 4).quote, QString());
    QCOMPARE(m_store->shown(1, 4).text, QStringLiteral("answer"));
    // What comes later about it does nothing.
    QVERIFY(put({about(Type::Edit, 6, 6, ada, QStringLiteral("six")), answer(7, 7, bob)}));
    QCOMPARE(text(), QString());
    QCOMPARE(m_store->shown(1, 7).quote, QString());
}

/// After a restore of the relay its log may have the redaction and not what it erases (rule 4): a quote is all there is.
void tst_LocalContent::quotesOfWhatIsNotHereGoToo_A12()
{
    QVERIFY(put({answer(4, 4, bob), redaction(5, 5, bob)})); // the quote says that ada has written it
    QCOMPARE(m_store->shown(1, 4).quote, QStringLiteral("quoted"));
    QVERIFY(put({redaction(6, 6, ada)}));
    QCOMPARE(m_store->shown(1, 4).quote, QString());
    QVERIFY(put({answer(7, 7, bob)})); // and what comes later
    m_store->reopen();
    QCOMPARE(m_store->shown(1, 7).quote, QString());
    QCOMPARE(m_store->shown(1, 7).text, QStringLiteral("answer"));
}

void tst_LocalContent::aRedactionMayComeFirst_A12()
{
    QVERIFY(put({redaction(5, 5, ada)}));
    m_store->reopen();
    QVERIFY(put({entry(1, 1, 1, ada, QStringLiteral("one"))}));
    QVERIFY(m_store->shown(1, 1).isDeleted && text().isEmpty());
    // As the relay hands it out afterwards.
    PutEntry gone = entry(1, 2, 2, ada, QStringLiteral(""));
    gone.entry.absent = quint8(wire::Absence::Redacted);
    gone.entry.body.clear();
    QVERIFY(put({gone}));
    QVERIFY(m_store->shown(1, 2).isDeleted && m_store->shown(1, 2).isThere);
    QCOMPARE(m_store->unread(1), 2);
}

void tst_LocalContent::anothersRedactionIsNotBelieved_A12()
{
    QVERIFY(put({redaction(5, 5, bob), entry(1, 1, 1, ada, QStringLiteral("one")), redaction(6, 6, bob)}));
    QVERIFY(!m_store->shown(1, 1).isDeleted);
    QCOMPARE(text(), QStringLiteral("one"));
}

void tst_LocalContent::oneOwnRedactionHidesAtOnceAndErasesWhenItIsSent_A12()
{
    QVERIFY(m_store->commit({composed(1, 1, 1, QStringLiteral("one")), sent(1, 1, 1), composedRedaction(2, 2)}));
    QVERIFY(m_store->shown(1, 1).isDeleted && m_store->shown(1, 1).text.isEmpty());
    QVERIFY(m_store->commit({MarkFailed{c1, idOf<MessageId>(2), wire::ErrorCode::RedactTooLate}}));
    QCOMPARE(text(), QStringLiteral("one"));
    QVERIFY(!m_store->shown(1, 1).isDeleted);
    QVERIFY(m_store->commit({composedRedaction(3, 3), sent(1, 3, 2)}));
    QVERIFY(m_store->shown(1, 1).isDeleted && text().isEmpty());
    const LocalImage image = m_store->store().load();
    QVERIFY(image.outbox.empty());
    QVERIFY(image.kept.size() == 1 && image.kept[0].id == idOf<MessageId>(3) &&
            image.kept[0].about == idOf<MessageId>(1));
    QVERIFY(image.kept[0].content.isEmpty());
}

/// The relay's answer was lost, the newest entries come first, and with them the redaction by another device.
void tst_LocalContent::whatWaitedWhenItWasErasedIsNotKept_A12()
{
    QVERIFY(m_store->commit({composed(1, 1, 1, QStringLiteral("one")), composedAbout(Type::Edit, 2, 2, QStringLiteral("two")),
                             composedAbout(Type::Edit, 3, 3, QStringLiteral("three")), redaction(9, 9, me)}));
    const auto waiting = m_store->store().load().outbox;
    QCOMPARE(waiting.size(), std::size_t(3));
    QVERIFY(!waiting[0].isEdit && waiting[1].isEdit && waiting[1].about == idOf<MessageId>(1));
    QVERIFY(m_store->commit({sent(1, 1, 1), sent(1, 2, 2)}));
    PutEntry edit = about(Type::Edit, 3, 3, me, QStringLiteral("three"));
    edit.mine = true;
    QVERIFY(m_store->commit({edit}));
    const LocalImage image = m_store->store().load();
    QVERIFY(image.outbox.empty());
    QVERIFY(image.kept.empty());
    QVERIFY(m_store->shown(1, 1).isDeleted);
}

void tst_LocalContent::whatNeverWentOutIsTakenBack_rule5()
{
    QVERIFY(m_store->commit({composed(1, 1, 1), composed(1, 2, 2), Withdraw{c1, idOf<MessageId>(1), false}}));
    QVERIFY(!m_store->shown(1, 1).isThere && m_store->shown(1, 2).isThere);
    QCOMPARE(m_store->store().load().outbox.size(), std::size_t(1));
    // Too late: the relay has it.
    QVERIFY(m_store->commit({sent(1, 2, 1), Withdraw{c1, idOf<MessageId>(2), false}}));
    QVERIFY(m_store->shown(1, 2).isThere);
    QCOMPARE(m_store->store().load().kept.size(), std::size_t(1));
}

// Also when the redaction which was to follow it is refused: here it looks as it does everywhere.
void tst_LocalContent::anEditTakenBackInTimeIsNobodys_rule5()
{
    const auto takenBack = [](const PutEntry &edit, Seq seq) {
        PutEntry back = edit;
        back.entry.seq = back.entry.ordinal = seq;
        back.entry.body.clear();
        back.content = {};
        return back;
    };
    // Its author composed it, and nobody has seen it.
    QVERIFY(m_store->commit({entry(1, 1, 1, me), composedAbout(Type::Edit, 2, 1, QStringLiteral("mine"))}));
    QCOMPARE(m_store->shown(1, 1).text, QStringLiteral("mine"));
    QVERIFY(m_store->commit({Withdraw{c1, idOf<MessageId>(2), true}}));
    QVERIFY(m_store->commit({takenBack(about(Type::Edit, 2, 2, me, QStringLiteral("mine")), 2)}));
    QCOMPARE(m_store->shown(1, 1).text, QStringLiteral("message 1"));
    // Or it came in an earlier life of the relay's, which has lost it.
    const PutEntry edit = about(Type::Edit, 4, 4, ada, QStringLiteral("hers"), 3);
    QVERIFY(m_store->commit({entry(1, 3, 3, ada), edit, RewindLog{LogId::of(c1)}, entry(1, 3, 3, ada)}));
    QCOMPARE(m_store->shown(1, 3).text, QStringLiteral("hers"));
    PutEntry forged = takenBack(edit, 4);
    forged.entry.sender = bob;
    QVERIFY(m_store->commit({forged}));
    QCOMPARE(m_store->shown(1, 3).text, QStringLiteral("hers"));
    QVERIFY(m_store->commit({takenBack(edit, 5)}));
    QCOMPARE(m_store->shown(1, 3).text, QStringLiteral("message 3"));
    // A reaction leaves the one before it.
    QVERIFY(m_store->commit({about(Type::Reaction, 6, 6, me, QStringLiteral("+")), composedAbout(Type::Reaction, 7, 2, QStringLiteral("-"))}));
    QCOMPARE(m_store->shown(1, 1).reactions, QStringLiteral("- 1"));
    QVERIFY(m_store->commit({Withdraw{c1, idOf<MessageId>(7), true}, takenBack(about(Type::Reaction, 7, 7, me, QStringLiteral("-")), 7)}));
    QCOMPARE(m_store->shown(1, 1).reactions, QStringLiteral("+ 1"));
}

void tst_LocalContent::whatMayHaveGoneOutGoesOnWithNothingInIt_rule5()
{
    QVERIFY(m_store->commit({composed(1, 1, 1), Withdraw{c1, idOf<MessageId>(1), true}, composedRedaction(2, 2)}));
    QVERIFY(m_store->shown(1, 1).isDeleted);
    const auto outbox = m_store->store().load().outbox;
    QCOMPARE(outbox.size(), std::size_t(2));
    QVERIFY(outbox[0].content.isEmpty());
    QVERIFY(outbox[0].number == 1 && outbox[0].kind == quint8(wire::EntryKind::Silent));
    // The relay had nothing of it, and stored the silent one: no row is left, here as everywhere.
    PutEntry back = about(Type::Text, 1, 1, me, QString());
    back.entry.absent = quint8(wire::Absence::Redacted);
    QVERIFY(m_store->commit({sent(1, 1, 1), sent(1, 2, 2), back, redaction(2, 2, me)}));
    QVERIFY(!m_store->shown(1, 1).isThere && m_store->timeline(1).empty());
}

void tst_LocalContent::deletedForMeIsHiddenAndNotUnread_B2()
{
    const auto hide = [](quint64 message, Seq seq, quint64 target) {
        PutEntry put = note(Type::DeleteForMe, message, seq, false);
        put.content.target = idOf<MessageId>(target);
        return put;
    };
    QVERIFY(put({entry(1, 1, 1, ada), entry(1, 2, 2, ada), hide(50, 1, 1), hide(51, 2, 3)}));
    m_store->reopen();
    QVERIFY(!m_store->shown(1, 1).isThere && m_store->shown(1, 2).isThere);
    QCOMPARE(m_store->unread(1), 1);
    QVERIFY(put({entry(1, 3, 3, ada)})); // hidden before it came
    QVERIFY(!m_store->shown(1, 3).isThere);
    QCOMPARE(m_store->unread(1), 1);
    QCOMPARE(m_store->timeline(1).size(), std::size_t(1));
}

void tst_LocalContent::draftsPinsAndMarksByTheLastWord_B2()
{
    QVERIFY(put({note(Type::Draft, 50, 1, false, QStringLiteral("a")), note(Type::Pin, 51, 2, true), note(Type::Archive, 52, 3, true)}));
    QVERIFY(m_store->noted(1) == (Noted{QStringLiteral("a"), true, true}));
    QVERIFY(put({note(Type::Draft, 53, 4, false, QStringLiteral("b")), note(Type::Pin, 54, 5, false), note(Type::Draft, 55, 6, false, QStringLiteral("of another"), 2)}));
    m_store->reopen();
    QVERIFY(m_store->noted(1) == (Noted{QStringLiteral("b"), false, true}));
    QVERIFY(m_store->store().load().conversations.at(c1).hasDraft);
    // One's own that is not sent yet is later than what comes meanwhile.
    PutComposed own = composed(1, 60, 1, QString());
    own.conversation = notes;
    own.kind = quint8(wire::EntryKind::Silent);
    own.content = {.type = quint64(Type::Draft), .conversation = c1};
    QVERIFY(m_store->commit({own}));
    QVERIFY(put({note(Type::Draft, 56, 7, false, QStringLiteral("c"))}));
    QVERIFY(m_store->noted(1).draft.isEmpty() && !m_store->store().load().conversations.at(c1).hasDraft);
    QVERIFY(m_store->commit({MarkSent{notes, idOf<MessageId>(60), 8, 1'000}}));
    QVERIFY(put({note(Type::Draft, 57, 9, false, QStringLiteral("d"))}));
    m_store->reopen();
    QCOMPARE(m_store->noted(1).draft, QStringLiteral("d"));
}

void tst_LocalContent::silentThingsAreNoMessages_rule7()
{
    QVERIFY(put({entry(1, 1, 1, ada), about(Type::Edit, 2, 2, ada, QStringLiteral("x")), about(Type::Reaction, 3, 3, ada, QStringLiteral("+")),
                 redaction(4, 4, ada, 9), note(Type::Pin, 50, 1, true)}));
    QCOMPARE(m_store->unread(1), 1);
    QCOMPARE(m_store->timeline(1).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_LocalContent)
#include "tst_LocalContent.moc"
