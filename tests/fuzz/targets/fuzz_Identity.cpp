// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/ControlEvent.h"
#include "shared/identity/ManifestChain.h"
#include "shared/identity/SafetyNumber.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;

namespace {

/// A signature stops a fuzzer at once. So whatever it makes up is signed here, and what lies behind is reached.
const SigningKey &key()
{
    static const SigningKey accountKey(SigningSeed{});
    return accountKey;
}

const SigningKey &otherKey()
{
    static const SigningKey other(*SigningSeed::fromBytes(QByteArray(32, 'x')));
    return other;
}

AccountId accountIn(const QByteArray &bytes, qsizetype at)
{
    return AccountId::fromBytes(bytes.mid(at, 16)).value_or(AccountId());
}

void putKey(QByteArray &bytes, qsizetype at)
{
    if (bytes.size() >= at + 32)
        bytes.replace(at, 32, key().publicKey().toBytes());
}

void tryCertificate(QByteArray bytes)
{
    putKey(bytes, 21 + 16 + 4 + 33);
    const SignedCertificate certificate{bytes, otherKey().sign({bytes}), key().sign({bytes}), {}};
    const AccountId account = accountIn(bytes, 21);
    const auto read = DeviceCertificate::verified(certificate, account, otherKey().publicKey(),
                                                  IdentityCheck::notHere());
    if (!read)
        return;
    // But for the flags, some of which are a newer version's.
    fuzz::require(DeviceCertificate::bytesOf(read->facts()).first(certificateBytes - 1) ==
                      bytes.first(certificateBytes - 1),
                  "a certificate has one form");
    fuzz::require(SignedCertificate::unpacked(certificate.packed()) == certificate, "a certificate comes back");
}

void tryManifest(QByteArray bytes)
{
    putKey(bytes, 22 + 16 + 8 + 32);
    const SignedManifest manifest{bytes, key().sign({bytes})};
    const AccountId account = accountIn(bytes, 22);
    const auto read = DeviceManifest::verified(manifest, account);
    if (!read)
        return;
    fuzz::require(DeviceManifest::bytesOf(read->facts()) == bytes, "a manifest has one form");
    fuzz::require(SignedManifest::unpacked(manifest.packed()) == manifest, "a manifest comes back");
    ManifestChain chain(account);
    const ChainAnswer answer = chain.consider({{manifest, {}}, {}}, IdentityCheck::notHere());
    const bool isEmpty = read->facts().certificates.empty();
    fuzz::require((answer.verdict == ChainVerdict::Accepted) == isEmpty, "no device without a certificate");
    if (isEmpty)
        fuzz::require(bool(ManifestChain::restored(chain.known(), IdentityCheck::notHere())),
                      "what was taken is stored");
}

void tryEvent(const QByteArray &bytes)
{
    SignedControlEvent event{bytes, key().sign({bytes}), {}};
    for (const bool hasCapability : {false, true}) {
        if (hasCapability)
            event.byCapability = event.byDevice;
        const auto read = ControlEvent::decoded(event);
        if (!read)
            continue;
        fuzz::require(ControlEvent::bytesOf(read->facts()) == bytes, "an event has one form");
        fuzz::require(SignedControlEvent::unpacked(event.packed()) == event, "an event comes back");
    }
}

void tryPacked(const QByteArray &bytes)
{
    if (const auto manifest = SignedManifest::unpacked(bytes))
        fuzz::require(manifest->packed() == bytes, "a manifest comes back");
    if (const auto certificate = SignedCertificate::unpacked(bytes))
        fuzz::require(certificate->packed() == bytes, "a certificate comes back");
    if (const auto event = SignedControlEvent::unpacked(bytes))
        fuzz::require(event->packed() == bytes, "an event comes back");
    if (const auto succession = SignedSuccession::unpacked(bytes)) {
        fuzz::require(succession->packed() == bytes, "a succession comes back");
        // Nothing else is signed here: what holds was in the corpus, with or without the old key's signature.
        const auto read = Succession::verified(*succession, accountIn(bytes, 24));
        fuzz::require(!read || Succession::bytesOf(read->facts()) == succession->bytes, "a succession has one form");
        fuzz::require(!read || read->isByOldKey() == succession->byOldKey.has_value(),
                      "the old key signed, or did not");
    }
}

void tryCode(const QByteArray &bytes)
{
    static const SafetyNumber number({{}, key().publicKey()},
                                     {*AccountId::fromBytes(QByteArray(16, 'y')), key().publicKey()});
    const ScanResult result = number.scanned(bytes);
    fuzz::require(result != ScanResult::Match || bytes.size() == number.qrPayload().size(),
                  "only a whole code matches");
}

} // namespace

/// What strangers and the relay hand over about accounts, devices and groups: the first byte says as what the rest is
/// read.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    switch (input.byte() % 5) {
    case 0:
        tryCertificate(input.rest());
        break;
    case 1:
        tryManifest(input.rest());
        break;
    case 2:
        tryEvent(input.rest());
        break;
    case 3:
        tryPacked(input.rest());
        break;
    case 4:
        tryCode(input.rest());
        break;
    }
    return 0;
}
