// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/runtime/HostFixture.h"

#include "tests/engine/PlainSeal.h"

namespace porchlight::runtime {

using namespace engine;

namespace {

class FakeStore final : public LocalStore
{
public:
    explicit FakeStore(HostFixture &world) : m_world(world) {}
    LocalImage load() override { return m_world.image; }
    HistoryPage history(const std::optional<HistoryPlace> &, int, qsizetype) override { return {}; }
    LocalCommit commit(const LocalTransaction &transaction) override
    {
        m_world.journal.push_back(m_world.isDiskFull ? QStringLiteral("commit fails") : QStringLiteral("commit"));
        if (m_world.isDiskFull)
            return LocalCommit::Failed;
        m_world.stored.push_back(transaction);
        for (const LocalOperation &operation : transaction) {
            if (const auto *identity = std::get_if<PutIdentity>(&operation))
                m_world.image.identity = *identity;
        }
        return LocalCommit::Committed;
    }

private:
    HostFixture &m_world;
};

class FakeTransport final : public Transport
{
public:
    explicit FakeTransport(HostFixture &world) : m_world(world) {}
    void dial(const Dial &dial) override
    {
        m_world.journal.push_back(QStringLiteral("dial"));
        m_world.dials.push_back(dial);
    }
    void hangUp(ConnectionId) override { m_world.journal.push_back(QStringLiteral("hang up")); }
    void transmit(const Transmit &transmit) override
    {
        const auto type = std::visit(
            [](const auto &frame) {
                if constexpr (requires { std::remove_cvref_t<decltype(frame)>::type; })
                    return int(frame.type);
                else
                    return -1;
            },
            transmit.frame);
        m_world.journal.push_back(QStringLiteral("transmit %1").arg(type));
        m_world.transmitted.push_back(transmit);
    }

private:
    HostFixture &m_world;
};

class FakeClock final : public Clock
{
public:
    explicit FakeClock(const HostFixture &world) : m_world(world) {}
    Now now() const override { return m_world.now; }

private:
    const HostFixture &m_world;
};

} // namespace

HostFixture::HostFixture()
{
    image.identity = PutIdentity{self, 1, QStringLiteral("alice"), QStringLiteral("ws://127.0.0.1:1"),
                                 QByteArray(wire::tokenBytes, 't')};
    image.displayName = QStringLiteral("Alice");
    image.conversations[conversation] = {};
}

EngineHostParts HostFixture::parts()
{
    EngineHostParts parts;
    parts.openStore = [this]() -> EngineHostParts::OpenedStore {
        ++storesOpened;
        if (cannotOpen)
            return QStringLiteral("The disk is gone.");
        return EngineHostParts::OpenedStore(std::make_unique<FakeStore>(*this));
    };
    parts.makeTransport = [this](Transport::Sink given) {
        sink = std::move(given);
        return std::make_unique<FakeTransport>(*this);
    };
    parts.makeSeal = [](const engine::LocalImage &) { return std::make_unique<test::PlainSeal>(); };
    parts.random = std::make_shared<SystemRandom>();
    parts.clock = std::make_shared<FakeClock>(*this);
    return parts;
}

void HostFixture::listenTo(EngineHost &host)
{
    const auto note = [this](const QString &what) { journal.push_back(what); };
    QObject::connect(&host, &EngineHost::changed, &host, [note] { note(QStringLiteral("changed")); });
    QObject::connect(&host, &EngineHost::connectionChanged, &host, [note](const ConnectionReport &report) {
        note(QStringLiteral("state %1").arg(int(report.state)));
    });
    QObject::connect(&host, &EngineHost::composed, &host,
                     [note](const Composed &done) { note(QStringLiteral("composed %1").arg(done.ask)); });
    QObject::connect(&host, &EngineHost::askFailed, &host, [note](const AskFailed &failed) {
        note(QStringLiteral("failed %1 code %2").arg(failed.ask).arg(int(failed.code)));
    });
    QObject::connect(&host, &EngineHost::conversationReady, &host,
                     [note](const ConversationReady &ready) { note(QStringLiteral("ready %1").arg(ready.ask)); });
    QObject::connect(&host, &EngineHost::adopted, &host, [note](quint64 ask, bool isStored) {
        note(QStringLiteral("adopted %1 %2").arg(ask).arg(isStored));
    });
}

bool HostFixture::transmittedA(wire::FrameType type) const
{
    return journal.contains(QStringLiteral("transmit %1").arg(int(type)));
}

FrameReceived HostFixture::welcome() const
{
    wire::Welcome frame;
    frame.generation = GenerationId::fromHex("bb02030405060708090a0b0c0d0e0f10").value();
    frame.signedIn = true;
    frame.account = self;
    frame.device = 1;
    return {dials.back().connection, frame};
}

} // namespace porchlight::runtime
