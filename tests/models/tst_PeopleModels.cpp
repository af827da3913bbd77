// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConversationListModel.h"
#include "app/models/PeopleModel.h"
#include "app/models/PrivacyModel.h"
#include "app/models/ReportModel.h"
#include "shared/base/Hash.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using namespace porchlight::models;

namespace {

const ConversationId withAda = directConversationId(me, ada);
const ConversationId notes = directConversationId(me, me);

QString keyOf(const auto &id)
{
    return QString::fromLatin1(id.toHex());
}

PutConversation talkWithAda(bool isRequest = false)
{
    PutConversation put = conversation(1);
    put.conversation = withAda;
    put.isRequest = isRequest;
    return put;
}

PutEntry said(quint64 message, Seq seq, const QByteArray &proof = {})
{
    PutEntry put = entry(1, message, seq, ada, QStringLiteral("words %1").arg(message));
    put.conversation = withAda;
    put.proof = proof;
    return put;
}

PutEntry note(Content::Type type, quint64 message, Seq seq, const ConversationId &about, const QString &text, quint64 flags, bool on)
{
    PutEntry put = entry(0, message, seq, me, QString());
    put.conversation = notes;
    put.mine = true;
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content = {.type = quint64(type), .text = text, .conversation = about, .on = on, .flags = flags};
    return put;
}

} // namespace

/// Contacts, blocks, what others may see, and reports, over a real database (C3 to C5, D2, D4).
class tst_PeopleModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contactsAreListedByName_D2()
    {
        ModelFixture fixture;
        PeopleModel model(fixture.store.reader(), fixture.sink, fixture.names);
        QAbstractItemModelTester tester(&model);
        fixture.commit({talkWithAda(), said(1, 1)});
        model.refresh(fixture.commit({PutContact{bob, QStringLiteral("bob"), true}, PutContact{ada, QStringLiteral("ada"), true}}));
        QCOMPARE(column(model, "handle"), (QStringList{QStringLiteral("ada"), QStringLiteral("bob")}));
        QCOMPARE(valueOf(model, 0, "conversationKey").toString(), keyOf(withAda));
        model.refresh(fixture.commit({note(Content::Type::LocalName, 50, 1, withAda, QStringLiteral("Zoe"), 0, false)}));
        QCOMPARE(column(model, "name"), (QStringList{QStringLiteral("bob"), QStringLiteral("Zoe")}));
        QCOMPARE(model.of(keyOf(withAda), 0).value(QStringLiteral("localName")).toString(), QStringLiteral("Zoe"));
        QVERIFY(model.of(keyOf(withAda), 0).value(QStringLiteral("isContact")).toBool());
        model.refresh(fixture.commit({PutContact{bob, QStringLiteral("bob"), false}}));
        QCOMPARE(model.count(), 1);
    }

    void whoIsBlockedIsInTheOtherListAndInNoConversation_rule11()
    {
        ModelFixture fixture;
        fixture.commit({talkWithAda(), said(1, 1)});
        PeopleModel people(fixture.store.reader(), fixture.sink, fixture.names);
        ConversationListModel list(fixture.store.reader());
        QCOMPARE(list.count(), 1);
        const auto changes = fixture.commit({PutBlocked{ada, QStringLiteral("ada"), true}, PutContact{ada, QStringLiteral("ada"), false}});
        people.refresh(changes);
        list.refresh(changes);
        QVERIFY(list.count() == 0 && people.count() == 0 && people.blocked().size() == 1);
        QCOMPARE(list.totalUnread(), 0);
        const auto unblocked = fixture.commit({PutBlocked{ada, QStringLiteral("ada"), false}});
        people.refresh(unblocked);
        list.refresh(unblocked);
        QVERIFY(list.count() == 1 && people.blocked().isEmpty());
    }

    void aDeletedRequestIsGoneUntilItIsAccepted_D2()
    {
        ModelFixture fixture;
        fixture.commit({PutConversation{notes, {{me, QStringLiteral("me")}}, 1'000}, talkWithAda(true), said(1, 1)});
        ConversationListModel list(fixture.store.reader());
        QCOMPARE(list.count(), 1);
        list.refresh(fixture.commit({note(Content::Type::HiddenConversation, 50, 1, withAda, {}, 0, true)}));
        QCOMPARE(list.count(), 0);
        list.refresh(fixture.commit({said(2, 2)})); // also when they write more
        QCOMPARE(list.count(), 0);
        list.refresh(fixture.commit({PutAccepted{withAda}}));
        QCOMPARE(list.count(), 1);
    }

    void oneChangeAtATimeAndWhatHindersItIsSaid_D2()
    {
        ModelFixture fixture;
        PeopleModel model(fixture.store.reader(), fixture.sink, fixture.names);
        model.setContact(QStringLiteral("no key"), true);
        QVERIFY(fixture.posted.empty());
        model.setContact(keyOf(ada), true);
        model.setBlocked(keyOf(ada), true); // while the other is under way
        QCOMPARE(fixture.posted.size(), std::size_t(1));
        const AskId ask = fixture.postedAs<SetContact>().at(0).ask;
        model.onFailed({ask, wire::ErrorCode::NoSuchAccount, QStringLiteral("nobody")});
        QVERIFY(!model.isBusy() && model.error() == QStringLiteral("nobody"));
        model.setBlocked(keyOf(ada), true);
        QVERIFY(model.error().isEmpty());
        model.onDone({fixture.postedAs<SetBlocked>().at(0).ask});
        QVERIFY(!model.isBusy());
        model.rename(keyOf(withAda), QStringLiteral(" A\u202eda "));
        QCOMPARE(fixture.postedAs<SetLocalName>().at(0).name, QStringLiteral("A da"));
        model.setHidden(keyOf(withAda), true);
        QVERIFY(fixture.postedAs<SetHidden>().at(0).isHidden);
    }

    void privacyFollowsTheRelayAndOnesDevices_C3_C5()
    {
        ModelFixture fixture;
        PrivacyModel model(fixture.store.reader(), fixture.sink);
        QVERIFY(model.receipts() && model.typing() && model.presence() == QStringLiteral("everyone"));
        model.refresh(fixture.commit({PutAccountSettings{{2, 1, 0}}}));
        QVERIFY(model.presence() == QStringLiteral("nobody") && model.writes() == QStringLiteral("contacts"));
        model.choose(QStringLiteral("adds"), QStringLiteral("contacts"));
        QVERIFY((fixture.postedAs<ChangeAccountSettings>().at(0).settings == wire::AccountSettings{2, 1, 1}));
        QVERIFY(model.isBusy() && model.adds() == QStringLiteral("everyone")); // until the relay has it
        model.onFailed({fixture.postedAs<ChangeAccountSettings>().at(0).ask, wire::ErrorCode::None, QStringLiteral("offline")});
        QCOMPARE(model.error(), QStringLiteral("offline"));
        model.choose(QStringLiteral("adds"), QStringLiteral("martians"));
        QVERIFY(!model.isBusy());
        model.setReceipts(false);
        QVERIFY(fixture.postedAs<SetPreferences>().at(0).conversation.isNull());
        QCOMPARE(fixture.postedAs<SetPreferences>().at(0).flags, quint64(Preference::NoReceipts));
        model.refresh(fixture.commit({note(Content::Type::Preferences, 51, 1, notes, {}, quint64(Preference::NoTyping), false)}));
        QVERIFY(model.receipts() && !model.typing()); // the last device that said something
    }

    void withoutReceiptsNothingIsShownAsRead_C5()
    {
        ModelFixture fixture;
        PutMark theirs = mark(1, ada, 2, 2);
        theirs.mark.conversation = withAda;
        fixture.commit({talkWithAda(), said(1, 1), theirs});
        QCOMPARE(fixture.store.reader().watermarks(withAda).read, Seq(2));
        fixture.commit({note(Content::Type::Preferences, 51, 1, withAda, {}, quint64(Preference::NoReceipts), false)});
        QCOMPARE(fixture.store.reader().watermarks(withAda).read, Seq(0));
        QCOMPARE(fixture.store.reader().watermarks(withAda).delivered, Seq(2));
        fixture.commit({note(Content::Type::Preferences, 52, 2, withAda, {}, 0, false)});
        QCOMPARE(fixture.store.reader().watermarks(withAda).read, Seq(2));
    }

    void aReportBringsItsProof_D4()
    {
        ModelFixture fixture;
        const QByteArray proof(40, 'p');
        fixture.commit({talkWithAda(), said(1, 1, proof), said(2, 2)});
        ReportModel model(fixture.store.reader(), fixture.sink, [] { return withAda; });
        model.begin(keyOf(idOf<MessageId>(2)));
        QVERIFY(!model.isProvable() && model.words() == QStringLiteral("words 2"));
        model.send(QStringLiteral("rude"));
        QVERIFY(fixture.posted.empty());
        model.begin(QString()); // the newest that can be proved
        QVERIFY(model.isProvable() && model.words() == QStringLiteral("words 1"));
        model.send(QString(600, u'x'));
        const ReportMessage report = fixture.postedAs<ReportMessage>().at(0);
        QVERIFY(report.conversation == withAda && report.seq == 1 && report.proof == proof && report.reason.size() == 500);
        model.onFailed({report.ask, wire::ErrorCode::RateLimited, QStringLiteral("too many")});
        QVERIFY(!model.isDone() && model.error() == QStringLiteral("too many"));
        model.send(QStringLiteral("rude"));
        model.onDone({fixture.postedAs<ReportMessage>().at(1).ask});
        QVERIFY(model.isDone());
        model.send(QStringLiteral("rude"));
        QCOMPARE(fixture.postedAs<ReportMessage>().size(), std::size_t(2));
    }

    void theProofGoesWithItsMessage_A12()
    {
        ModelFixture fixture;
        fixture.commit({talkWithAda(), said(1, 1, QByteArray(40, 'p')), said(2, 2, QByteArray(40, 'q'))});
        const auto proof = [&](quint64 message) { return fixture.store.reader().people().proof(withAda, idOf<MessageId>(message)); };
        QVERIFY(!proof(1).isEmpty() && !proof(2).isEmpty());
        PutEntry redaction = said(3, 3);
        redaction.entry.kind = quint8(wire::EntryKind::Redact);
        redaction.entry.target = idOf<MessageId>(1);
        redaction.content = {};
        fixture.commit({redaction});
        QVERIFY(proof(1).isEmpty() && !proof(2).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PeopleModels)
#include "tst_PeopleModels.moc"
