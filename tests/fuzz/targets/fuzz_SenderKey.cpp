// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/KeyRecipients.h"
#include "app/crypto/senderkey/LogChain.h"
#include "app/crypto/senderkey/OwnChain.h"
#include "app/crypto/senderkey/PeerChain.h"
#include "shared/crypto/ByteReader.h"
#include "tests/crypto/senderkey/Pen.h"
#include "tests/crypto/senderkey/StoredKeys.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

namespace {

/// The key of tests/crypto/senderkey/vectors.py, with which the bodies of the corpus are sealed.
const OwnSenderKey &knownKey()
{
    static const OwnSenderKey key = [] {
        CountingRandom random;
        return OwnSenderKey::create(someConversation, random, 1h);
    }();
    return key;
}

void tryBody(fuzz::FuzzInput &input)
{
    const QByteArray addressBytes = input.bytes(bodyAddressBytes);
    const QByteArray wire = input.rest();
    const auto address = BodyAddress::fromBytes(addressBytes);
    if (!address)
        return;
    fuzz::require(address->bytes() == addressBytes, "an address comes back");
    PeerSenderKeys keys(someConversation);
    StoredKeys rows;
    rows.apply(keys.accept(alice, *knownKey().distribution(0, {})).changes);
    const StoredKeys before = rows;
    const LogPlace place{1, address->epoch, address->roster, true};
    const auto opened = keys.open(*address, wire, place, 1h);
    if (!opened) {
        rows.apply(keys.beginGeneration());
        fuzz::require(rows == before, "a refusal changes nothing");
        return;
    }
    rows.apply(opened->changes);
    fuzz::require(!(rows == before), "what has opened is noted");
    const auto message = readMessage(opened->plain, *address);
    fuzz::require(!message || verifyReport(message->bytes(), message->franking, address->commitment),
                  "it can be reported");
    fuzz::require(!keys.open(*address, wire, place, 1h), "nothing opens twice");
}

void tryDistribution(const QByteArray &bytes)
{
    const auto given = KeyDistribution::fromBytes(bytes);
    if (!given)
        return;
    fuzz::require(given->bytes() == bytes, "a distribution comes back");
    PeerSenderKeys keys(given->conversation);
    StoredKeys rows;
    rows.apply(keys.accept(alice, *given).changes);
    fuzz::require(keys.accept(alice, *given).what == PeerSenderKeys::Given::Known, "a known key is known");
    fuzz::require(rows.load(given->conversation).hasKey(alice, given->kid), "its row comes back");
}

void tryPlain(const QByteArray &bytes)
{
    if (const auto inner = MessageInner::fromBytes(bytes)) {
        fuzz::require(inner->bytes() == bytes, "an inner comes back");
        const auto plain = padded(bytes);
        fuzz::require(bool(plain), "what was read can be padded");
        fuzz::require(*unpadded(*plain) == QByteArrayView(bytes), "what was padded is what it was");
    }
    if (const auto inner = unpadded(bytes))
        fuzz::require(inner->size() < bytes.size(), "what is padded is shorter without");
}

/// A row under the name that it gives itself.
void tryRows(const QByteArray &bytes)
{
    const QByteArray behindVersion = bytes.mid(1);
    ByteReader names(behindVersion);
    const auto conversation = names.id<ConversationId>();
    const auto account = names.id<AccountId>();
    const DeviceId device{account, names.u32()};
    const auto kid = names.id<SenderKeyId>();
    if (auto key = OwnSenderKey::fromRow({conversation, bytes})) {
        fuzz::require(key->row().bytes == bytes, "an own key comes back");
        CountingRandom random;
        BodyAddress address = addressFrom(alice);
        address.conversation = conversation;
        fuzz::require(key->seal(address, QByteArray(160, 'x'), random) || key->sealedCount() == iterationEnd,
                      "a key that was stored seals");
    }
    if (auto key = PeerSenderKey::fromRow({{conversation, device, kid}, bytes})) {
        fuzz::require(key->row().bytes == bytes, "a key comes back");
        key->isDone(0ms);
        key->noteCursor(std::numeric_limits<Seq>::max(), 1h);
    }
    if (const auto chain = PeerChain::fromRow({{conversation, device}, bytes}))
        fuzz::require(chain->row().bytes == bytes, "a chain comes back");
    if (const auto chain = OwnChain::fromRow({conversation, bytes}))
        fuzz::require(chain->row().bytes == bytes, "one's own chain comes back");
    if (auto log = LogChain::fromRow({conversation, bytes})) {
        fuzz::require(log->row().bytes == bytes, "a log's hash comes back");
        fuzz::require(log->compare(std::numeric_limits<Seq>::max(), log->seq(), log->head()) ==
                              LogChain::Head::Agrees ||
                          log->seq() == std::numeric_limits<Seq>::max(),
                      "a log agrees with itself");
    }
    KeyRecipients(conversation, kid).restore({{conversation, kid, device}, bytes});
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, *knownKey().distribution(0, {}));
    keys.restore(SkippedRow{{{someConversation, alice, knownKey().kid()}, 0}, bytes});
}

void tryEphemeral(fuzz::FuzzInput &input)
{
    BodyAddress address = addressFrom(alice);
    address.commitment = {};
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, *knownKey().distribution(0, {}));
    keys.openEphemeral(address, input.rest());
}

void tryChain(fuzz::FuzzInput &input)
{
    PeerChain chain({someConversation, alice});
    while (!input.isEmpty()) {
        const quint8 choice = input.byte();
        const quint64 number = choice & 0x80 ? input.number<quint64>() : choice;
        if (number == 0)
            continue;
        const auto step = chain.note(number, idOf<Digest>(input.byte()), idOf<Digest>(input.byte()));
        fuzz::require(chain.holes().size() <= PeerChain::holesMax, "holes are bounded");
        const auto again = PeerChain::fromRow(step.row);
        fuzz::require(again && again->row().bytes == step.row.bytes, "its row comes back");
    }
}

} // namespace

/// Everything that a peer, a relay or a disk may have changed: the first byte says as what the rest is read.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    switch (input.byte() % 6) {
    case 0:
        tryBody(input);
        break;
    case 1:
        tryDistribution(input.rest());
        break;
    case 2:
        tryPlain(input.rest());
        break;
    case 3:
        tryRows(input.rest());
        break;
    case 4:
        tryEphemeral(input);
        break;
    case 5:
        tryChain(input);
        break;
    }
    return 0;
}
