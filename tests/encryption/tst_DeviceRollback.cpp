// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

/// A device goes on from an older copy of its store, or two go on from one, and all is mended within two round trips
/// (G16; encryption.md 5.7).
///
/// What a round trip is here. From the moment the device is online each of these is one, with each other device P: a
/// GetBundles that names P, or one of P's that names the device, and the answer; a request with an item for P by itself
/// (a KeyRequest, with its Resend; a reset, with its answer); an Append of the device that is refused. All are counted,
/// also where two are under way at once. What coming online costs anyway is none: lists, rosters, logs, mailbox, and the
/// prekeys that are put, for which nobody waits. What P answers is no trip of its own, and neither is an Append that is
/// taken: the keys that it needs go with it.
///
/// What was in the mailbox and was acknowledged does not come again, as with a real relay: so the copy has neither the
/// keys that came since, nor the ratchets as they were.
class tst_DeviceRollback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoHasSpokenIsMended_G16();
    void whatWasWrittenBeforeItCameOnlineIsRead_G16();
    void whoHasOnlyReadIsMended_G16();
    void twoLiveCopiesMendEachTime_G16();

private:
    static constexpr int tripsMost = 2;

    MessageId say(Client &client, const QByteArray &text)
    {
        const MessageId id = client.say(m_talk, text);
        m_said.emplace_back(id, text, client.id());
        return id;
    }
    void turns(int count, bool isWithAda)
    {
        for (int i = 0; i < count; ++i) {
            const QByteArray text = QByteArray::number(int(m_said.size()));
            if (isWithAda) {
                say(*m_ada, "ada " + text);
                m_world->run();
            }
            say(*m_bob, "bob " + text);
            m_world->run();
            say(m_world->at(1, 2), "her other device " + text);
            m_world->run();
        }
    }
    /// Ada's device has this on its disk. Its place in the mailbox is the relay's to say.
    void putBack(const Client::Store &store)
    {
        const Seq mailbox = std::max(store.mailbox, m_ada->disk().mailbox);
        m_ada->disconnect();
        m_ada->disk() = store;
        m_ada->disk().mailbox = mailbox;
        m_ada->restart();
        m_trips.clear();
    }
    void comeOnline()
    {
        m_ada->connect(m_world->now);
        m_world->advance(10s);
    }
    void count(const DeviceId &from, const wire::Frame &request, const wire::Frame &given);
    /// Everybody reads everything, but for what this very device has said itself: that comes with the history.
    QByteArray unread() const;
    bool hasForgotten() const
    {
        return std::ranges::any_of(
            m_said, [this](const auto &said) { return !m_ada->reads(m_talk, std::get<0>(said), std::get<1>(said)); });
    }
    int most() const
    {
        int most = 0;
        for (const auto &[device, trips] : m_trips)
            most = std::max(most, trips);
        return most;
    }

    std::unique_ptr<World> m_world;
    ConversationId m_talk;
    Client *m_ada = nullptr;
    Client *m_bob = nullptr;
    std::vector<std::tuple<MessageId, QByteArray, DeviceId>> m_said;
    std::map<DeviceId, int> m_trips; ///< by the other device
};

void tst_DeviceRollback::init()
{
    m_said.clear();
    m_trips.clear();
    m_world = twoAccounts(2);
    m_talk = m_world->talk(1, 2);
    m_ada = &m_world->at(1, 1);
    m_bob = &m_world->at(2, 1);
    turns(2, true);
    m_world->relay.watches = [this](const DeviceId &from, const wire::Frame &request, const wire::Frame &given) {
        count(from, request, given);
    };
}

void tst_DeviceRollback::count(const DeviceId &from, const wire::Frame &request, const wire::Frame &given)
{
    const DeviceId self = m_ada->id();
    if (const auto *ask = std::get_if<wire::GetBundles>(&request)) {
        for (const DeviceId &device : ask->devices) {
            if (from == self || device == self)
                ++m_trips[from == self ? device : from];
        }
    } else if (const auto *mail = std::get_if<wire::PutMail>(&request); mail && from == self) {
        std::set<DeviceId> told;
        for (const wire::MailItem &item : mail->mail)
            told.insert(item.to);
        for (const DeviceId &device : told)
            ++m_trips[device];
    } else if (from == self && std::holds_alternative<wire::Append>(request) &&
               std::holds_alternative<wire::Error>(given)) {
        for (const auto &[device, client] : m_world->clients())
            ++m_trips[device];
    }
}

QByteArray tst_DeviceRollback::unread() const
{
    for (const auto &[id, text, by] : m_said) {
        for (const auto &[device, client] : m_world->clients()) {
            if (device != by && !client->reads(m_talk, id, text))
                return QByteArray::number(device.account.bytes()[0] - 'A').append('/').append(
                           QByteArray::number(device.number)).append(" does not read ").append(text);
            if (!client->faults().empty())
                return client->faults().front();
        }
    }
    return m_world->relay.sealed.wrong().value_or(QByteArray());
}

void tst_DeviceRollback::whoHasSpokenIsMended_G16()
{
    const Client::Store before = m_ada->disk();
    turns(3, true);
    putBack(before);
    comeOnline();
    QCOMPARE(unread(), QByteArray());
    say(*m_ada, "from a device that was put back");
    m_world->run();
    QCOMPARE(unread(), QByteArray());
    QVERIFY2(!hasForgotten(), "what it said itself comes back from her other device");
    turns(2, true);
    QCOMPARE(unread(), QByteArray());
    QVERIFY2(most() <= tripsMost && most() > 0, QByteArray::number(most()).constData());
}

void tst_DeviceRollback::whatWasWrittenBeforeItCameOnlineIsRead_G16()
{
    const Client::Store before = m_ada->disk();
    turns(3, true);
    putBack(before);
    say(*m_ada, "written while nobody knew");
    comeOnline();
    QCOMPARE(unread(), QByteArray());
    turns(2, true);
    QCOMPARE(unread(), QByteArray());
    QVERIFY2(most() <= tripsMost && most() > 0, QByteArray::number(most()).constData());
}

/// The relay has no number that it does not know; only keys are missing.
void tst_DeviceRollback::whoHasOnlyReadIsMended_G16()
{
    const Client::Store before = m_ada->disk();
    turns(3, false);
    putBack(before);
    comeOnline();
    QCOMPARE(unread(), QByteArray());
    say(*m_ada, "that nobody else has heard of");
    m_world->run();
    QCOMPARE(unread(), QByteArray());
    turns(2, true);
    QCOMPARE(unread(), QByteArray());
    QVERIFY2(most() <= tripsMost && most() > 0, QByteArray::number(most()).constData());
}

/// A copy of the profile is started while the original lives on, by turns: the relay lets one of them in at a time.
void tst_DeviceRollback::twoLiveCopiesMendEachTime_G16()
{
    Client::Store copies[] = {m_ada->disk(), m_ada->disk()};
    for (int turn = 0; turn < 6; ++turn) {
        putBack(copies[turn % 2]);
        comeOnline();
        say(*m_ada, QByteArray("copy ").append(QByteArray::number(turn)));
        m_world->run();
        turns(1, true);
        m_world->advance(10s);
        QCOMPARE(unread(), QByteArray());
        QVERIFY2(most() <= tripsMost, QByteArray::number(most()).constData());
        copies[turn % 2] = m_ada->disk();
    }
}

QTEST_GUILESS_MAIN(tst_DeviceRollback)
#include "tst_DeviceRollback.moc"
