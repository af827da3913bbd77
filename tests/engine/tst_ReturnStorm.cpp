// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Connector.h"
#include "relay/services/HelloQueue.h"
#include "relay/services/LoadReport.h"
#include "shared/base/Result.h"
#include "tests/simulation/world/SeededRandom.h"

#include <QTest>

#include <algorithm>
#include <queue>

using namespace porchlight;
using engine::Connector;

namespace {

constexpr auto account = AccountId({1});
constexpr auto generation = GenerationId({2});
constexpr milliseconds lostAt = 1'000'000ms;
constexpr milliseconds relayIsBack = lostAt + 3s;
/// For a session, of which as many as the relay's queue allows open at once. With 20 ms, 3,200 a second, the relay could
/// not keep up with 100,000 clients in their 30 s, and the last of them would need 61 s.
constexpr milliseconds opening = 10ms;

/// What happens to one client at one time.
struct Event
{
    enum class Kind { Tick, Dialled, Opened };

    milliseconds at{0};
    quint64 place = 0; ///< in the order in which they were made
    Kind kind = Kind::Tick;
    std::size_t client = 0;

    bool operator<(const Event &other) const { return std::tie(other.at, other.place) < std::tie(at, place); }
};

} // namespace

/// A relay dies under all its clients and comes back: the product's own connectors, and the relay's own queue of hellos,
/// on virtual time (G18, A6, I21).
class tst_ReturnStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyComesBackEvenly_G18_data();
    void everybodyComesBackEvenly_G18();

private:
    struct Client
    {
        std::unique_ptr<Connector> connector;
        engine::ConnectionId connection = 0;
        int attempts = 0;
        bool isBack = false;
        milliseconds backAt{0};
    };

    void loseAll(std::size_t count, milliseconds returnWithin);
    void handle(const Event &event);
    void carryOut(std::size_t client, engine::Out &out);
    void admit();
    void later(Event::Kind kind, std::size_t client, milliseconds at) { m_events.push({at, ++m_place, kind, client}); }
    Now now() const { return {m_now, m_now}; }
    static wire::Welcome greeting(milliseconds returnWithin);

    simulation::SeededRandom m_random{1};
    std::vector<Client> m_clients;
    std::priority_queue<Event> m_events;
    relay::HelloQueue m_hellos;
    std::vector<milliseconds> m_tries;
    milliseconds m_now{0};
    quint64 m_place = 0;
    std::size_t m_back = 0;
};

wire::Welcome tst_ReturnStorm::greeting(milliseconds returnWithin)
{
    wire::Welcome welcome;
    welcome.generation = generation;
    welcome.signedIn = true;
    welcome.account = account;
    welcome.device = 1;
    welcome.returnWithinMs = quint64(returnWithin.count());
    return welcome;
}

void tst_ReturnStorm::loseAll(std::size_t count, milliseconds returnWithin)
{
    m_clients.clear();
    m_events = {};
    m_hellos = {};
    m_tries.clear();
    m_back = 0;
    m_now = lostAt - 100s;
    m_clients.resize(count);
    engine::LocalImage image;
    image.identity = engine::PutIdentity{account, 1, QStringLiteral("ada"), QStringLiteral("ws://relay"), QByteArray(32, 't')};
    image.generation = generation;
    for (Client &client : m_clients) {
        client.connector = std::make_unique<Connector>(image, 0, m_random);
        engine::Out out;
        client.connector->start(now(), out);
        client.connector->opened(client.connector->lastConnection(), 0, now(), out);
        client.connector->welcomed(greeting(returnWithin), now(), out);
        client.connection = client.connector->lastConnection();
    }
    m_now = lostAt;
    for (std::size_t i = 0; i < count; ++i) {
        engine::Out out;
        m_clients[i].connector->closed(m_clients[i].connection, QString(), now(), out);
        later(Event::Kind::Tick, i, m_clients[i].connector->deadline());
    }
}

void tst_ReturnStorm::handle(const Event &event)
{
    Client &client = m_clients[event.client];
    engine::Out out;
    switch (event.kind) {
    case Event::Kind::Tick:
        if (client.isBack || client.connector->deadline() > m_now)
            return;
        client.connector->tick(now(), out);
        break;
    case Event::Kind::Dialled:
        if (m_now < relayIsBack)
            client.connector->closed(client.connection, QString(), now(), out);
        else
            client.connector->opened(client.connection, 0, now(), out);
        break;
    case Event::Kind::Opened:
        m_hellos.ended(event.client);
        client.isBack = client.connector->welcomed(greeting(1s), now(), out);
        client.backAt = m_now;
        m_back += client.isBack;
        break;
    }
    carryOut(event.client, out);
    admit();
}

void tst_ReturnStorm::carryOut(std::size_t index, engine::Out &out)
{
    Client &client = m_clients[index];
    for (const engine::EngineEffect &effect : out.now) {
        if (const auto *dial = std::get_if<engine::Dial>(&effect)) {
            client.connection = dial->connection;
            ++client.attempts;
            m_tries.push_back(m_now);
            later(Event::Kind::Dialled, index, m_now + 1ms);
        } else if (const auto *transmit = std::get_if<engine::Transmit>(&effect)) {
            if (const auto *hello = std::get_if<wire::Hello>(&transmit->frame))
                QVERIFY(m_hellos.enter(index, *hello, m_now));
        }
    }
    if (!client.isBack)
        later(Event::Kind::Tick, index, client.connector->deadline());
}

void tst_ReturnStorm::admit()
{
    for (const relay::ConnectionId late : m_hellos.overdue(m_now)) {
        Client &client = m_clients[late];
        engine::Out out;
        wire::Error busy{0, wire::ErrorCode::Busy, {}, 2'000 + m_random.below(2'000), {}};
        client.connector->refused(busy, now(), out);
        client.connector->closed(client.connection, QString(), now(), out);
        later(Event::Kind::Tick, late, client.connector->deadline());
    }
    while (const auto next = m_hellos.next(m_now))
        later(Event::Kind::Opened, next->connection, m_now + opening);
}

void tst_ReturnStorm::everybodyComesBackEvenly_G18_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("2,000") << 2'000;
    QTest::newRow("100,000") << 100'000;
}

void tst_ReturnStorm::everybodyComesBackEvenly_G18()
{
    QFETCH(int, count);
    loseAll(std::size_t(count), relay::returnWindow(std::size_t(count)));
    while (m_back < m_clients.size() && !m_events.empty()) {
        const Event event = m_events.top();
        m_events.pop();
        m_now = event.at;
        QVERIFY(m_now < lostAt + 10min);
        handle(event);
    }
    QCOMPARE(m_back, std::size_t(count));

    std::vector<int> attempts;
    milliseconds last{0};
    for (const Client &client : m_clients) {
        attempts.push_back(client.attempts);
        last = std::max(last, client.backAt - lostAt);
    }
    std::sort(attempts.begin(), attempts.end());
    std::size_t busiest = 0;
    for (std::size_t first = 0, i = 0; i < m_tries.size(); ++i) {
        while (m_tries[i] - m_tries[first] >= 1s)
            ++first;
        busiest = std::max(busiest, i - first + 1);
    }
    const double share = double(busiest) / count;
    const double each = double(m_tries.size()) / count;
    qInfo("%d clients: all back after %.1f s, median %d attempts, most %d, %.2f for each, busiest second %.1f %%", count,
          double(last.count()) / 1000, attempts[attempts.size() / 2], attempts.back(), each, 100 * share);
    QVERIFY(last <= 60s);
    QVERIFY(attempts[attempts.size() / 2] <= 2);
    QVERIFY(share <= 0.1);
    // Each had one loss; who came while the relay was down met one fault more (I21).
    const auto faults = std::size_t(std::count_if(m_tries.begin(), m_tries.end(), [](milliseconds at) { return at + 1ms < relayIsBack; }));
    QVERIFY(double(m_tries.size()) <= 1.1 * double(std::size_t(count) + faults));
}

QTEST_APPLESS_MAIN(tst_ReturnStorm)
#include "tst_ReturnStorm.moc"
