// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/People.h"

#include "shared/crypto/KeyDerivation.h"

namespace porchlight::relay {

using wire::Audience;

namespace {

bool includes(quint8 audience, bool isContact)
{
    return audience == quint8(Audience::Everyone) || (audience == quint8(Audience::Contacts) && isContact);
}

} // namespace

Sight sightOf(const Relation &relation)
{
    const bool isHidden = !includes(relation.theirs.presence, relation.isTheirContact)
        || !includes(relation.mine.presence, relation.isMyContact);
    if (isHidden)
        return relation.isBlocked ? Sight::HiddenAndBlocked : Sight::Hidden;
    return relation.isBlocked ? Sight::Blocked : Sight::Shown;
}

bool mayWrite(const Relation &relation)
{
    return includes(relation.theirs.writes, relation.isTheirContact);
}

bool mayAdd(const Relation &relation, bool haveAccepted)
{
    return !relation.isBlocked && includes(relation.theirs.adds, relation.isTheirContact || haveAccepted);
}

wire::Entry withheldEntry(const wire::Entry &entry)
{
    wire::Entry left;
    left.seq = entry.seq;
    left.ordinal = entry.ordinal;
    left.kind = quint8(wire::EntryKind::Silent);
    left.id = entry.id;
    left.epoch = entry.epoch;
    left.relayTimeMs = entry.relayTimeMs;
    left.absent = quint8(wire::Absence::Withheld);
    return left;
}

void withhold(LogPage &page, const AccountId &reader, Seq first, std::optional<Seq> last)
{
    for (wire::Entry &entry : page.entries) {
        const bool isOfOther = !entry.sender.isNull() && entry.sender != reader;
        if (isOfOther && entry.seq >= first && (!last || entry.seq <= *last))
            entry = withheldEntry(entry);
    }
}

wire::Entry withheldItem(const wire::Entry &item)
{
    wire::Entry left;
    left.seq = item.seq;
    left.kind = quint8(wire::EntryKind::Silent);
    left.id = item.id;
    left.relayTimeMs = item.relayTimeMs;
    left.absent = quint8(wire::Absence::Withheld);
    return left;
}

bool opensCommitment(QByteArrayView inner, QByteArrayView body)
{
    if (inner.size() < commitmentBytes || body.size() < commitmentBytes)
        return false;
    return Digest::fromBytes(body.first(commitmentBytes)) == hmacSha256(inner.first(commitmentBytes), {inner});
}

} // namespace porchlight::relay
