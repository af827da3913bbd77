// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/encryption/Scene.h"

#include "app/encryption/Encryption.h"
#include "shared/base/Hash.h"
#include "shared/base/Result.h"
#include "shared/content/Content.h"
#include "shared/wire/Limits.h"
#include "tests/engine/PlainSeal.h"

namespace porchlight::bench {

using namespace engine;

namespace {

constexpr int self = 0;

QString handleOf(int person)
{
    return QStringLiteral("person%1").arg(person);
}

/// A body is the content, and the relay keeps it.
class PlainScene final : public Scene
{
public:
    explicit PlainScene(std::unique_ptr<LocalStore> store)
    {
        makeDesk(
            {std::move(store), [](const LocalImage &, Random &) { return std::make_unique<test::PlainSeal>(); }, {}},
            m_now);
    }

    bool addPerson(int, quint32) override { return true; }
    bool addOwnDevices(quint32) override { return true; }
    void say(int person, int times, const QString &text) override
    {
        for (int i = 0; i < times; ++i)
            add(with(person), {account(person), 1}, m_random.id<MessageId>(), contentOf(text));
    }

private:
    const std::vector<wire::Entry> &log(const LogId &id) override { return m_logs[id]; }
    wire::Welcome welcome() override
    {
        wire::Welcome welcome;
        welcome.generation = *GenerationId::fromBytes(QByteArray(qsizetype(GenerationId::size), 'g'));
        welcome.signedIn = true;
        welcome.account = account(self);
        welcome.device = deskNumber;
        return welcome;
    }
    std::optional<wire::Frame> answerOther(const wire::Frame &request) override
    {
        const auto *append = std::get_if<wire::Append>(&request);
        if (!append)
            return wire::Error{wire::requestOf(request), wire::ErrorCode::Unsupported, {}, {}, {}};
        wire::Appended answer{append->request, append->conversation, append->firstNumber, {}};
        for (const wire::Body &body : append->bodies) {
            const wire::Entry &entry = add(append->conversation, {account(self), deskNumber}, body.id, body.bytes);
            answer.stored.push_back({entry.seq, entry.relayTimeMs, {}});
        }
        return answer;
    }
    const wire::Entry &add(const ConversationId &conversation, const DeviceId &from, const MessageId &id,
                           const QByteArray &body)
    {
        std::vector<wire::Entry> &log = m_logs[LogId::of(conversation)];
        wire::Entry entry;
        entry.seq = entry.ordinal = log.size() + 1;
        entry.kind = quint8(wire::EntryKind::Counts);
        entry.sender = from.account;
        entry.senderDevice = from.number;
        entry.number = ++m_numbers[{from, conversation}];
        entry.id = id;
        entry.relayTimeMs = ++m_timeMs;
        entry.body = body;
        log.push_back(entry);
        return log.back();
    }

    Now m_now{std::chrono::hours(1), std::chrono::hours(24 * 365 * 54)};
    SystemRandom m_random;
    std::map<LogId, std::vector<wire::Entry>> m_logs;
    std::map<std::pair<DeviceId, ConversationId>, quint64> m_numbers;
    quint64 m_timeMs = 1'700'000'000'000;
};

class SealedScene final : public Scene
{
public:
    explicit SealedScene(std::unique_ptr<LocalStore> store)
    {
        for (int person = 0; person <= personsMost; ++person)
            m_world.talk(self, person);
        makeDesk({std::move(store),
                  [](const LocalImage &image, Random &random) {
                      return std::make_unique<encryption::Encryption>(image, random);
                  },
                  {}},
                 m_world.now);
    }

    bool addPerson(int person, quint32 devices) override
    {
        m_world.talk(person, person);
        encryption::test::Client &first = m_world.add(person, 1);
        for (quint32 number = 2; number <= devices; ++number) {
            encryption::test::Client &other = m_world.add(person, number);
            other.unread.insert(with(person)); // it is given keys: what they open is nobody's concern
            if (!m_world.link(first, other))
                return false;
        }
        return first.isLive();
    }
    bool addOwnDevices(quint32 count) override
    {
        bool isGood = true;
        for (quint32 i = 0; i < count && isGood; ++i) {
            encryption::test::Client &added = m_world.add(self, deskNumber + 1 + i);
            for (int person = 0; person <= personsMost; ++person)
                added.unread.insert(with(person));
            isGood = link(added);
        }
        return isGood;
    }
    void say(int person, int times, const QString &text) override
    {
        for (int i = 0; i < times; ++i)
            m_world.at(person, 1).say(with(person), contentOf(text));
        m_world.run();
    }

private:
    const std::vector<wire::Entry> &log(const LogId &id) override
    {
        return id.kind == LogId::Kind::Mailbox ? m_world.relay.mailbox(deskId()) : m_world.relay.log(id.conversation);
    }
    /// As encryption::test::World does it between two of its own.
    bool link(encryption::test::Client &added)
    {
        encryption::OwnIdentity &identity = added.parts().identity;
        const DeviceFacts facts = identity.factsWith(m_world.now.wall, false);
        const Signature byDevice = identity.provenByDevice(facts);
        const Signature byIdentity = identity.provenByIdentity(facts);
        bool isTaken = false;
        desk().alter([&](Seal &seal, Out &out) {
            encryption::EncryptionParts &own = *dynamic_cast<encryption::Encryption &>(seal).parts();
            if (const SigningPublicKey *key = own.accounts.accountKey(account(self))) {
                added.step([&](Out &at) { identity.linked(*key, own.identity.selfSyncKey(), std::nullopt, at); },
                           m_world.now);
                isTaken = own.identity.addDevice(facts, byDevice, byIdentity, m_world.now, out);
            }
        });
        m_world.run();
        added.disconnect();
        added.connect(m_world.now);
        m_world.run();
        return isTaken && added.isLive();
    }
    static DeviceId deskId() { return {account(self), deskNumber}; }
    wire::Welcome welcome() override { return m_world.relay.welcome(deskId()); }
    std::optional<wire::Frame> answerOther(const wire::Frame &request) override
    {
        return m_world.relay.handle(deskId(), request);
    }

    encryption::test::World m_world;
};

} // namespace

QByteArray contentOf(const QString &text)
{
    Content content;
    content.text = text;
    return encodeContent(content);
}

ConversationId Scene::with(int person)
{
    return directConversationId(account(self), account(person));
}

void Scene::makeDesk(Desk::Parts parts, Now &now)
{
    LocalTransaction first{PutIdentity{account(self), deskNumber, handleOf(self), QStringLiteral("ws://relay"),
                                       QByteArray(wire::tokenBytes, 't')},
                           SetDisplayName{QStringLiteral("Me")}};
    for (int person = 0; person <= personsMost; ++person) {
        std::vector<wire::Member> members{{account(self), handleOf(self)}};
        if (person != self)
            members.push_back({account(person), handleOf(person)});
        first.push_back(PutConversation{with(person), members});
    }
    if (parts.store->commit(first) == LocalCommit::Failed)
        qFatal("a profile cannot be made");
    parts.relay = [this](const wire::Frame &request) { return answer(request); };
    m_desk = std::make_unique<Desk>(std::move(parts), now);
}

std::optional<wire::Frame> Scene::answer(const wire::Frame &request)
{
    if (std::holds_alternative<wire::Hello>(request))
        return welcome();
    if (std::holds_alternative<wire::Ping>(request))
        return wire::Pong();
    if (const auto *start = std::get_if<wire::StartConversation>(&request))
        return wire::Conversation{start->request, with(self), {{account(self), handleOf(self)}}};
    if (wire::requestOf(request) == 0)
        return std::nullopt;
    return answerOther(request);
}

std::vector<wire::Entries> Scene::takeMail()
{
    return take(LogId::mailbox(), 1);
}

std::vector<wire::Entries> Scene::takeLog(int person, std::size_t most)
{
    return take(LogId::of(with(person)), most);
}

std::vector<wire::Entries> Scene::take(const LogId &id, std::size_t most)
{
    const std::vector<wire::Entry> &all = log(id);
    std::size_t &given = m_given[id];
    std::vector<wire::Entries> frames;
    for (; given < all.size(); ++given) {
        if (frames.empty() || frames.back().entries.size() == most)
            frames.push_back({id, all.size(), {}});
        frames.back().entries.push_back(all[given]);
    }
    return frames;
}

std::unique_ptr<Scene> makePlainScene(std::unique_ptr<LocalStore> store)
{
    return std::make_unique<PlainScene>(std::move(store));
}

std::unique_ptr<Scene> makeSealedScene(std::unique_ptr<LocalStore> store)
{
    return std::make_unique<SealedScene>(std::move(store));
}

} // namespace porchlight::bench
