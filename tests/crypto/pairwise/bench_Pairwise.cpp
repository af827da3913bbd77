// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PairwiseFrame.h"
#include "tests/crypto/pairwise/PairwiseWorld.h"

#include <cstdio>
#include <ctime>
#include <functional>

using namespace porchlight;
using namespace porchlight::pairwise;

namespace {

double cpuMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

/// The best of three: what else the machine does makes it only slower.
void measure(const char *what, int times, const std::function<void()> &prepare, const std::function<void(int)> &act)
{
    double best = 1e12;
    for (int pass = 0; pass < 3; ++pass) {
        prepare();
        const double start = cpuMicroseconds();
        for (int i = 0; i < times; ++i)
            act(i);
        best = std::min(best, (cpuMicroseconds() - start) / times);
    }
    std::printf("%-52s %9.1f us\n", what, best);
}

void nothing() {}

} // namespace

/// What one call costs in processor time, on one thread: the figures of encryption.md, section 3, for this channel.
int main()
{
    PairwiseWorld world;
    Peer &a = world.add(1, 1);
    Peer &b = world.add(2, 1);
    world.shakeHands(a, b);
    const PairwiseFrame frame{FrameType::SenderKey, a.id, b.id, 1, 2, QByteArray(172, 'k')};
    const QByteArray small = *frame.encode(world.random);
    const QByteArray large(10'240, 'x');

    measure("begin (checks, X3DH)", 200, nothing, [&](int) {
        world.restart(a);
        (void)a.channel->begin(PairwiseWorld::lastResortBundle(b));
    });
    world.restart(a);
    std::vector<PairwiseMessage> messages;
    const auto speak = [&](const QByteArray &text, int count) {
        messages.clear();
        for (int i = 0; i < count; ++i)
            messages.push_back(a.channel->encrypt(b.id, text)->message);
    };
    measure("encrypt, 256 bytes", 2'000, nothing, [&](int) { (void)a.channel->encrypt(b.id, small); });
    measure("encrypt, 10 KiB", 1'000, nothing, [&](int) { (void)a.channel->encrypt(b.id, large); });
    world.shakeHands(a, b);
    measure("decrypt, 256 bytes", 1'500, [&] { speak(small, 1'500); },
            [&](int i) { (void)b.channel->decrypt(a.id, messages[std::size_t(i)]); });
    measure("decrypt, 10 KiB", 1'000, [&] { speak(large, 1'000); },
            [&](int i) { (void)b.channel->decrypt(a.id, messages[std::size_t(i)]); });
    measure("a word and its answer (2 ratchet steps)", 300, nothing, [&](int) {
        (void)b.channel->decrypt(a.id, a.channel->encrypt(b.id, small)->message);
        (void)a.channel->decrypt(b.id, b.channel->encrypt(a.id, small)->message);
    });
    Peer &c = world.add(3, 1);
    const PairwiseState clean = b.channel->state();
    world.keep(c, *c.channel->begin(PairwiseWorld::lastResortBundle(b)));
    const PairwiseMessage first = world.say(c, b, small);
    b.disk = clean;
    measure("decrypt a beginning, with a restart", 200, nothing, [&](int) {
        world.restart(b);
        (void)b.channel->decrypt(c.id, first);
    });
    measure("a restart alone", 200, nothing, [&](int) { world.restart(b); });
    PairwiseMessage forged = first;
    forged.bytes.back() = char(forged.bytes.back() ^ 1);
    measure("refuse a forged beginning", 200, nothing, [&](int) { (void)b.channel->decrypt(c.id, forged); });
    measure("make 100 prekeys", 5, [&] { world.restart(c); }, [&](int) { (void)c.channel->makePrekeys(100); });
    speak(small, 2'001);
    PairwiseMessage gap = messages.back();
    gap.bytes.back() = char(gap.bytes.back() ^ 1);
    measure("refuse a forged message that is 2,000 ahead", 5, nothing, [&](int) { (void)b.channel->decrypt(a.id, gap); });
    (void)b.channel->decrypt(a.id, messages.back());
    measure("decrypt with 2,000 skipped keys", 100, nothing,
            [&](int i) { (void)b.channel->decrypt(a.id, messages[std::size_t(i)]); });
    std::printf("session record with 2,000 skipped keys: %lld bytes\n", (long long)b.channel->state().sessions.at(a.id).size());
    return 0;
}
