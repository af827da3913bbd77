// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/bodies/KeyRequestBody.h"
#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

using std::chrono::hours;

namespace {

using Change = std::function<void(wire::Entry &)>;

QByteArray turned(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 1);
    return bytes;
}

} // namespace
Q_DECLARE_METATYPE(Change)

/// What the relay, or somebody with it, tries: each is seen, or comes to nothing (F1; encryption.md 4 and 7).
class tst_EncryptionAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void F1_aChangedEntryIsNotRead_data();
    void F1_aChangedEntryIsNotRead();
    void F1_aRepeatedEntryIsNotReadTwice();
    void F1_aBodyInClearIsNotBelieved();
    void F1_aRemovedDeviceWritesNothingUnderAnOldRoster();
    void F1_aSwallowedBodyIsMissed();
    void F1_aReplayedKeyChangesNothing();
    void F1_anItemUnderAnotherNameIsNothing();
    void F1_whoMayNotReadIsToldNothing();
    void F1_onlyItsAuthorsTellWhatAnEntryWas();
    void F1_garbageIsPassedOver();

private:
    wire::Entry last() const { return m_world->relay.log(m_talk).back(); }
    engine::Opening open(Client &client, const wire::Entry &entry);
    void tell(Client &from, const DeviceId &to, pairwise::FrameType type, const QByteArray &body);

    std::unique_ptr<World> m_world;
    ConversationId m_talk;
    Client *m_ada = nullptr;
    Client *m_bob = nullptr;
};

void tst_EncryptionAttacks::init()
{
    m_world = twoAccounts(2);
    m_talk = m_world->talk(1, 2);
    m_ada = &m_world->at(1, 1);
    m_bob = &m_world->at(2, 1);
    m_ada->say(m_talk, "one");
    m_world->run();
}

engine::Opening tst_EncryptionAttacks::open(Client &client, const wire::Entry &entry)
{
    engine::Opening opening;
    client.step([&](engine::Out &out) { opening = client.encryption().open(m_talk, entry, m_world->now, out); },
                m_world->now);
    return opening;
}

void tst_EncryptionAttacks::tell(Client &from, const DeviceId &to, pairwise::FrameType type, const QByteArray &body)
{
    from.step([&](engine::Out &out) { from.parts().sessions.tell(to, type, body, m_world->now, out); },
              m_world->now);
    m_world->run();
}

void tst_EncryptionAttacks::F1_aChangedEntryIsNotRead_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("the sender", [](wire::Entry &e) { e.sender = World::account(2), e.senderDevice = 2; });
    row("the device", [](wire::Entry &e) { e.senderDevice = 2; });
    row("no device", [](wire::Entry &e) { e.senderDevice = 77; });
    row("the id", [](wire::Entry &e) { e.id = *MessageId::fromBytes(QByteArray(16, 'x')); });
    row("the kind", [](wire::Entry &e) { e.kind = quint8(wire::EntryKind::Silent); });
    row("an epoch before", [](wire::Entry &e) { e.epoch = 1; });
    row("an epoch to come", [](wire::Entry &e) { e.epoch = 9; });
    row("the commitment", [](wire::Entry &e) { e.body = turned(e.body, 3); });
    row("the suite", [](wire::Entry &e) { e.body = turned(e.body, 32); });
    row("the key", [](wire::Entry &e) { e.body = turned(e.body, 35); });
    row("the iteration", [](wire::Entry &e) { e.body = turned(e.body, 32 + 20); });
    row("the salt", [](wire::Entry &e) { e.body = turned(e.body, 32 + 30); });
    row("the text", [](wire::Entry &e) { e.body = turned(e.body, 32 + 60); });
    row("the signature", [](wire::Entry &e) { e.body = turned(e.body, e.body.size() - 1); });
    row("the length", [](wire::Entry &e) { e.body.chop(1); });
    row("nearly all", [](wire::Entry &e) { e.body.truncate(20); });
}

void tst_EncryptionAttacks::F1_aChangedEntryIsNotRead()
{
    QFETCH(Change, change);
    m_bob->unread = {m_talk};
    const MessageId id = m_ada->say(m_talk, "two");
    m_world->run();
    wire::Entry entry = last();
    change(entry);
    QVERIFY(entry != last());
    const engine::Opening opening = open(*m_bob, entry);
    QVERIFY(opening.state != OpenState::Opened);
    m_world->advance(hours(30)); // nor later, whoever is asked; but for the truth, told by its author
    const Row *row = m_bob->row(m_talk, entry.id);
    QVERIFY(!row || row->state != OpenState::Opened || row->content == "two");
    m_bob->unread.clear();
    m_world->run(); // and the true one is read all the same
    QVERIFY(m_bob->reads(m_talk, id, "two"));
}

void tst_EncryptionAttacks::F1_aRepeatedEntryIsNotReadTwice()
{
    wire::Entry entry = last();
    QVERIFY(open(*m_bob, entry).state == OpenState::Unreadable);
    entry.seq += 7;
    entry.number += 1;
    QVERIFY(open(*m_bob, entry).state == OpenState::Unreadable);
}

void tst_EncryptionAttacks::F1_aBodyInClearIsNotBelieved()
{
    wire::Entry entry = last();
    entry.id = *MessageId::fromBytes(QByteArray(16, 'c'));
    entry.body = "in clear";
    for (const quint64 epoch : {0, 1, 2}) {
        entry.epoch = epoch;
        QVERIFY(open(*m_bob, entry).state == OpenState::Unreadable);
    }
    QVERIFY(m_bob->takeAlarms().empty());
}

void tst_EncryptionAttacks::F1_aRemovedDeviceWritesNothingUnderAnOldRoster()
{
    Client &removed = m_world->at(2, 2);
    // It goes on with a roster in which it still is, and the relay plays along.
    removed.unread = {m_talk};
    removed.say(m_talk, "before");
    m_world->run();
    const wire::Append before = removed.appends.back();
    QVERIFY(m_world->remove(*m_bob, 2));
    m_ada->say(m_talk, "after");
    m_world->run();
    const engine::PlainBody body{*MessageId::fromBytes(QByteArray(16, 'r')), before.firstNumber + 1, 1, "back again"};
    std::optional<Sealed> sealed;
    removed.step(
        [&](engine::Out &out) {
            if (auto done = removed.encryption().seal(m_talk, std::span(&body, 1), m_world->now, out))
                sealed = *done;
        },
        m_world->now);
    wire::Entry entry = last();
    entry.seq += 1;
    entry.sender = removed.id().account;
    entry.senderDevice = removed.id().number;
    entry.number = body.number;
    entry.id = body.id;
    entry.epoch = before.epoch;
    QVERIFY(sealed); // it has not heard
    QCOMPARE(sealed->epoch, before.epoch);
    entry.body = sealed->bodies.front();
    QVERIFY(open(*m_ada, entry).state == OpenState::Unreadable);
    QVERIFY(m_ada->takeAlarms() == std::vector{Alarm::Kind::BodyMisplaced});
    // What it had sealed before, under the roster of then, said to lie behind its removal.
    entry.number = before.firstNumber;
    entry.id = before.bodies.front().id;
    entry.body = before.bodies.front().bytes;
    QVERIFY(open(*m_ada, entry).state == OpenState::Unreadable);
    entry.epoch = m_world->relay.epoch(m_talk);
    entry.seq += 1;
    QVERIFY(open(*m_ada, entry).state == OpenState::Unreadable);
    QVERIFY(m_ada->takeAlarms() == std::vector{Alarm::Kind::BodyMisplaced});
}

void tst_EncryptionAttacks::F1_aSwallowedBodyIsMissed()
{
    m_bob->unread = {m_talk};
    m_ada->say(m_talk, "swallowed");
    m_world->run();
    const wire::Entry swallowed = last();
    const MessageId id = m_ada->say(m_talk, "three");
    m_world->run();
    wire::Entry entry = last();
    entry.seq -= 1; // as if there had never been another one
    QVERIFY(open(*m_bob, entry).state == OpenState::Opened);
    QVERIFY(m_bob->encryption().missingFrom(m_talk) == std::set{m_ada->id()});
    wire::Entry late = swallowed;
    late.seq += 1;
    QVERIFY(open(*m_bob, late).state == OpenState::Opened); // reordered, it still says where it belongs
    QVERIFY(m_bob->encryption().missingFrom(m_talk).empty());
    QVERIFY(m_bob->takeAlarms().empty());
    QVERIFY(entry.id == id);
}

void tst_EncryptionAttacks::F1_aReplayedKeyChangesNothing()
{
    // The item once more under another id; and the key itself once more, by its owner, at where it began.
    std::vector<wire::Entry> &mailbox = m_world->relay.mailbox(m_bob->id());
    wire::Entry again = mailbox.back();
    again.seq = mailbox.size() + 1;
    again.id = *MessageId::fromBytes(QByteArray(16, 'm'));
    const auto records = m_bob->disk().records;
    mailbox.push_back(again);
    m_world->run();
    QVERIFY(m_bob->disk().records == records);

    const auto key = m_ada->parts().bodies.own(m_talk).distribution(*m_ada->parts().rosters.inForce(m_talk));
    const wire::Entry entry = last();
    tell(*m_ada, m_bob->id(), pairwise::FrameType::SenderKey, key.bytes());
    QVERIFY(open(*m_bob, entry).state == OpenState::Unreadable);
    const MessageId next = m_ada->say(m_talk, "two");
    m_world->run();
    QVERIFY(m_bob->reads(m_talk, next, "two"));
}

void tst_EncryptionAttacks::F1_anItemUnderAnotherNameIsNothing()
{
    // What ada's first device told bob, as if it came from her second.
    std::vector<wire::Entry> &mailbox = m_world->relay.mailbox(m_bob->id());
    wire::Entry again = mailbox.back();
    again.seq = mailbox.size() + 1;
    again.id = *MessageId::fromBytes(QByteArray(16, 'm'));
    again.senderDevice = 2;
    mailbox.push_back(again);
    // And what she told her other device, as if it were for bob.
    wire::Entry other = m_world->relay.mailbox({World::account(1), 2}).back();
    other.seq = mailbox.size() + 1;
    mailbox.push_back(other);
    m_world->run();
    const MessageId next = m_ada->say(m_talk, "two");
    m_world->run();
    QVERIFY(m_bob->reads(m_talk, next, "two"));
}

void tst_EncryptionAttacks::F1_whoMayNotReadIsToldNothing()
{
    Client &late = m_world->add(2, 3);
    QVERIFY(m_world->link(*m_bob, late));
    m_ada->say(m_talk, "two"); // so that there are sessions
    m_world->run();
    const auto one = std::ranges::find_if(m_world->relay.log(m_talk), [](const auto &e) { return e.number == 1; });
    const std::size_t before = m_world->relay.mailbox(late.id()).size();
    pairwise::KeyRequestBody request{m_talk, {}, {{one->seq, one->id}}};
    tell(late, m_ada->id(), pairwise::FrameType::KeyRequest, request.encode());
    QCOMPARE(m_world->relay.mailbox(late.id()).size(), before);
    tell(*m_bob, m_ada->id(), pairwise::FrameType::KeyRequest, request.encode()); // who was there is told
    QVERIFY(m_world->relay.mailbox(m_bob->id()).back().sender == m_ada->id().account);
}

void tst_EncryptionAttacks::F1_onlyItsAuthorsTellWhatAnEntryWas()
{
    m_bob->say(m_talk, "so that there are sessions");
    m_world->run();
    m_world->relay.losesMail = [](auto &, const wire::MailItem &, bool isWithBody) { return isWithBody; };
    const MessageId id = m_ada->say(m_talk, "lost");
    m_world->run();
    m_world->relay.losesMail = {};
    Client &sibling = m_world->at(1, 2);
    QCOMPARE(sibling.row(m_talk, id)->state, OpenState::WaitingForKey);
    const SentBody *sent = m_ada->parts().sent.find(m_talk, id);
    QVERIFY(sent);
    const pairwise::ResendBody truth{last().seq, sent->address.bytes(), sent->inner};
    tell(*m_bob, sibling.id(), pairwise::FrameType::Resend, truth.encode()); // it is not his
    QCOMPARE(sibling.row(m_talk, id)->state, OpenState::WaitingForKey);
    pairwise::ResendBody lie = truth;
    lie.inner.back() = 'x';
    tell(*m_ada, sibling.id(), pairwise::FrameType::Resend, lie.encode()); // it is not what she sealed
    QCOMPARE(sibling.row(m_talk, id)->state, OpenState::WaitingForKey);
    tell(*m_ada, sibling.id(), pairwise::FrameType::Resend, truth.encode());
    QVERIFY(sibling.reads(m_talk, id, "lost"));
}

void tst_EncryptionAttacks::F1_garbageIsPassedOver()
{
    std::vector<wire::Entry> &mailbox = m_world->relay.mailbox(m_bob->id());
    const wire::Entry good = mailbox.back();
    for (int i = 0; i < 200; ++i) {
        wire::Entry item = good;
        item.seq = mailbox.size() + 1;
        item.id = m_world->random.id<MessageId>();
        item.body = i % 2 ? m_world->random.bytes(1 + i * 3) : turned(good.body, i % good.body.size());
        if (i % 7 == 0)
            item.sender = m_world->random.id<AccountId>();
        mailbox.push_back(item);
    }
    m_world->run();
    const MessageId next = m_ada->say(m_talk, "two");
    m_world->run();
    QVERIFY(m_bob->reads(m_talk, next, "two"));
    for (const pairwise::FrameType type :
         {pairwise::FrameType::SenderKey, pairwise::FrameType::KeyRequest, pairwise::FrameType::Resend,
          pairwise::FrameType::Session, pairwise::FrameType(99)})
        for (int i = 0; i < 40; ++i)
            tell(*m_ada, m_bob->id(), type, m_world->random.bytes(i * 5));
    const MessageId more = m_ada->say(m_talk, "three");
    m_world->run();
    QVERIFY(m_bob->reads(m_talk, more, "three"));
}

QTEST_GUILESS_MAIN(tst_EncryptionAttacks)
#include "tst_EncryptionAttacks.moc"
