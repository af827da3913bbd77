// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

/// What people write is read by those who are to read it, and by nobody else (F1). Two accounts, several devices each.
class tst_Encryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = twoAccounts(2); }
    void cleanup();

    void F1_everybodyReadsAndTheRelayDoesNot();
    void F1_bothDirectionsOverManyTurns();
    void F1_aKeyIsRenewedAtEachTurn();
    void F1_theConversationWithOneself();
    void F1_logsBeforeMailboxes();
    void F1_whoComesLaterReadsNothingOlder();
    void F1_whoIsRemovedReadsNothingMore();
    void F1_whatIsStaleIsSealedAgain();
    void F1_aRetryIsTheSameBytes();
    void F1_aRedactionNeedsNoKey();
    void F1_withoutAnIdentityNothingIsSealed();

private:
    bool isReadByAll(const ConversationId &conversation, const MessageId &id, const QByteArray &content) const;
    void expectNoAlarm();

    std::unique_ptr<World> m_world;
};

void tst_Encryption::cleanup()
{
    expectNoAlarm();
}

void tst_Encryption::expectNoAlarm()
{
    for (const auto &[device, client] : m_world->clients())
        QCOMPARE(client->takeAlarms().size(), std::size_t(0));
}

bool tst_Encryption::isReadByAll(const ConversationId &conversation, const MessageId &id,
                                 const QByteArray &content) const
{
    return std::ranges::all_of(m_world->clients(), [&](const auto &one) {
        const auto talks = m_world->relay.conversations(one.first.account);
        return std::ranges::count(talks, conversation) == 0 || one.second->reads(conversation, id, content);
    });
}

void tst_Encryption::F1_everybodyReadsAndTheRelayDoesNot()
{
    const ConversationId talk = m_world->talk(1, 2);
    const MessageId id = m_world->at(1, 1).say(talk, "what nobody else may know");
    m_world->run();
    QVERIFY(m_world->at(1, 1).isSettled());
    QVERIFY(isReadByAll(talk, id, "what nobody else may know"));
    QCOMPARE(m_world->relay.epoch(talk), quint64(2));
    for (const wire::Entry &entry : m_world->relay.log(talk))
        QVERIFY(!entry.body.contains("nobody"));
    for (const auto &[device, client] : m_world->clients()) {
        for (const wire::Entry &item : m_world->relay.mailbox(device))
            QVERIFY(!item.body.contains("nobody"));
    }
}

void tst_Encryption::F1_bothDirectionsOverManyTurns()
{
    const ConversationId talk = m_world->talk(1, 2);
    std::vector<std::pair<MessageId, QByteArray>> said;
    for (int i = 0; i < 40; ++i) {
        Client &speaker = m_world->at(1 + i % 2, quint32(1 + i / 2 % 2));
        for (int j = 0; j <= i % 3; ++j) {
            const QByteArray text = "message " + QByteArray::number(i) + "/" + QByteArray::number(j);
            said.emplace_back(speaker.say(talk, text, j != 1), text);
        }
        if (i % 4 != 3)
            m_world->run();
    }
    m_world->run();
    for (const auto &[id, text] : said)
        QVERIFY2(isReadByAll(talk, id, text), text.constData());
}

void tst_Encryption::F1_aKeyIsRenewedAtEachTurn()
{
    const ConversationId talk = m_world->talk(1, 2);
    const auto keyOfLast = [&] { return keyOfBody(m_world->relay.log(talk).back()); };
    Client &ada = m_world->at(1, 1);
    ada.say(talk, "one");
    m_world->run();
    const auto first = keyOfLast();
    ada.say(talk, "two");
    m_world->run();
    QVERIFY(first);
    QVERIFY(keyOfLast() == first); // the same turn
    m_world->at(2, 2).say(talk, "answer");
    m_world->run();
    ada.say(talk, "three");
    m_world->run();
    QVERIFY(keyOfLast() && keyOfLast() != first);
    m_world->at(1, 2).say(talk, "from another device of mine"); // begins a turn as well
    m_world->run();
    const auto third = keyOfLast();
    ada.say(talk, "four");
    m_world->run();
    QVERIFY(keyOfLast() != third && keyOfLast() != first);
    const auto fourth = keyOfLast();
    m_world->advance(std::chrono::hours(25));
    ada.say(talk, "a day later");
    m_world->run();
    QVERIFY(keyOfLast() != fourth);
}

void tst_Encryption::F1_theConversationWithOneself()
{
    const ConversationId notes = m_world->talk(1, 1);
    const MessageId id = m_world->at(1, 2).say(notes, "a draft", false);
    m_world->run();
    QVERIFY(m_world->at(1, 1).reads(notes, id, "a draft"));
    QVERIFY(!m_world->at(2, 1).row(notes, id));
}

void tst_Encryption::F1_logsBeforeMailboxes()
{
    const ConversationId talk = m_world->talk(1, 2);
    Client &bob = m_world->at(2, 1);
    bob.isMailboxRead = false;
    std::vector<MessageId> ids;
    for (int i = 0; i < 5; ++i) {
        ids.push_back(m_world->at(1, 1).say(talk, "to be read later"));
        m_world->run();
        m_world->at(2, 2).say(talk, "and again");
        m_world->run();
    }
    for (const MessageId &id : ids)
        QCOMPARE(bob.row(talk, id)->state, OpenState::WaitingForKey);
    bob.restart(); // what waits is durable
    bob.connect(m_world->now);
    bob.isMailboxRead = true;
    m_world->run();
    for (const MessageId &id : ids)
        QVERIFY(bob.reads(talk, id, "to be read later"));
}

void tst_Encryption::F1_whoComesLaterReadsNothingOlder()
{
    const ConversationId talk = m_world->talk(1, 2);
    const MessageId before = m_world->at(1, 1).say(talk, "before");
    m_world->run();
    Client &late = m_world->add(2, 3);
    QVERIFY(!late.isLive());
    QVERIFY(m_world->link(m_world->at(2, 1), late));
    const MessageId after = m_world->at(1, 1).say(talk, "after");
    m_world->run();
    QVERIFY(isReadByAll(talk, after, "after"));
    QVERIFY(!late.row(talk, before));
    // A relay that shows the older entries all the same, and all the mail there is, makes nothing readable.
    const auto shown = std::ranges::find_if(m_world->relay.log(talk), [&](const auto &e) { return e.id == before; });
    engine::Opening opening;
    late.step([&](engine::Out &out) { opening = late.encryption().open(talk, *shown, m_world->now, out); },
              m_world->now);
    m_world->advance(std::chrono::hours(48));
    QVERIFY(opening.state != OpenState::Opened);
    QVERIFY(!late.row(talk, before) || late.row(talk, before)->state != OpenState::Opened);
}

void tst_Encryption::F1_whoIsRemovedReadsNothingMore()
{
    const ConversationId talk = m_world->talk(1, 2);
    const MessageId before = m_world->at(1, 1).say(talk, "before");
    m_world->run();
    Client &lost = m_world->at(2, 2);
    QVERIFY(lost.reads(talk, before, "before"));
    QVERIFY(m_world->remove(m_world->at(2, 1), 2));
    const MessageId after = m_world->at(1, 1).say(talk, "after");
    m_world->run();
    for (Client *client : {&m_world->at(1, 1), &m_world->at(1, 2), &m_world->at(2, 1)})
        QVERIFY(client->reads(talk, after, "after"));
    // With everything that the relay has: it has no key, and nobody gives it one.
    for (const wire::Entry &entry : m_world->relay.log(talk)) {
        if (entry.kind == quint8(wire::EntryKind::DevicesChanged))
            lost.step([&](engine::Out &out) { lost.encryption().devicesChanged(talk, entry, m_world->now, out); },
                      m_world->now);
    }
    engine::Opening opening;
    const wire::Entry shown = m_world->relay.log(talk).back();
    QCOMPARE(shown.id, after);
    lost.step([&](engine::Out &out) { opening = lost.encryption().open(talk, shown, m_world->now, out); },
              m_world->now);
    m_world->advance(std::chrono::hours(48));
    QVERIFY(opening.state != OpenState::Opened);
    QVERIFY(!lost.row(talk, after) || lost.row(talk, after)->state != OpenState::Opened);
    lost.takeAlarms();
}

void tst_Encryption::F1_whatIsStaleIsSealedAgain()
{
    const ConversationId talk = m_world->talk(1, 2);
    Client &ada = m_world->at(1, 1);
    ada.say(talk, "one");
    m_world->run();
    ada.unread = {talk}; // she does not know yet that there is a new device
    QVERIFY(m_world->link(m_world->at(2, 1), m_world->add(2, 3)));
    const MessageId id = ada.say(talk, "two");
    m_world->run();
    ada.unread.clear();
    m_world->run();
    QVERIFY(isReadByAll(talk, id, "two"));
    const auto isOfTwo = [&](const wire::Append &append) { return append.bodies.front().id == id; };
    QVERIFY(std::ranges::count_if(ada.appends, isOfTwo) >= 2);
    QVERIFY(ada.appends.back().bodies.front().bytes != (ada.appends.end() - 2)->bodies.front().bytes);
    QCOMPARE(ada.appends.back().epoch, quint64(3));
}

void tst_Encryption::F1_aRetryIsTheSameBytes()
{
    const ConversationId talk = m_world->talk(1, 2);
    Client &ada = m_world->at(1, 1);
    ada.say(talk, "one");
    m_world->run();
    ada.appends.clear();
    const MessageId id = ada.say(talk, "two");
    while (ada.appends.empty())
        QVERIFY(ada.work(m_world->now));
    ada.restart(); // before the answer
    ada.connect(m_world->now);
    m_world->run();
    QCOMPARE(ada.appends.size(), std::size_t(2));
    ada.appends.back().request = ada.appends.front().request;
    QVERIFY(ada.appends.back() == ada.appends.front());
    QVERIFY(isReadByAll(talk, id, "two"));
}

void tst_Encryption::F1_aRedactionNeedsNoKey()
{
    const ConversationId talk = m_world->talk(1, 2);
    Client &ada = m_world->at(1, 1);
    ada.say(talk, "one");
    m_world->run();
    ada.say(talk, {});
    m_world->run();
    QVERIFY(ada.isSettled());
    QVERIFY(m_world->relay.log(talk).back().body.isEmpty());
    QVERIFY(ada.appends.back().mail.empty());
    const MessageId id = ada.say(talk, "three"); // and what follows names what was sealed last: no alarm
    m_world->run();
    QVERIFY(isReadByAll(talk, id, "three"));
}

void tst_Encryption::F1_withoutAnIdentityNothingIsSealed()
{
    simulation::SeededRandom random(1);
    Encryption nobody(engine::LocalImage(), random);
    engine::Out out;
    const engine::PlainBody body{random.id<MessageId>(), 1, 1, "text"};
    const ConversationId talk = m_world->talk(1, 2);
    QVERIFY(!nobody.seal(talk, std::span(&body, 1), m_world->now, out));
    QVERIFY(nobody.open(talk, {}, m_world->now, out).state == OpenState::Unreadable);
    nobody.tick(m_world->now, out);
    QVERIFY(out.transaction.empty() && out.now.empty() && out.after.empty());
    QVERIFY(nobody.deadline() == Never);
}

QTEST_GUILESS_MAIN(tst_Encryption)
#include "tst_Encryption.moc"
