// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What sealing and opening a body cost, beside what the primitives alone cost for the same bytes. Prints; judges
// nothing.

#include "app/crypto/senderkey/ChainStep.h"
#include "tests/crypto/senderkey/Pen.h"

#include <cstdio>
#include <ctime>

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

namespace {

constexpr int rounds = 2'000;
constexpr int repetitions = 7;
constexpr milliseconds today = std::chrono::hours(24 * 365);

/// The best of some, in microseconds of CPU time for one call.
template <class Call>
double best(int count, const Call &call)
{
    double least = 1e9;
    for (int i = 0; i < repetitions; ++i) {
        const std::clock_t begin = std::clock();
        for (int j = 0; j < count; ++j)
            call(j);
        least = std::min(least, 1e6 * double(std::clock() - begin) / CLOCKS_PER_SEC / count);
    }
    return least;
}

void measure(qsizetype contentBytes)
{
    Pen pen(1, alice);
    const auto [address, plain] = pen.compose(QByteArray(contentBytes, 'x'));
    const SigningKey signer = SigningKey::generate(pen.random);
    const AeadKey key = AeadKey::random(pen.random);
    const QByteArray aad(45 + bodyAddressBytes, 'a');
    const QByteArray sealed = encrypted(key, {}, aad, plain);
    const QByteArray hash = signedDigest(aad, {}, sealed);
    const Signature signature = signer.sign({bodySignatureLabel, hash});
    ChainKey chain;
    const double primitivesSeal = best(rounds, [&](int) {
        bodyKey(takeSeed(chain), {});
        encrypted(key, {}, aad, plain);
        signer.sign({bodySignatureLabel, signedDigest(aad, {}, sealed)});
    });
    const double primitivesOpen = best(rounds, [&](int) {
        isSigned(signer.publicKey(), signature, {bodySignatureLabel, signedDigest(aad, {}, sealed)});
        bodyKey(takeSeed(chain), {});
        decrypted(key, {}, aad, sealed);
    });
    const double aead = best(rounds, [&](int) { encrypted(key, {}, aad, plain); });
    const double sign = best(rounds, [&](int) { signer.sign({bodySignatureLabel, hash}); });
    const double verify = best(rounds, [&](int) {
        isSigned(signer.publicKey(), signature, {bodySignatureLabel, hash});
    });

    const double seal = best(rounds, [&](int) { pen.key.seal(address, plain, pen.random); });
    std::vector<Letter> letters;
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, pen.given());
    for (int i = 0; i < rounds * repetitions; ++i)
        letters.push_back({address, pen.key.seal(address, plain, pen.random)->wire});
    std::size_t next = 0;
    const double open = best(rounds, [&](int) {
        const Letter &letter = letters[next++];
        if (!keys.open(letter.address, letter.wire, letter.at(next), today))
            std::abort();
    });
    std::printf("%6lld B (padded %lld): seal %.1f us (primitives %.1f), open %.1f us (primitives %.1f); "
                "AEAD %.1f, sign %.1f, verify %.1f\n",
                static_cast<long long>(contentBytes), static_cast<long long>(plain.size()), seal, primitivesSeal, open,
                primitivesOpen, aead, sign, verify);
}

} // namespace

int main()
{
    measure(100);
    measure(10'240);
    simulation::SeededRandom random(2);
    std::printf("new key %.1f us\n", best(200, [&](int) { OwnSenderKey::create(someConversation, random, today); }));
    ChainKey chain;
    std::printf("one step of the chain %.2f us\n", best(rounds, [&](int) { takeSeed(chain); }));
    return 0;
}
