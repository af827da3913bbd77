// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "shared/wire/AccountEvent.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;

namespace {

const auto notes = directConversationId(me, me);

wire::Entries logged(const wire::AccountEvent &event, Seq seq)
{
    wire::Entry entry;
    entry.seq = seq;
    entry.kind = quint8(wire::EntryKind::AccountEvent);
    entry.relayTimeMs = 1'000;
    entry.body = wire::encodeAccountEvent(event);
    return {LogId::accountLog(), seq, {entry}};
}

} // namespace

/// Contacts, blocks, settings and what is not wanted, as the engine takes them in and asks for them (C3 to C5, D2, D4).
class tst_People : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheAccountLogSaysIsStored_D2();
    void whatIsAskedForReachesTheRelay_D2();
    void whatIsWithheldIsNoMessageAndIsAcknowledged_rule11();
    void mailThatWasDroppedIsPassedOver_rule11();
    void receiptsThatAreOffAreNotTold_C5();
    void anotherDeviceTurnsThemOff_B2_C5();
    void typingThatIsOffIsNeitherToldNorShown_C4();
    void oneConversationMayWantWhatTheOthersDoNot_C4_C5();
    void namesAndDeletedRequestsAreBookkeeping_B2();
};

void tst_People::whatTheAccountLogSaysIsStored_D2()
{
    EngineBench bench;
    bench.goOnline();
    wire::AccountEvent contact;
    contact.contact = ada;
    contact.handle = QStringLiteral("ada");
    contact.on = true;
    bench.receive(logged(contact, 1));
    QVERIFY(bench.store.isContact(ada) && !bench.store.isBlocked(ada));
    contact.on = false;
    wire::AccountEvent blocked;
    blocked.blocked = ada;
    blocked.handle = QStringLiteral("ada");
    blocked.on = true;
    bench.receive(logged(blocked, 2));
    bench.receive(logged(contact, 3));
    QVERIFY(!bench.store.isContact(ada) && bench.store.isBlocked(ada));
    wire::AccountEvent settings;
    settings.settings = wire::AccountSettings{1, 2, 0};
    bench.receive(logged(settings, 4));
    QVERIFY((bench.store.settings() == wire::AccountSettings{1, 2, 0}));
    QCOMPARE(bench.store.cursor(LogId::accountLog()), Seq(4));
}

void tst_People::whatIsAskedForReachesTheRelay_D2()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(SetContact{1, ada, true});
    bench.on(SetBlocked{2, ada, true});
    bench.on(ChangeAccountSettings{3, {2, 1, 0}});
    bench.on(ReportMessage{4, c1, 7, QByteArray(40, 'i'), QStringLiteral("rude")});
    QVERIFY(bench.sent<wire::SetContact>().at(0).account == ada && bench.sent<wire::SetContact>().at(0).isContact);
    QVERIFY(bench.sent<wire::SetBlocked>().at(0).isBlocked);
    QVERIFY((bench.sent<wire::PutSettings>().at(0).settings == wire::AccountSettings{2, 1, 0}));
    const wire::Report report = bench.sent<wire::Report>().at(0);
    QVERIFY(report.conversation == c1 && report.seq == 7 && report.inner == QByteArray(40, 'i'));
    bench.receive(wire::Done{report.request});
    QVERIFY(bench.askDone == std::vector<AskId>{4});
    bench.receive(wire::Error{bench.sent<wire::SetContact>().at(0).request, wire::ErrorCode::NoSuchAccount});
    QCOMPARE(bench.askFailed.at(0).ask, AskId(1));
    bench.clear();
    bench.on(ReportMessage{5, c1, 7, QByteArray(3, 'i'), {}}); // that is no proof
    QVERIFY(bench.sent<wire::Report>().empty() && bench.askFailed.size() == 1);
}

void tst_People::whatIsWithheldIsNoMessageAndIsAcknowledged_rule11()
{
    EngineBench bench;
    bench.goOnline();
    wire::Entries frame = entriesOf(LogId::of(c1), {1, 2, 3});
    wire::Entry &withheld = frame.entries.at(1);
    withheld.kind = quint8(wire::EntryKind::Silent);
    withheld.sender = {};
    withheld.body.clear();
    withheld.absent = quint8(wire::Absence::Withheld);
    bench.receive(frame);
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(2));
    QCOMPARE(bench.store.unread(c1), 2);
    QCOMPARE(bench.store.cursor(LogId::of(c1)), Seq(3));
    QVERIFY((bench.sent<wire::Ack>().back().upTo == std::vector<wire::Position>{{LogId::of(c1), 3}}));
}

void tst_People::mailThatWasDroppedIsPassedOver_rule11()
{
    EngineBench bench;
    bench.goOnline();
    wire::Entry item;
    item.seq = 1;
    item.kind = quint8(wire::EntryKind::Silent);
    item.id = idOf<MessageId>(9);
    item.absent = quint8(wire::Absence::Withheld);
    bench.receive(wire::Entries{LogId::mailbox(), 1, {item}});
    QCOMPARE(bench.store.cursor(LogId::mailbox()), Seq(1));
    QVERIFY((bench.sent<wire::Ack>().back().upTo == std::vector<wire::Position>{{LogId::mailbox(), 1}}));
}

void tst_People::receiptsThatAreOffAreNotTold_C5()
{
    EngineBench bench;
    bench.goOnline();
    const auto lastMark = [&](const ConversationId &conversation) {
        wire::OwnMark last;
        for (const wire::Mark &frame : bench.sent<wire::Mark>()) {
            for (const wire::OwnMark &mark : frame.marks)
                last = mark.conversation == conversation ? mark : last;
        }
        return last;
    };
    bench.receive(entriesOf(LogId::of(c1), {1, 2}));
    bench.receive(entriesOf(LogId::of(c2), {1}));
    bench.on(SetPreferences{c1, quint64(Preference::NoReceipts)});
    bench.on(MarkRead{c1, 2});
    bench.on(MarkRead{c2, 1});
    QVERIFY(lastMark(c1).readPrivate == 2 && lastMark(c1).readPublic == 0 && lastMark(c1).delivered == 2);
    QVERIFY(lastMark(c2).readPublic == 1); // there it is on
    bench.on(SetPreferences{{}, quint64(Preference::NoReceipts)});
    bench.receive(entriesOf(LogId::of(c2), {2}));
    bench.on(MarkRead{c2, 2});
    QVERIFY(lastMark(c2).readPrivate == 2 && lastMark(c2).readPublic == 0);
    bench.goOnline(); // anew, from what the store has
    bench.receive(entriesOf(LogId::of(c2), {3}));
    bench.on(MarkRead{c2, 3});
    QVERIFY(lastMark(c2).readPrivate == 3 && lastMark(c2).readPublic == 0);
    bench.on(SetPreferences{{}, 0});
    bench.receive(entriesOf(LogId::of(c2), {4}));
    bench.on(MarkRead{c2, 4});
    QCOMPARE(lastMark(c2).readPublic, Seq(4));
}

void tst_People::anotherDeviceTurnsThemOff_B2_C5()
{
    EngineBench bench;
    bench.goOnline();
    const QByteArray said = encodeContent({.type = quint64(Content::Type::Preferences), .conversation = notes,
                                           .flags = quint64(Preference::NoReceipts)});
    wire::Entry entry = entryOf(1, me, idOf<MessageId>(77), 'k' + said);
    entry.kind = quint8(wire::EntryKind::Silent);
    entry.senderDevice = 2;
    bench.receive(wire::Entries{LogId::of(notes), 1, {entry}});
    QVERIFY(bench.store.note(notes, Content::Type::Preferences));
    bench.receive(entriesOf(LogId::of(c1), {1}));
    bench.on(MarkRead{c1, 1});
    for (const wire::Mark &frame : bench.sent<wire::Mark>()) {
        for (const wire::OwnMark &mark : frame.marks)
            QCOMPARE(mark.readPublic, Seq(0));
    }
}

void tst_People::typingThatIsOffIsNeitherToldNorShown_C4()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(SetPreferences{{}, quint64(Preference::NoTyping)});
    bench.on(SetTyping{c1, true});
    bench.receive(wire::Typed{c1, ada, 1, 0, QByteArray(1, 1)});
    QVERIFY(bench.sent<wire::Typing>().empty() && bench.typists.empty());
    bench.on(SetPreferences{{}, 0});
    bench.on(SetTyping{c1, true});
    bench.receive(wire::Typed{c1, ada, 1, 0, QByteArray(1, 1)});
    QVERIFY(bench.sent<wire::Typing>().size() == 1 && bench.typists.size() == 1);
    bench.on(SetPreferences{c2, quint64(Preference::NoTyping)}); // in one alone
    bench.on(SetTyping{c2, true});
    QCOMPARE(bench.sent<wire::Typing>().size(), std::size_t(1));
}

void tst_People::oneConversationMayWantWhatTheOthersDoNot_C4_C5()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(SetPreferences{{}, quint64(Preference::NoReceipts) | quint64(Preference::NoTyping)});
    bench.on(SetPreferences{c1, quint64(Preference::Receipts) | quint64(Preference::Typing)});
    for (const bool isAnew : {false, true}) {
        if (isAnew)
            bench.goOnline(); // from what the store has
        bench.clear();
        const Seq seq = isAnew ? 2 : 1;
        bench.receive(entriesOf(LogId::of(c1), {seq}));
        bench.receive(entriesOf(LogId::of(c2), {seq}));
        bench.on(MarkRead{c1, seq});
        bench.on(MarkRead{c2, seq});
        std::map<ConversationId, Seq> told;
        for (const wire::Mark &frame : bench.sent<wire::Mark>()) {
            for (const wire::OwnMark &mark : frame.marks)
                told[mark.conversation] = std::max(told[mark.conversation], mark.readPublic);
        }
        QVERIFY(told[c1] == seq && told[c2] == 0);
        bench.on(SetTyping{c2, true});
        QVERIFY(bench.sent<wire::Typing>().empty());
        bench.on(SetTyping{c1, true});
        QCOMPARE(bench.sent<wire::Typing>().size(), std::size_t(1));
    }
    QVERIFY(isUnwanted(Preference::NoTyping, quint64(Preference::NoTyping) | quint64(Preference::Typing), 0)); // "no" counts for more
}

void tst_People::namesAndDeletedRequestsAreBookkeeping_B2()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(SetLocalName{c1, QStringLiteral("  Ada (boat) ")});
    bench.on(SetHidden{c2, true});
    const Content *name = bench.store.note(c1, Content::Type::LocalName);
    QVERIFY(name && name->text == QStringLiteral("Ada (boat)"));
    const Content *hidden = bench.store.note(c2, Content::Type::HiddenConversation);
    QVERIFY(hidden && hidden->on);
    bench.on(SetHidden{c2, false});
    QVERIFY(!bench.store.note(c2, Content::Type::HiddenConversation)->on);
}

QTEST_APPLESS_MAIN(tst_People)
#include "tst_People.moc"
