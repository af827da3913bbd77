// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "shared/wire/AccountEvent.h"
#include "shared/wire/DevicesNotice.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;

namespace {

const auto notes = directConversationId(me, me);
const auto bob = idOf<AccountId>(3);
const QByteArray picture = QByteArray("\xff\xd8\xff", 3) + QByteArray(40, 'p') + QByteArray("\xff\xd9", 2);

/// From another device of this account, or from somebody else.
wire::Entry told(Seq seq, const AccountId &by, const Content &content, wire::EntryKind kind = wire::EntryKind::Silent)
{
    wire::Entry entry = entryOf(seq, by, idOf<MessageId>(static_cast<unsigned char>(100 + seq)), 'k' + encodeContent(content));
    entry.kind = quint8(kind);
    entry.senderDevice = 2;
    return entry;
}

Content face(quint64 version, const QString &about, const QByteArray &bytes = picture)
{
    return {.type = quint64(Content::Type::Face), .text = about, .picture = bytes, .version = version};
}

wire::Entries logged(const wire::AccountEvent &event, Seq seq)
{
    wire::Entry entry;
    entry.seq = seq;
    entry.kind = quint8(wire::EntryKind::AccountEvent);
    entry.relayTimeMs = 1'000;
    entry.body = wire::encodeAccountEvent(event);
    return {LogId::accountLog(), seq, {entry}};
}

wire::AccountEvent of(std::optional<AccountId> wire::AccountEvent::*whom, const AccountId &account, bool on = true)
{
    wire::AccountEvent event;
    event.*whom = account;
    event.handle = QStringLiteral("ada");
    event.on = on;
    return event;
}

} // namespace

/// Pictures and about lines: who is told of one's own, who is not, and what is believed of others' (D2, rules 11 and 12).
class tst_Faces : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineBench> m_bench;

    /// The versions that were said there, in order.
    std::vector<quint64> said(const ConversationId &conversation) const
    {
        std::map<quint64, quint64> versions;
        for (const auto &[key, envelope] : m_bench->store.outbox()) {
            Content content;
            if (key.first == conversation && decodeContent(envelope.item.content, content) == ContentState::Readable
                && content.type == quint64(Content::Type::Face)) {
                if (envelope.item.kind != quint8(wire::EntryKind::Silent))
                    qFatal("a face counts as a message");
                versions[envelope.item.number] = content.version;
            }
        }
        std::vector<quint64> ordered;
        for (const auto &[number, version] : versions)
            ordered.push_back(version);
        return ordered;
    }
    void change(const QString &about) { m_bench->on(ChangeFace{about, picture}); }
    void answer(const ConversationId &conversation, Seq seq) { m_bench->receive(entriesOf(LogId::of(conversation), {seq})); }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->goOnline();
    }

    void itGoesBehindAMessageToWhomHasAnswered_D2()
    {
        change(QStringLiteral("On the porch"));
        QCOMPARE(m_bench->store.face(me), (Face{1, QStringLiteral("On the porch"), picture}));
        m_bench->say(c1);
        QVERIFY(said(c1).empty()); // nobody there has said anything yet
        answer(c1, 1);
        QVERIFY(said(c1).empty()); // and by itself nothing flows back
        m_bench->say(c1);
        m_bench->say(c1);
        QCOMPARE(said(c1), (std::vector<quint64>{1}));
        QVERIFY(said(c2).empty());
    }
    void onesOwnDevicesKnowAtOnce_B2()
    {
        change(QStringLiteral("On the porch"));
        change(QStringLiteral("On the porch")); // nothing new
        change(QStringLiteral("In the garden"));
        QCOMPARE(said(notes), (std::vector<quint64>{1, 2}));
    }
    void aContactIsToldAtOnceAndOthersWithTheNextMessage_D2()
    {
        m_bench->receive(logged(of(&wire::AccountEvent::contact, ada), 1));
        change(QStringLiteral("one"));
        QCOMPARE(said(c1), (std::vector<quint64>{1}));
        m_bench->receive(logged(of(&wire::AccountEvent::contact, ada, false), 2));
        change(QStringLiteral("two"));
        QCOMPARE(said(c1), (std::vector<quint64>{1})); // no contact any more, and has never answered
        answer(c1, 1);
        m_bench->say(c1);
        QCOMPARE(said(c1), (std::vector<quint64>{1, 2}));
        m_bench->goOnline(); // anew, from what the store has
        m_bench->say(c1);
        QCOMPARE(said(c1), (std::vector<quint64>{1, 2}));
        m_bench->on(ChangeFace{}); // who was told before is told of the change
        QCOMPARE(said(c1), (std::vector<quint64>{1, 2, 3}));
        QCOMPARE(m_bench->store.face(me), (Face{3, {}, {}}));
    }
    void whoIsBlockedIsToldNothing_rule11()
    {
        answer(c1, 1);
        change(QStringLiteral("one"));
        m_bench->say(c1);
        QCOMPARE(said(c1), (std::vector<quint64>{1}));
        m_bench->receive(logged(of(&wire::AccountEvent::blocked, ada), 1));
        change(QStringLiteral("two"));
        m_bench->say(c1);
        m_bench->goOnline();
        m_bench->say(c1);
        QCOMPARE(said(c1), (std::vector<quint64>{1}));
        m_bench->receive(logged(of(&wire::AccountEvent::blocked, ada, false), 2));
        m_bench->say(c1);
        QCOMPARE(said(c1), (std::vector<quint64>{1, 2}));
    }
    void inAGroupWithSomebodyBlockedNothingIsSaid_rule11()
    {
        const auto group = idOf<ConversationId>(40);
        m_bench->store.commit({PutGroup{group, true, {me, ada, bob}}, PutBlocked{bob, QStringLiteral("bob"), true}});
        m_bench->goOnline();
        change(QStringLiteral("one"));
        m_bench->say(group);
        QVERIFY(said(group).empty());
        m_bench->receive(logged(of(&wire::AccountEvent::blocked, bob, false), 1));
        m_bench->say(group);
        QCOMPARE(said(group), (std::vector<quint64>{1}));
    }
    void aStrangerWhoIsNotAcceptedIsToldNothing_rule12()
    {
        const auto asked = idOf<ConversationId>(41);
        m_bench->store.commit({PutConversation{asked, {{me, QStringLiteral("me")}, {bob, QStringLiteral("bob")}}, 1'000, true}});
        m_bench->goOnline();
        answer(asked, 1);
        change(QStringLiteral("one"));
        m_bench->say(asked);
        QVERIFY(said(asked).empty());
        wire::AccountEvent accepted;
        accepted.accepted = asked;
        m_bench->receive(logged(accepted, 1));
        m_bench->say(asked);
        QCOMPARE(said(asked), (std::vector<quint64>{1}));
    }
    void aNewDeviceOfTheOtherIsToldWithTheNextMessage_B4()
    {
        answer(c1, 1);
        change(QStringLiteral("one"));
        m_bench->say(c1);
        for (const AccountId &account : {me, ada}) {
            wire::Entry entry;
            entry.seq = account == me ? 2 : 3;
            entry.id = idOf<MessageId>(account == me ? 90 : 91);
            entry.kind = quint8(wire::EntryKind::DevicesChanged);
            entry.body = wire::encodeDevicesNotice({account, 2, {}});
            m_bench->receive(wire::Entries{LogId::of(c1), entry.seq, {entry}});
            m_bench->say(c1);
            QCOMPARE(said(c1).size(), account == me ? std::size_t(1) : std::size_t(2));
        }
    }
    void whatAnotherDeviceHasToldIsNotToldAgain_B2()
    {
        answer(c1, 1);
        m_bench->receive(wire::Entries{LogId::of(notes), 1, {told(1, me, face(5, QStringLiteral("elsewhere")))}});
        QCOMPARE(m_bench->store.face(me).version, quint64(5));
        m_bench->receive(wire::Entries{LogId::of(c1), 2, {told(2, me, face(5, QStringLiteral("elsewhere")))}});
        m_bench->say(c1);
        QVERIFY(said(c1).empty());
        change(QStringLiteral("here"));
        QCOMPARE(said(c1), (std::vector<quint64>{6}));
    }
    void theHighestVersionHolds_D2()
    {
        m_bench->receive(wire::Entries{LogId::of(c1), 1, {told(1, ada, face(3, QStringLiteral("three")))}});
        m_bench->receive(wire::Entries{LogId::of(c2), 1, {told(1, ada, face(2, QStringLiteral("two")))}});
        QCOMPARE(m_bench->store.face(ada).about, QStringLiteral("three"));
        m_bench->receive(wire::Entries{LogId::of(c2), 2, {told(2, ada, face(4, QString(), {}))}});
        QCOMPARE(m_bench->store.face(ada), (Face{4, {}, {}}));
        QCOMPARE(m_bench->store.unread(c1), 0);
    }
    void whatIsNoneChangesNothing_F7()
    {
        m_bench->receive(wire::Entries{LogId::of(c1), 1, {told(1, ada, face(1, QStringLiteral("good")))}});
        QByteArray large = picture;
        large.insert(5, QByteArray(pictureBytesMax, 'x'));
        Seq seq = 1;
        for (const QByteArray &bad : {QByteArray(picture.chopped(2)), QByteArray("<svg/>"), large})
            m_bench->receive(wire::Entries{LogId::of(c1), ++seq, {told(seq, ada, face(seq, QStringLiteral("bad"), bad))}});
        for (const Content &bad : {face(0, QStringLiteral("bad")), face(faceVersionMax + 1, QStringLiteral("bad")),
                                   face(9, QString(aboutCharsMax + 1, u'x')), face(9, QStringLiteral("two\nlines"))})
            m_bench->receive(wire::Entries{LogId::of(c1), ++seq, {told(seq, ada, bad)}});
        m_bench->receive(wire::Entries{LogId::of(c1), ++seq, {told(seq, ada, face(9, QStringLiteral("loud")), wire::EntryKind::Counts)}});
        QCOMPARE(m_bench->store.face(ada), (Face{1, QStringLiteral("good"), picture}));
        m_bench->on(ChangeFace{QStringLiteral("mine"), QByteArray("<svg/>")});
        QCOMPARE(m_bench->store.face(me).version, quint64(0));
    }
    void itComesWithTheHistory_B4()
    {
        m_bench->seal.arriving.faces = {{ada, {3, QStringLiteral("hers"), picture}}, {me, {8, QStringLiteral("mine"), picture}}};
        m_bench->receive(wire::Pong());
        QCOMPARE(m_bench->store.face(ada).about, QStringLiteral("hers"));
        answer(c1, 1);
        m_bench->say(c1);
        QCOMPARE(said(c1), (std::vector<quint64>{8}));
    }
    void anEditSaysWhomItsWordsSpeakOf_D3()
    {
        m_bench->on(Edit{1, c1, idOf<MessageId>(9), QStringLiteral("come, @ada"), {{ada, 6, 4}}});
        m_bench->on(Edit{1, c2, idOf<MessageId>(9), QStringLiteral("come"), {{ada, 6, 4}}}); // not of these words
        for (const auto &[key, envelope] : m_bench->store.outbox()) {
            Content content;
            QVERIFY(decodeContent(envelope.item.content, content) == ContentState::Readable);
            QCOMPARE(content.mentions, key.first == c1 ? (std::vector<Mention>{{ada, 6, 4}}) : std::vector<Mention>());
        }
        QCOMPARE(m_bench->store.outbox().size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(tst_Faces)
#include "tst_Faces.moc"
