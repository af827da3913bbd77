// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/AccountEntry.h"
#include "app/encryption/ListRecord.h"
#include "app/encryption/OwnRecords.h"
#include "app/encryption/RosterClaims.h"
#include "shared/base/Hash.h"
#include "tests/fuzz/FuzzInput.h"

#include <algorithm>

using namespace porchlight;
using namespace porchlight::encryption;

namespace {

const AccountId self(std::array<unsigned char, AccountId::size>{1});
const AccountId other(std::array<unsigned char, AccountId::size>{2});
const AccountId ghost(std::array<unsigned char, AccountId::size>{3});
const ConversationId talk = directConversationId(self, other);

template <class Record>
void tryRecord(const QByteArray &bytes)
{
    if (const auto record = Record::decode(bytes))
        fuzz::require(record->encode() == bytes, "a record has one form");
}

void tryList(const QByteArray &bytes)
{
    if (const auto list = unpackedList(bytes))
        fuzz::require(packedList(*list) == bytes, "a list has one form");
}

void tryAccount(const QByteArray &bytes)
{
    auto entry = AccountEntry::restored(self, bytes);
    if (!entry)
        return;
    fuzz::require(!entry->current(), "a list that is not there is not made up");
    engine::Out out;
    entry->store(out);
    fuzz::require(out.transaction.empty(), "what was read is not written again");
}

ClaimedList someList(fuzz::FuzzInput &input)
{
    const quint8 byte = input.byte();
    return {quint64(byte % 8), Digest(std::array<unsigned char, Digest::size>{byte})};
}

wire::Roster someRoster(fuzz::FuzzInput &input, quint64 epoch)
{
    wire::Roster roster;
    roster.conversation = talk;
    roster.epoch = epoch;
    const quint8 who = input.byte();
    for (const AccountId &account : {self, other, ghost}) {
        if (!(who & account.bytes().front()))
            continue;
        const ClaimedList list = someList(input);
        roster.members.push_back({account, list.version, ManifestHash(list.hash.bytes())});
    }
    return roster;
}

/// No list goes back from one epoch that is whole to a later one, and nobody but the two is in any.
void checkEpochs(const RosterClaims &claims)
{
    ClaimedMembers before;
    for (const auto &[epoch, claim] : claims.epochs()) {
        fuzz::require(!claim.members.contains(ghost), "nobody else gets in");
        fuzz::require(RosterClaim::decode(claim.encode()).has_value(), "a claim comes back");
        if (!claim.isWhole)
            continue;
        for (const auto &[account, list] : before) {
            const auto same = claim.members.find(account);
            fuzz::require(same != claim.members.end() && same->second.version >= list.version, "no list goes back");
        }
        before = claim.members;
    }
}

/// A relay that says anything about a conversation.
void tryRelay(fuzz::FuzzInput &input)
{
    RosterClaims claims(self, talk);
    while (!input.isEmpty()) {
        const quint8 what = input.byte();
        const quint64 epoch = what >> 4;
        switch (what % 5) {
        case 0:
            claims.notice(epoch, other, someList(input));
            break;
        case 1:
            claims.notice(epoch, self, someList(input));
            break;
        case 2:
            claims.answer(someRoster(input, epoch), {epoch}, claims.newest());
            break;
        case 3:
            claims.answer(someRoster(input, epoch), {}, claims.newest());
            break;
        case 4:
            (what & 8) ? claims.doubt() : claims.refuse(epoch);
            break;
        }
        checkEpochs(claims);
        if (const RosterClaim *claim = claims.inForce())
            fuzz::require(claim->isWhole && claims.inForceEpoch() >= claims.newest(), "what is in force is the newest");
    }
}

} // namespace

/// What the keys' side of the encryption has stored, and what a relay says of rosters: the first byte says which.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    switch (input.byte() % 7) {
    case 0:
        tryRecord<OwnDeviceRecord>(input.rest());
        break;
    case 1:
        tryRecord<OwnAccountRecord>(input.rest());
        break;
    case 2:
        tryRecord<StagedListRecord>(input.rest());
        break;
    case 3:
        tryRecord<RosterClaim>(input.rest());
        break;
    case 4:
        tryAccount(input.rest());
        break;
    case 5:
        tryList(input.rest());
        break;
    case 6:
        tryRelay(input);
        break;
    }
    return 0;
}
