// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

using std::chrono::hours;

/// What gets lost comes again, and nothing that cannot be reached holds up anybody (F1, A1).
class tst_EncryptionLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void F1_aLostKeyIsAskedFor();
    void F1_aLostAnswerIsAskedForAgain();
    void F1_whatItsAuthorDoesNotAnswerComesFromAnotherOwnDevice();
    void F1_isToldThreeTimesAndGivenUpAfterAFortnight();
    void F1_whatIsErasedIsToldToNobody();
    void F1_aWipedSessionIsBegunAnewOnceAnHour();
    void F1_withoutOneTimePrekeys();
    void F1_whoHasNoKeysHoldsUpNobody();
    void F1_nobodyIsLeftOutBecauseTheRelayHasNoAnswer_data();
    void F1_nobodyIsLeftOutBecauseTheRelayHasNoAnswer();
    void F1_badKeysHoldUpNobody();
    void F1_mailBeforeTheListOfItsSenderWaits();
    void F1_whatWasSaidBeforeARemovalIsReadAfterIt_data();
    void F1_whatWasSaidBeforeARemovalIsReadAfterIt();
    void F1_whoSignsInAnewWaitsForNoKeyOfBefore();
    void F1_whoOnlyReceivesAnswersAfterADay();
    void F1_aStateThatWasPutBackBeginsAnew();

private:
    std::unique_ptr<World> m_world;
    ConversationId m_talk;
    Client *m_ada = nullptr;
    Client *m_bob = nullptr;
};

void tst_EncryptionLosses::init()
{
    m_world = twoAccounts(2);
    m_talk = m_world->talk(1, 2);
    m_ada = &m_world->at(1, 1);
    m_bob = &m_world->at(2, 1);
}

void tst_EncryptionLosses::cleanup()
{
    for (const auto &[device, client] : m_world->clients())
        QCOMPARE(client->takeAlarms().size(), std::size_t(0));
}

void tst_EncryptionLosses::F1_aLostKeyIsAskedFor()
{
    m_world->relay.losesMail = [this](auto &, const wire::MailItem &item, bool isWithBody) {
        return item.to == m_bob->id() && isWithBody;
    };
    const MessageId lost = m_ada->say(m_talk, "lost");
    m_world->run();
    QCOMPARE(m_bob->row(m_talk, lost)->state, OpenState::WaitingForKey);
    m_world->advance(4s);
    QCOMPARE(m_bob->row(m_talk, lost)->state, OpenState::WaitingForKey);
    m_world->advance(2s);
    QVERIFY(m_bob->reads(m_talk, lost, "lost"));
    m_world->relay.losesMail = {};
    const MessageId next = m_ada->say(m_talk, "the same key, given once more");
    m_world->run();
    QVERIFY(m_bob->reads(m_talk, next, "the same key, given once more"));
}

void tst_EncryptionLosses::F1_aLostAnswerIsAskedForAgain()
{
    m_world->relay.losesMail = [this](auto &, const wire::MailItem &item, bool) { return item.to == m_bob->id(); };
    const MessageId lost = m_ada->say(m_talk, "lost");
    m_world->advance(10s);
    QCOMPARE(m_bob->row(m_talk, lost)->state, OpenState::WaitingForKey);
    m_world->relay.losesMail = {};
    m_bob->restart(); // what was asked is durable
    m_bob->connect(m_world->now);
    m_world->advance(70s);
    QVERIFY(m_bob->reads(m_talk, lost, "lost"));
}

void tst_EncryptionLosses::F1_whatItsAuthorDoesNotAnswerComesFromAnotherOwnDevice()
{
    Client &sibling = m_world->at(2, 2);
    // It has had the whole history before.
    m_bob->step([&](engine::Out &out) { m_bob->encryption().wanted(engine::AskHistory{1}, m_world->now, out); }, m_world->now);
    m_world->advance(10s);
    sibling.pagesRead = 0;
    m_world->relay.losesMail = [this](const DeviceId &from, const wire::MailItem &item, bool) {
        return item.to == m_bob->id() && from == m_ada->id();
    };
    const MessageId lost = m_ada->say(m_talk, "lost");
    m_world->advance(50s);
    QVERIFY(sibling.reads(m_talk, lost, "lost"));
    QCOMPARE(m_bob->row(m_talk, lost)->state, OpenState::WaitingForKey);
    QCOMPARE(sibling.pagesRead, 0); // the author may still answer
    m_world->advance(30s);
    QVERIFY(m_bob->reads(m_talk, lost, "lost"));
    engine::Out quiet;
    m_bob->encryption().tick(m_world->now, quiet);
    QVERIFY(quiet.transaction.empty()); // it is over, and nothing is written because of it
    // Nothing is asked for any more, neither of the author nor of the sibling.
    const int pages = sibling.pagesRead;
    m_world->relay.losesMail = {};
    m_world->advance(std::chrono::hours(3));
    QCOMPARE(sibling.pagesRead, pages);
    m_bob->say(m_talk, "ada makes her key anew");
    m_world->run();
    // Of what no other device has either it is asked four times: it may wait for the same key.
    m_world->relay.losesMail = [this](const DeviceId &from, const wire::MailItem &, bool) { return from == m_ada->id(); };
    const MessageId nowhere = m_ada->say(m_talk, "nowhere");
    m_world->advance(std::chrono::hours(30));
    const int asked = sibling.pagesRead;
    QVERIFY(asked > pages);
    m_world->advance(std::chrono::hours(72));
    QCOMPARE(sibling.pagesRead, asked);
    QCOMPARE(m_bob->row(m_talk, nowhere)->state, OpenState::WaitingForKey);
}

void tst_EncryptionLosses::F1_isToldThreeTimesAndGivenUpAfterAFortnight()
{
    int told = 0; // in 512 bytes; heartbeats have 256
    m_world->relay.losesMail = [&](const DeviceId &from, const wire::MailItem &item, bool isWithBody) {
        told += from == m_ada->id() && item.to == m_bob->id() && !isWithBody && item.bytes.size() > 512 ? 1 : 0;
        return item.to == m_bob->id();
    };
    const MessageId lost = m_ada->say(m_talk, "lost");
    m_world->advance(hours(13 * 24));
    QCOMPARE(told, 3);
    QCOMPARE(m_bob->row(m_talk, lost)->state, OpenState::WaitingForKey);
    m_world->advance(hours(3 * 24));
    QCOMPARE(m_bob->row(m_talk, lost)->state, OpenState::KeyLost);
}

void tst_EncryptionLosses::F1_whatIsErasedIsToldToNobody()
{
    m_world->relay.losesMail = [this](auto &, const wire::MailItem &item, bool) { return item.to.account == m_bob->id().account; };
    const MessageId lost = m_ada->say(m_talk, "lost");
    m_world->run();
    m_ada->step([&](engine::Out &out) { m_ada->encryption().erased(m_talk, lost, m_ada->id().account, out); },
                m_world->now);
    m_world->relay.losesMail = {};
    m_world->advance(hours(48));
    QCOMPARE(m_bob->row(m_talk, lost)->state, OpenState::WaitingForKey);
    for (const auto &[name, record] : m_ada->disk().records)
        QVERIFY(!record.contains("lost"));
    // Nor is it asked for any more, once that is told where it waits; by its author.
    const auto tell = [&](const AccountId &author) {
        m_bob->step([&](engine::Out &out) { m_bob->encryption().erased(m_talk, lost, author, out); }, m_world->now);
        return rowsOf(m_bob->disk().records, RecordKind(40)).size();
    };
    QCOMPARE(tell(m_bob->id().account), std::size_t(1));
    QCOMPARE(tell(m_ada->id().account), std::size_t(0));
}

void tst_EncryptionLosses::F1_aWipedSessionIsBegunAnewOnceAnHour()
{
    m_ada->say(m_talk, "one");
    m_world->run();
    m_bob->say(m_talk, "two"); // from here on both know that the other has the session
    m_world->run();
    m_ada->say(m_talk, "three");
    m_world->run();
    m_bob->wipedOnRestart = {RecordKind::Session};
    m_bob->restart();
    m_bob->connect(m_world->now);
    const int before = m_world->relay.bundlesGiven[m_ada->id()];
    m_world->at(2, 2).say(m_talk, "a turn");
    m_world->run();
    const MessageId id = m_ada->say(m_talk, "under a key that bob cannot read");
    m_world->run();
    QVERIFY(m_bob->row(m_talk, id)->state == OpenState::WaitingForKey);
    m_world->advance(6s);
    QVERIFY(m_bob->reads(m_talk, id, "under a key that bob cannot read"));
    QCOMPARE(m_world->relay.bundlesGiven[m_ada->id()], before + 1);

    m_bob->wipedOnRestart = {RecordKind::Session};
    m_bob->restart();
    m_bob->connect(m_world->now);
    m_world->at(2, 2).say(m_talk, "a turn");
    m_world->run();
    m_ada->say(m_talk, "again");
    m_world->run();
    QCOMPARE(m_world->relay.bundlesGiven[m_ada->id()], before + 1); // not within the hour
    m_world->advance(hours(1) + 1min);                              // what waits asks for itself
    m_world->at(2, 2).say(m_talk, "a turn");
    m_world->run();
    const MessageId later = m_ada->say(m_talk, "an hour later");
    m_world->advance(6s);
    QVERIFY(m_bob->reads(m_talk, later, "an hour later"));
}

void tst_EncryptionLosses::F1_withoutOneTimePrekeys()
{
    for (const auto &[device, client] : m_world->clients())
        m_world->relay.usePrekeysUp(device);
    const MessageId id = m_ada->say(m_talk, "begun with the last resort");
    const MessageId too = m_world->at(1, 2).say(m_talk, "and this one");
    m_world->run();
    for (const auto &[device, client] : m_world->clients()) {
        QVERIFY(client->reads(m_talk, id, "begun with the last resort"));
        QVERIFY(client->reads(m_talk, too, "and this one"));
    }
}

void tst_EncryptionLosses::F1_whoHasNoKeysHoldsUpNobody()
{
    Client &other = m_world->at(2, 2);
    m_world->relay.forgetPrekeys(other.id());
    const MessageId id = m_ada->say(m_talk, "now");
    m_world->run();
    QVERIFY(m_ada->isSettled());
    QVERIFY(m_bob->reads(m_talk, id, "now"));
    QCOMPARE(other.row(m_talk, id)->state, OpenState::WaitingForKey);
    m_world->advance(6s); // it asks, and begins the session by that
    QVERIFY(other.reads(m_talk, id, "now"));
    const MessageId next = m_ada->say(m_talk, "then");
    m_world->run();
    QVERIFY(other.reads(m_talk, next, "then"));
}

void tst_EncryptionLosses::F1_nobodyIsLeftOutBecauseTheRelayHasNoAnswer_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("none comes") << false;
    QTest::newRow("its disk is full") << true;
}

/// Whoever is left out of a body has to ask for its key, and its author may be gone by then.
void tst_EncryptionLosses::F1_nobodyIsLeftOutBecauseTheRelayHasNoAnswer()
{
    QFETCH(bool, isRefused);
    int left = 3;
    const auto isMeant = [&](const DeviceId &from, const wire::Frame &request) {
        return from == m_ada->id() && std::holds_alternative<wire::GetBundles>(request) && left-- > 0;
    };
    if (isRefused)
        m_world->relay.refuses = [&](auto &from, auto &request) {
            return isMeant(from, request) ? std::optional(wire::ErrorCode::StorageFull) : std::nullopt;
        };
    else
        m_world->relay.swallows = isMeant;
    const MessageId id = m_ada->say(m_talk, "to all");
    m_world->run();
    QVERIFY(!m_ada->isSettled() && m_ada->appends.empty());
    m_world->advance(2min);
    QVERIFY(left <= 0);
    m_ada->disconnect();
    for (const auto &[device, client] : m_world->clients())
        QVERIFY(client->reads(m_talk, id, "to all"));
}

void tst_EncryptionLosses::F1_badKeysHoldUpNobody()
{
    Client &other = m_world->at(2, 2);
    m_world->relay.changesBundle = [&](wire::Bundle &bundle) {
        if (bundle.device == other.id())
            bundle.signedPrekey.key[5] = char(bundle.signedPrekey.key[5] ^ 1);
    };
    const MessageId id = m_ada->say(m_talk, "now");
    m_world->run();
    QVERIFY(m_ada->isSettled());
    QVERIFY(m_bob->reads(m_talk, id, "now"));
    QVERIFY(m_ada->takeAlarms() == std::vector{Alarm::Kind::BundleForged});
    m_world->advance(6s);
    QVERIFY(other.reads(m_talk, id, "now"));
}

void tst_EncryptionLosses::F1_mailBeforeTheListOfItsSenderWaits()
{
    m_ada->say(m_talk, "one");
    m_world->run();
    m_bob->unread = {m_talk}; // so that nothing tells of the new device but its own mail
    Client &added = m_world->add(1, 3);
    QVERIFY(m_world->link(*m_ada, added));
    const MessageId id = added.say(m_talk, "from a device that bob has not heard of");
    m_world->run();
    m_bob->unread.clear();
    m_world->run();
    QVERIFY(m_bob->reads(m_talk, id, "from a device that bob has not heard of"));
}

void tst_EncryptionLosses::F1_whatWasSaidBeforeARemovalIsReadAfterIt_data()
{
    QTest::addColumn<bool>("haveTalked");
    QTest::newRow("in a session that there was") << true;
    QTest::newRow("in one that it begins") << false;
}

/// The list of devices comes by another way than the mailbox, and may be here first. What else a removed device has to
/// say counts for nothing.
void tst_EncryptionLosses::F1_whatWasSaidBeforeARemovalIsReadAfterIt()
{
    QFETCH(bool, haveTalked);
    Client &gone = m_world->at(1, 2);
    if (haveTalked) {
        gone.say(m_talk, "before");
        m_world->run();
        m_bob->say(m_talk, "and back");
        m_world->run();
    }
    m_bob->disconnect();
    gone.step([&](engine::Out &out) { gone.parts().bodies.startOver(out); }, m_world->now); // with a new key
    const MessageId id = gone.say(m_talk, "my last words");
    m_world->run();
    QVERIFY(m_world->remove(*m_ada, 2));
    m_bob->isMailboxRead = false;
    m_bob->unread = {m_talk};
    m_bob->connect(m_world->now);
    m_bob->step([&](engine::Out &out) { m_bob->parts().accounts.want(m_ada->id().account, 3, out); }, m_world->now);
    m_world->run();
    QVERIFY(m_bob->parts().accounts.current(m_ada->id().account)->isRemoved(2));
    m_bob->isMailboxRead = true;
    m_bob->unread.clear();
    m_world->run();
    QVERIFY(m_bob->reads(m_talk, id, "my last words"));
    QVERIFY(!m_bob->parts().sessions.has(gone.id()));
    QVERIFY(m_bob->parts().channel->state().sessions.contains(gone.id()));
    m_world->advance(Sessions::removedKeptFor + 11min);
    QVERIFY(!m_bob->parts().channel->state().sessions.contains(gone.id()));
}

/// Another device, with what this one had: it is in no roster of before, so nobody sends it such a key.
void tst_EncryptionLosses::F1_whoSignsInAnewWaitsForNoKeyOfBefore()
{
    m_world->relay.losesMail = [this](auto &, const wire::MailItem &item, bool) { return item.to == m_bob->id(); };
    const MessageId id = m_ada->say(m_talk, "lost on the way");
    m_world->run();
    QCOMPARE(m_bob->row(m_talk, id)->state, OpenState::WaitingForKey);
    engine::LocalImage image;
    image.identity = engine::PutIdentity{m_bob->id().account, 9, {}, {}, {}};
    image.keyRecords = m_bob->disk().records;
    Encryption anew(image, m_world->random);
    QVERIFY(anew.takeOpened().empty()); // not before that is durable with the step
    engine::Out out;
    anew.tick(m_world->now, out);
    const auto told = anew.takeOpened();
    QVERIFY(told.size() == 1 && told.front().entry.id == id && told.front().opening.state == OpenState::KeyLost);
    anew.tick(m_world->now, out);
    QVERIFY(anew.takeOpened().empty());
    image.identity->device = 1; // the same one
    Encryption same(image, m_world->random);
    same.tick(m_world->now, out);
    QVERIFY(same.takeOpened().empty());
}

void tst_EncryptionLosses::F1_whoOnlyReceivesAnswersAfterADay()
{
    m_ada->say(m_talk, "one");
    m_world->run();
    const std::size_t before = m_world->relay.mailbox(m_ada->id()).size();
    m_world->advance(hours(23));
    QCOMPARE(m_world->relay.mailbox(m_ada->id()).size(), before);
    m_world->advance(hours(8));
    const std::vector<wire::Entry> &mailbox = m_world->relay.mailbox(m_ada->id());
    const auto ofBob = std::count_if(mailbox.begin() + qsizetype(before), mailbox.end(), [&](const auto &item) {
        return item.sender == m_bob->id().account && item.senderDevice == m_bob->id().number;
    });
    QCOMPARE(ofBob, 1);
    const std::size_t after = mailbox.size();
    m_world->advance(hours(5 * 24));
    QCOMPARE(mailbox.size(), after); // and nobody answers an answer
}

void tst_EncryptionLosses::F1_aStateThatWasPutBackBeginsAnew()
{
    m_ada->say(m_talk, "one");
    m_world->run();
    const Client::Store before = m_ada->disk();
    for (int i = 0; i < 3; ++i) {
        m_ada->say(m_talk, "that will be forgotten");
        m_world->run();
        m_bob->say(m_talk, "a turn");
        m_world->run();
    }
    m_ada->disk() = before;
    m_ada->restart();
    m_ada->connect(m_world->now);
    m_ada->step([&](engine::Out &out) { m_ada->encryption().startOver(m_world->now, out); }, m_world->now);
    const MessageId id = m_ada->say(m_talk, "under a new key, in a new session");
    m_world->advance(5s);
    for (const auto &[device, client] : m_world->clients()) {
        QVERIFY(client->reads(m_talk, id, "under a new key, in a new session"));
        client->takeAlarms(); // its own bodies do follow others than before: that is seen
    }
}

QTEST_GUILESS_MAIN(tst_EncryptionLosses)
#include "tst_EncryptionLosses.moc"
