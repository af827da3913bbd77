// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

using std::chrono::hours;

namespace {

struct Said
{
    ConversationId conversation;
    MessageId id;
    QByteArray text;
    DeviceId by;
};

/// One life of some devices, from a seed: they talk, are linked, removed, cut off, ended and robbed of their sessions,
/// while keys get lost on the way. In the end everything arrives again.
class Life
{
public:
    explicit Life(quint64 seed) : m_random(seed)
    {
        m_world = twoAccounts(2, m_random.next());
        m_talks = {m_world->talk(1, 2), m_world->talk(1, 1), m_world->talk(2, 2)};
        m_world->relay.blobRoom = 0; // or one's own devices would tell each other what is not for them by its keys
    }
    void live(int events);
    /// What is wrong; empty: nothing.
    QByteArray wrong() const;
    World &world() { return *m_world; }

private:
    void happen();
    void say(Client &client);
    void link(int account);
    void remove(int account);
    std::vector<Client *> present(int account = 0) const;
    bool mayRead(const Said &said, const wire::Entry &entry, const Client &client) const;

    simulation::SeededRandom m_random;
    std::unique_ptr<World> m_world;
    std::vector<ConversationId> m_talks;
    std::vector<Said> m_said;
    std::set<DeviceId> m_removed;
    std::map<int, quint32> m_lastDevice{{1, 2}, {2, 2}};
};

std::vector<Client *> Life::present(int account) const
{
    std::vector<Client *> clients;
    for (const auto &[device, client] : m_world->clients()) {
        if (!m_removed.contains(device) && (account == 0 || device.account == World::account(account)))
            clients.push_back(client.get());
    }
    return clients;
}

void Life::say(Client &client)
{
    const auto talks = m_world->relay.conversations(client.id().account);
    const ConversationId talk = talks[m_random.below(talks.size())];
    const QByteArray text = "words " + QByteArray::number(m_said.size()) + QByteArray(int(m_random.below(400)), '.');
    m_said.push_back({talk, client.say(talk, text, m_random.chance(0.8)), text, client.id()});
}

void Life::link(int account)
{
    if (present(account).size() >= 4)
        return;
    Client &manager = m_world->at(account, 1);
    if (!manager.isConnected())
        manager.connect(m_world->now);
    m_world->run();
    Client &added = m_world->add(account, ++m_lastDevice[account]);
    if (!m_world->link(manager, added))
        m_removed.insert(added.id()); // it never came to be one
}

void Life::remove(int account)
{
    std::vector<Client *> clients = present(account);
    std::erase_if(clients, [](const Client *client) { return client->id().number == 1; });
    Client &manager = m_world->at(account, 1);
    if (clients.size() < 2 || !manager.isConnected())
        return;
    Client &gone = *clients[m_random.below(clients.size())];
    m_world->run();
    if (m_world->remove(manager, gone.id().number)) {
        m_removed.insert(gone.id());
        gone.disconnect();
    }
}

void Life::happen()
{
    const std::vector<Client *> clients = present();
    Client &one = *clients[m_random.below(clients.size())];
    switch (m_random.below(20)) {
    case 0:
        return link(1 + int(m_random.below(2)));
    case 1:
        return remove(1 + int(m_random.below(2)));
    case 2:
        one.wipedOnRestart = {RecordKind::Session};
        return one.restart();
    case 3:
    case 4:
        return one.restart();
    case 5:
        return one.disconnect();
    case 6:
        one.isMailboxRead = !one.isMailboxRead;
        return;
    case 7:
        return m_world->advance(milliseconds(qint64(m_random.below(120'000))));
    case 8:
        for (Client *client : clients)
            client->isMailboxRead = true; // nobody reads logs for hours and no mail
        return m_world->advance(m_random.chance(0.2) ? milliseconds(hours(26)) : milliseconds(1h));
    case 9:
    case 10:
        if (!one.isConnected())
            one.connect(m_world->now);
        return;
    case 11:
    case 12:
        for (quint64 steps = m_random.below(12); steps > 0; --steps)
            one.work(m_world->now); // and stays where it is
        return;
    case 13:
        return m_world->run();
    default:
        return say(one);
    }
}

void Life::live(int events)
{
    m_world->relay.losesMail = [this](auto &, auto &, bool isWithBody) { return isWithBody && m_random.chance(0.1); };
    for (int i = 0; i < events; ++i)
        happen();
    m_world->relay.losesMail = {};
    for (Client *client : present()) {
        client->isMailboxRead = true;
        if (!client->isConnected())
            client->connect(m_world->now);
    }
    for (int i = 0; i < 3; ++i) {
        m_world->advance(hours(26));
        for (Client *client : present())
            say(*client);
    }
    m_world->advance(hours(26));
}

bool Life::mayRead(const Said &said, const wire::Entry &entry, const Client &client) const
{
    const auto answer = m_world->relay.rosterAt(said.conversation, entry.epoch);
    for (const wire::DevicesNotice &member : answer.members) {
        if (member.account == client.id().account)
            return m_world->relay.wasListed(client.id(), member.version);
    }
    return false;
}

QByteArray Life::wrong() const
{
    for (const Said &said : m_said) {
        auto &log = m_world->relay.log(said.conversation);
        const auto entry = std::ranges::find_if(log, [&](const wire::Entry &e) { return e.id == said.id; });
        if (entry == log.end()) {
            if (!m_removed.contains(said.by))
                return "not sent: " + said.text;
            continue;
        }
        for (const auto &[device, client] : m_world->clients()) {
            const Row *row = client->row(said.conversation, said.id);
            const bool isRead = row && row->state == OpenState::Opened;
            const QByteArray who = QByteArray(1, char(device.account.bytes()[0])) + QByteArray::number(device.number);
            if (isRead && row->content != said.text)
                return who + " reads something else than " + said.text;
            if (isRead && device != said.by && !mayRead(said, *entry, *client))
                return who + " reads what is not for it: " + said.text;
            // Who has lost its session with each of the answers in it is told no more.
            const bool isTold = m_world->clients().at(said.by)->parts().sent.timesTold(
                                    said.conversation, said.id, device) >= SentBodies::answersToDevice;
            const bool isOwed = !m_removed.contains(device) && !m_removed.contains(said.by) && !isTold &&
                                mayRead(said, *entry, *client);
            if (isOwed && client->encryption().missingFrom(said.conversation).contains(said.by))
                return who + " misses bodies between others";
            if (isOwed && !client->reads(said.conversation, said.id, said.text))
                return who + " does not read " + said.text + ", entry " + QByteArray::number(entry->seq) + ", state " +
                       QByteArray::number(row ? int(row->state) : -1);
        }
    }
    return {};
}

} // namespace

/// The whole, from seeds (F1; encryption.md 7): nothing wrong is read, nothing after a removal or before a linking,
/// and everything else is. PORCHLIGHT_SEED repeats one run, PORCHLIGHT_RUNS makes more of them.
class tst_EncryptionRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F1_whoMayReadReadsAndNobodyElse_data();
    void F1_whoMayReadReadsAndNobodyElse();
};

void tst_EncryptionRuns::F1_whoMayReadReadsAndNobodyElse_data()
{
    QTest::addColumn<quint64>("seed");
    const quint64 seed = qEnvironmentVariableIntValue("PORCHLIGHT_SEED");
    const int runs = seed > 0 ? 1 : std::max(10, qEnvironmentVariableIntValue("PORCHLIGHT_RUNS"));
    for (int i = 0; i < runs; ++i)
        QTest::addRow("%llu", seed > 0 ? seed : quint64(i + 1)) << (seed > 0 ? seed : quint64(i + 1));
}

void tst_EncryptionRuns::F1_whoMayReadReadsAndNobodyElse()
{
    QFETCH(quint64, seed);
    Life life(seed);
    life.live(150);
    const QByteArray wrong = life.wrong();
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    const SealedOnce &sealed = life.world().relay.sealed;
    QVERIFY2(!sealed.wrong(), sealed.wrong().value_or(QByteArray()).constData());
    QVERIFY(sealed.bodies() > 20 && sealed.items() > 20 && sealed.unknown() == 0);
    for (const auto &[device, client] : life.world().clients()) {
        QVERIFY2(client->faults().empty(), client->faults().empty() ? "" : client->faults().front().constData());
        for (const Alarm::Kind kind : client->takeAlarms())
            QVERIFY2(false, QByteArray::number(int(kind)).constData());
    }
}

QTEST_GUILESS_MAIN(tst_EncryptionRuns)
#include "tst_EncryptionRuns.moc"
