// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveOffer.h"
#include "app/crypto/archive/ArchiveReader.h"
#include "app/crypto/archive/ArchiveWriter.h"
#include "app/crypto/linking/LinkingNewDevice.h"
#include "app/crypto/linking/LinkingOldDevice.h"
#include "app/crypto/recovery/RecoveryKit.h"
#include "app/crypto/vault/PassphraseLock.h"
#include "shared/base/Crockford.h"
#include "tests/crypto/CountingRandom.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;

namespace {

const QString host = QStringLiteral("relay.example:443");
const LinkTerms terms{counted<AccountId>(1), 7, milliseconds(1), false};

void look(const LinkSide &side)
{
    fuzz::require(side.failure().has_value() == (side.stage() == LinkStage::Ended), "what ends has a reason");
    fuzz::require(side.peerName().size() <= linkNameCharsMax, "a name is short");
}

/// Whatever arrives, from somebody without the keys: nobody gets as far as to hand something over.
void tryMessages(fuzz::FuzzInput &input, bool isNew)
{
    CountingRandom random;
    LinkingNewDevice newDevice(host, QStringLiteral("Laptop"), random);
    LinkingOldDevice oldDevice(newDevice.code(), host, QStringLiteral("ada"), random);
    if (!isNew)
        oldDevice.receive(newDevice.hello());
    LinkSide &side = isNew ? static_cast<LinkSide &>(newDevice) : oldDevice;
    while (!input.isEmpty()) {
        side.receive(input.bytes(input.byte()));
        newDevice.confirm();
        oldDevice.confirm(terms);
        look(side);
    }
    fuzz::require(side.stage() < LinkStage::Transferring || side.stage() == LinkStage::Ended, "no keys, no transfer");
    fuzz::require(!newDevice.grant() && !oldDevice.device(), "and nothing is taken");
}

/// From somebody with the keys, who says what they like: what is then taken is whole.
void tryPeer(fuzz::FuzzInput &input, bool isNew)
{
    CountingRandom random;
    LinkingNewDevice newDevice(host, QStringLiteral("Laptop"), random);
    LinkingOldDevice oldDevice(newDevice.code(), host, QStringLiteral("ada"), random);
    const AgreementKey peer(counted<AgreementSecret>(9));
    const auto nonce = counted<LinkNonce>(9);
    const auto hello = *LinkOffer::decoded(LinkOpening::Hello, newDevice.hello());
    newDevice.receive(LinkOffer{peer.publicKey, nonce}.encoded(LinkOpening::Answer));
    LinkingOldDevice other({RendezvousId(), commitmentOf(peer.publicKey, nonce)}, host, QStringLiteral("ada"), random);
    const auto answers = other.receive(LinkOffer{peer.publicKey, nonce}.encoded(LinkOpening::Hello));
    const auto answer = *LinkOffer::decoded(LinkOpening::Answer, answers.at(0));
    const LinkTranscript
        seen = isNew ? LinkTranscript{newDevice.code().rendezvous, host, hello.key, peer.publicKey, hello.nonce, nonce}
                     : LinkTranscript{RendezvousId(), host, peer.publicKey, answer.key, nonce, answer.nonce};
    const LinkKeys keys(seen.digest(), *agreed(peer.secret, isNew ? hello.key : answer.key));
    LinkChannel channel(keys, isNew ? LinkChannel::End::OldDevice : LinkChannel::End::NewDevice);
    LinkSide &side = isNew ? static_cast<LinkSide &>(newDevice) : other;
    while (!input.isEmpty()) {
        LinkSide::Messages messages;
        const auto kind = LinkKind(1 + input.byte() % 4);
        const bool confirms = input.byte() % 2 == 1;
        channel.seal(kind, input.bytes(input.byte()), messages);
        for (const QByteArray &message : messages)
            side.receive(message);
        if (confirms) {
            newDevice.confirm();
            other.confirm(terms);
            newDevice.present(LinkDevice());
        }
        look(side);
    }
    fuzz::require(!newDevice.grant() ||
                      newDevice.grant()->accountSeed.has_value() == newDevice.terms()->mayManageDevices,
                  "who may manage devices can, and nobody else");
}

void tryContents(const QByteArray &bytes)
{
    if (const auto device = LinkDevice::decoded(bytes))
        fuzz::require(device->encoded() == bytes, "a device has one form");
    if (const auto grant = LinkGrant::decoded(bytes))
        fuzz::require(grant->encoded().view() == bytes, "a grant has one form");
    if (const auto decoded = LinkTerms::decoded(bytes))
        fuzz::require(decoded->encoded() == bytes, "terms have one form");
    if (const auto offer = ArchiveOffer::decoded(bytes))
        fuzz::require(offer->encoded() == bytes, "an offer has one form");
    if (const auto request = HistoryRequest::decoded(bytes))
        fuzz::require(request->encoded() == bytes, "a request has one form");
    if (const auto name = linkNameFrom(bytes))
        fuzz::require(linkName(*name) == *name, "a name that is taken is one that is sent");
    const QString typed = QString::fromUtf8(bytes);
    if (const auto code = LinkCode::fromText(typed))
        fuzz::require(LinkCode::fromText(code->toText()) == code, "a code comes back");
    if (const auto code = recoveryCodeFromText(typed))
        fuzz::require(recoveryCodeFromText(recoveryCodeText(*code)) == code, "a recovery code comes back");
}

void tryRecovery(const QByteArray &bytes)
{
    static const auto kit = [] {
        CountingRandom random;
        const auto parameters = RecoveryKit::newParameters(false, random, {1, Argon2Cost::memoryKiBMin});
        return RecoveryKit::derive(counted<RecoveryCode>(1), {}, parameters).value();
    }();
    if (const auto parameters = RecoveryKit::parametersOf(bytes)) {
        fuzz::require(parameters->cost.isBounded(), "what it costs is bounded");
        fuzz::require(bytes.startsWith(parameters->encoded()), "parameters have one form");
    }
    fuzz::require(!kit.open(counted<AccountId>(1), bytes), "nobody makes a blob without the code");
    const ColumnCipher cipher(counted<DataKey>(1));
    fuzz::require(!cipher.open({"table", "key", "column"}, bytes), "nor a cell");
}

/// A part as somebody without the key would make it, and records as somebody with it would.
void tryArchive(fuzz::FuzzInput &input)
{
    const auto key = counted<ArchiveKey>(1);
    const auto binding = counted<Digest>(1);
    const auto most = [](QByteArrayView record) {
        fuzz::require(record.size() <= archiveRecordBytesMax, "records are bounded");
        return true;
    };
    const quint64 announced = input.number<quint32>();
    const quint8 piece = input.byte();
    const QByteArray bytes = input.rest();
    ArchiveReader reader(key, binding, announced);
    for (qsizetype at = 0; at < bytes.size(); at += 1 + piece)
        reader.feed(bytes.sliced(at, std::min(qsizetype(1 + piece), bytes.size() - at)), most);
    fuzz::require(reader.finish().has_value(), "nobody makes a part without the key");

    CountingRandom random;
    const QByteArray header = random.bytes(archiveHeaderBytes);
    crypto_secretstream_xchacha20poly1305_state state;
    const auto raw = [](const QByteArray &of) { return reinterpret_cast<const unsigned char *>(of.constData()); };
    crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(header), key.data());
    QByteArray sealed(bytes.size() + 17, '\0');
    crypto_secretstream_xchacha20poly1305_push(&state, reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
                                               raw(bytes), quint64(bytes.size()), binding.bytes().data(), Digest::size,
                                               crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    ArchiveReader keyed(key, binding, quint64(header.size() + sealed.size()));
    QByteArray again;
    CountingRandom same;
    ArchiveWriter writer(key, binding, same);
    keyed.feed(header, most);
    const auto failure = keyed.feed(sealed, [&](QByteArrayView record) { return writer.add(record, again); });
    writer.finish(again);
    fuzz::require(failure || again == QByteArray(header + sealed), "records that are read are those that were written");
}

} // namespace

/// What a relay, another device or a damaged disk hands to linking, recovery, archive and vault (F1): the first byte
/// says as what the rest is taken.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    const quint8 way = input.byte();
    switch (way % 7) {
    case 0:
        tryMessages(input, true);
        break;
    case 1:
        tryMessages(input, false);
        break;
    case 2:
        tryPeer(input, true);
        break;
    case 3:
        tryPeer(input, false);
        break;
    case 4:
        tryContents(input.rest());
        break;
    case 5:
        tryRecovery(input.rest());
        break;
    case 6:
        tryArchive(input);
        break;
    }
    return 0;
}
