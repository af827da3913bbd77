// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/Population.h"

#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/Hash.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Random.h"
#include "shared/wire/Limits.h"

namespace porchlight::bench {

using namespace relay;

namespace {

constexpr quint64 someTimeMs = 1'700'000'000'000;

QString handleOf(int index)
{
    return QStringLiteral("resident%1").arg(index);
}

CreateAccount accountOf(int index, Resident &resident, const TokenHash &invitation, Random &random)
{
    resident = {random.id<AccountId>(), random.bytes(wire::tokenBytes)};
    CreateAccount create;
    create.account = resident.account;
    create.handle = handleOf(index);
    create.passwordHash = "nobody signs in by password here";
    create.invitation = invitation;
    create.deviceName = QStringLiteral("bench");
    create.token = tokenHash(resident.token);
    create.nowMs = someTimeMs;
    return create;
}

} // namespace

std::optional<Population> Population::create(const QString &relayDatabase, int residents, int neighbours,
                                             std::optional<int> talkers)
{
    auto opened = SqliteStore::open(relayDatabase);
    if (!opened)
        return std::nullopt;
    Store &store = *opened.value();
    SystemRandom random;
    const TokenHash invitation = invitationHash(makeInvitationCode(random));
    std::vector<Operation> operations{CreateInvitation{invitation, quint32(residents), 2 * someTimeMs, someTimeMs}};
    Population population;
    population.residents.resize(std::size_t(residents));
    for (int i = 0; i < residents; ++i)
        operations.emplace_back(accountOf(i, population.residents[std::size_t(i)], invitation, random));
    for (int i = 0; i < talkers.value_or(residents); ++i) {
        for (int n = 1; n <= neighbours; ++n) {
            const int other = (i + n) % residents;
            const AccountId one = population.residents[std::size_t(i)].account;
            population.pairs.push_back({std::size_t(i), std::size_t(other),
                                        directConversationId(one, population.residents[std::size_t(other)].account)});
            operations.emplace_back(StartDirect{one, handleOf(other)});
            operations.emplace_back(StartDirect{population.residents[std::size_t(other)].account, handleOf(i)});
        }
    }
    const CommitResult result = commit(store, operations);
    if (result.status != CommitStatus::Committed)
        return std::nullopt;
    for (const Outcome &outcome : result.outcomes) {
        const auto *device = std::get_if<DeviceOutcome>(&outcome);
        const auto *conversation = std::get_if<ConversationOutcome>(&outcome);
        if ((device && device->error != wire::ErrorCode::None) || (conversation && conversation->error != wire::ErrorCode::None))
            return std::nullopt;
    }
    return population;
}

} // namespace porchlight::bench
