// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/relay_sqlite/RelayFolder.h"

#include "shared/base/Hash.h"

namespace porchlight::test {

using namespace relay;

Talk theTalk()
{
    const auto ada = idOf<AccountId>(1);
    const auto bob = idOf<AccountId>(2);
    return {{ada, 1}, {bob, 1}, directConversationId(ada, bob)};
}

Talk beginTalk(Store &store)
{
    const auto invitation = idOf<TokenHash>(1);
    const auto ada = theTalk().ada.account;
    const auto bob = theTalk().bob.account;
    const auto result = commit(store, {
        CreateInvitation{invitation, 2, 0, 1},
        CreateAccount{ada, QStringLiteral("ada"), "hash", invitation, QStringLiteral("laptop"), idOf<TokenHash>(11), 1},
        CreateAccount{bob, QStringLiteral("bob"), "hash", invitation, QStringLiteral("laptop"), idOf<TokenHash>(12), 1},
        StartDirect{ada, QStringLiteral("bob")},
        StartDirect{bob, QStringLiteral("ada")}, // neither is a stranger to the other
    });
    if (result.status != CommitStatus::Committed)
        qFatal("nobody can talk");
    return theTalk();
}

std::unique_ptr<SqliteStore> RelayFolder::open() const
{
    auto store = SqliteStore::open(path());
    if (!store)
        qFatal("%s", qPrintable(store.error().text));
    return std::move(store).value();
}

std::unique_ptr<SqliteReader> RelayFolder::openReader() const
{
    auto reader = SqliteReader::open(path());
    if (!reader)
        qFatal("%s", qPrintable(reader.error().text));
    return std::move(reader).value();
}

OpenFailure RelayFolder::refused() const
{
    const auto store = SqliteStore::open(path());
    if (store)
        qFatal("it was opened");
    return store.error();
}

} // namespace porchlight::test
