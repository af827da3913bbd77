// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Secret.h"
#include "shared/wire/Codec.h"
#include "tests/model_relay/ModelRelayStore.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

/// A store that counts what it is asked.
class CountingReader
{
public:
    explicit CountingReader(StoreReader &reader) : m_reader(reader) {}
    Answer answer(const Query &query)
    {
        ++count;
        return answerOf(m_reader, query);
    }
    int count = 0;

private:
    StoreReader &m_reader;
};

/// What somebody got for a request, and what it took.
struct Cost
{
    QByteArray bytes; ///< of all frames
    int reads = 0;
    int hashes = 0;
    int writes = 0;
    std::vector<qint64> hashCosts; ///< length and parameters of what was verified against

    friend bool operator==(const Cost &, const Cost &) = default;
};

/// A core over the model of the store: what anybody can see, and what it takes to answer.
class World : public ScriptedCore
{
public:
    World() : ScriptedCore(RateLimits()), m_reader(m_store)
    {
        join(QStringLiteral("alice"), alice);
        join(QStringLiteral("bob"), bob);
        join(QStringLiteral("carol"), carol);
        live(1, {alice, 1});
    }

    Cost cost(ConnectionId connection, const wire::Frame &frame)
    {
        receive(connection, frame);
        Cost cost;
        m_reader.count = 0;
        for (bool isBusy = true; isBusy;) {
            isBusy = false;
            for (const StartRead &read : reads()) {
                answer(read, m_reader.answer(read.query));
                isBusy = true;
            }
            for (const StartHash &hash : hashes()) {
                ++cost.hashes;
                cost.hashCosts.push_back(hash.verifyAgainst.size());
                cost.hashCosts.push_back(hash.verifyAgainst.indexOf("$m="));
                hashed(hash, false);
                isBusy = true;
            }
            for (const Submission &submission : submissions()) {
                ++cost.writes;
                auto result = commit(m_store, {submission.operation});
                settle(submission, std::move(result.outcomes.front()), result.status);
                isBusy = true;
            }
        }
        cost.reads = m_reader.count;
        for (const wire::Frame &frameBack : sent(connection))
            cost.bytes += wire::encode(frameBack);
        return cost;
    }

    void anonymous(ConnectionId connection, const QString &address)
    {
        open(connection, address);
        receive(connection, wire::Hello());
        sent(connection);
    }

    const AccountId alice = idOf<AccountId>(1);
    const AccountId bob = idOf<AccountId>(2);
    const AccountId carol = idOf<AccountId>(3);

private:
    void join(const QString &handle, const AccountId &account)
    {
        static const QByteArray hash = hashPassword(QStringLiteral("right password"));
        commit(m_store, {CreateInvitation{invitationHash(handle), 1, 0, 1}});
        commit(m_store, {CreateAccount{account, handle, hash, invitationHash(handle), QStringLiteral("desk"),
                                       tokenHash(tokenOf({account, 1})), 1}});
    }

    test::ModelRelayStore m_store;
    CountingReader m_reader;
};

} // namespace

/// Where the asker may not know whether somebody is there, the answers are the same bytes, and take the same work: as
/// many reads, hashes and transactions (G29).
class TestNoEnumeration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signingIn_G29()
    {
        World world;
        world.anonymous(10, QStringLiteral("192.0.2.10"));
        const Cost known = world.cost(10, wire::SignIn{5, QStringLiteral("bob"), QStringLiteral("a guess!"), QStringLiteral("x")});
        const Cost unknown = world.cost(10, wire::SignIn{5, QStringLiteral("nobody"), QStringLiteral("a guess!"), QStringLiteral("x")});
        const Cost noHandle = world.cost(10, wire::SignIn{5, QStringLiteral("?!"), QStringLiteral("a guess!"), QStringLiteral("x")});
        QVERIFY(!known.bytes.isEmpty());
        QCOMPARE(known.hashes, 1);
        QCOMPARE(known.reads, 1);
        QVERIFY(known == unknown);
        QVERIFY(known == noHandle);
    }

    void guessesAreLimitedByHandleAndByAddress_F4()
    {
        World world;
        ConnectionId last = 100;
        const auto guess = [&](const QString &handle, const QString &address) {
            world.anonymous(++last, address);
            const Cost cost = world.cost(last, wire::SignIn{5, handle, QStringLiteral("a guess!"), QStringLiteral("x")});
            QByteArrayView bytes(cost.bytes);
            const auto frame = wire::takeFrame(bytes);
            const auto *error = frame ? std::get_if<wire::Error>(&*frame) : nullptr;
            return error ? error->code : ErrorCode::None;
        };
        const auto address = [](int i) { return QStringLiteral("198.51.100.%1").arg(i); };
        for (const QString &handle : {QStringLiteral("bob"), QStringLiteral("nobody")}) { // known or not
            for (int i = 0; i < 10; ++i)
                QCOMPARE(guess(handle, address(i)), ErrorCode::CredentialsWrong);
            QCOMPARE(guess(handle, address(10)), ErrorCode::RateLimited);
            QCOMPARE(guess(QStringLiteral("carol"), address(10)), ErrorCode::CredentialsWrong);
        }
        world.advance(AttemptLimiter::window - 1ms);
        QCOMPARE(guess(QStringLiteral("bob"), address(20)), ErrorCode::RateLimited);
        world.advance(1ms);
        QCOMPARE(guess(QStringLiteral("bob"), address(20)), ErrorCode::CredentialsWrong);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(guess(QStringLiteral("person%1").arg(i), address(30)), ErrorCode::CredentialsWrong);
        QCOMPARE(guess(QStringLiteral("somebody"), address(30)), ErrorCode::RateLimited);
        QCOMPARE(guess(QStringLiteral("somebody"), address(31)), ErrorCode::CredentialsWrong);
        world.advance(AttemptLimiter::window);
        QCOMPARE(guess(QStringLiteral("somebody"), address(30)), ErrorCode::CredentialsWrong);
    }

    /// What takes the time is the hash's cost, which stands in it.
    void hashesCostTheSame_G29()
    {
        const QByteArray real = hashPassword(QStringLiteral("right password"));
        const auto costOf = [](const QByteArray &hash) { return hash.left(hash.lastIndexOf('$', hash.lastIndexOf('$') - 1)); };
        QCOMPARE(costOf(unmatchablePasswordHash()), costOf(real));
        QVERIFY(costOf(real).contains("$m="));
    }

    void listsOfDevices_G29()
    {
        World world;
        wire::GetManifests asked;
        asked.request = 5;
        asked.known.push_back({world.bob, 0});
        const Cost known = world.cost(1, asked);
        asked.known.front().account = idOf<AccountId>(77);
        QVERIFY(!known.bytes.isEmpty());
        QVERIFY(known == world.cost(1, asked));
    }

    void keys_G29()
    {
        World world;
        wire::GetBundles known;
        known.request = 5;
        known.devices.push_back({world.bob, 1});
        wire::GetBundles unknown = known;
        unknown.devices.front().account = idOf<AccountId>(77);
        QVERIFY(world.cost(1, known) == world.cost(1, unknown));
    }

    void conversationsOfOthers_G29()
    {
        World world;
        world.live(2, {world.bob, 1});
        world.cost(2, wire::StartConversation{5, QStringLiteral("carol")});
        const ConversationId theirs = directConversationId(world.bob, world.carol);
        const ConversationId none = idOf<ConversationId>(9);
        const Cost roster = world.cost(1, wire::GetRoster{5, theirs, {}});
        const Cost noRoster = world.cost(1, wire::GetRoster{5, none, {}});
        QVERIFY(!roster.bytes.isEmpty());
        QVERIFY(roster == noRoster);
        QVERIFY(world.cost(1, wire::AcceptConversation{6, theirs}) == world.cost(1, wire::AcceptConversation{6, none}));
        QVERIFY(world.cost(1, wire::Mute{7, theirs, 5}) == world.cost(1, wire::Mute{7, none, 5}));
    }

    /// A member of the relay may find people. Both ways are one transaction, and there are only so many of them.
    void findingPeopleIsLimited_G29()
    {
        World world;
        for (int i = 0; i < 100; ++i) {
            const QString handle = i % 2 ? QStringLiteral("bob") : QStringLiteral("person%1").arg(i);
            const Cost cost = world.cost(1, wire::StartConversation{5, handle});
            QCOMPARE(cost.writes, 1);
            QCOMPARE(cost.reads + cost.hashes, 0);
        }
        const Cost known = world.cost(1, wire::StartConversation{5, QStringLiteral("bob")});
        QCOMPARE(known.writes, 0);
        QVERIFY(known == world.cost(1, wire::StartConversation{5, QStringLiteral("nobody")}));
    }

    /// Whoever has an invitation learns which handles are taken, and no more than so many of them.
    void takenHandlesAreBounded_G29()
    {
        World world;
        const auto attempt = [&](ConnectionId connection, const QString &invitation) {
            world.receive(connection, wire::Register{5, invitation, QStringLiteral("bob"), QStringLiteral("a password"), QStringLiteral("x")});
            const auto hashes = world.hashes();
            if (hashes.empty())
                return onlyError(world.sent(connection)).code;
            world.hashed(hashes.front(), false, "hash");
            world.settle(world.submission(), DeviceOutcome{ErrorCode::HandleTaken, {}, {}});
            return onlyError(world.sent(connection)).code;
        };
        world.anonymous(10, QStringLiteral("192.0.2.10"));
        for (int i = 0; i < 60; ++i)
            QCOMPARE(attempt(10, QStringLiteral("ABCD-EFGH")), ErrorCode::HandleTaken);
        QCOMPARE(attempt(10, QStringLiteral("ABCD-EFGH")), ErrorCode::RateLimited);
        QCOMPARE(attempt(10, QStringLiteral("JKMN-PQRS")), ErrorCode::RateLimited); // of this address
        world.anonymous(11, QStringLiteral("192.0.2.11"));
        QCOMPARE(attempt(11, QStringLiteral("ABCD-EFGH")), ErrorCode::RateLimited); // with this invitation
        QCOMPARE(attempt(11, QStringLiteral("JKMN-PQRS")), ErrorCode::HandleTaken);
        world.advance(1h);
        world.anonymous(12, QStringLiteral("192.0.2.10"));
        QCOMPARE(attempt(12, QStringLiteral("ABCD-EFGH")), ErrorCode::HandleTaken);
    }
};

QTEST_GUILESS_MAIN(TestNoEnumeration)
#include "tst_NoEnumeration.moc"
