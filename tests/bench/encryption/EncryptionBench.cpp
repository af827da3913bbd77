// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/encryption/EncryptionBench.h"

#include "app/crypto/pairwise/IdentityKeyPair.h"
#include "app/store/SqliteLocalStore.h"
#include "tests/bench/encryption/Rounds.h"
#include "tests/crypto/pairwise/PairwiseWorld.h"
#include "tests/model_local/ModelLocalStore.h"

#include <algorithm>
#include <functional>

namespace porchlight::bench {

namespace {

constexpr int repetitions = 200;

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + qptrdiff(values.size() / 2));
    return values[values.size() / 2];
}

double micros(nanoseconds time)
{
    return std::chrono::duration<double, std::micro>(time).count();
}

/// Of one call.
double microsOf(const std::function<void(int)> &call, int times = repetitions)
{
    const nanoseconds begin = cpuTime();
    for (int i = 0; i < times; ++i)
        call(i);
    return micros(cpuTime() - begin) / times;
}

std::unique_ptr<engine::LocalStore> onDisk(const QString &path)
{
    const auto key = DataKey::fromBytes(SystemRandom().bytes(qsizetype(DataKey::size)));
    auto opened = store::SqliteLocalStore::open(path, store::SecretColumns(*key, std::make_shared<SystemRandom>()));
    return opened ? std::unique_ptr<engine::LocalStore>(std::move(opened).value()) : nullptr;
}

/// What a line is, and what must be computed for it at the least.
struct Meaning
{
    Part part;
    QString name;
    QString key;
    std::function<void(RawPrimitives &)> raw = {};
};

void handOut(RawPrimitives &raw, quint32 devices)
{
    raw.makeSenderKey();
    for (quint32 i = 0; i < devices; ++i)
        raw.encryptItem();
    raw.sealBody();
}

std::vector<Meaning> meanings(const EncryptionBench::Extent &extent)
{
    std::vector<Meaning> all{
        {Part::Send, QStringLiteral("send: composed, sealed, durable, its frame made"), QStringLiteral("send"),
         [](RawPrimitives &raw) { raw.sealBody(); }},
        {Part::Settle, QStringLiteral("… the relay's answer, and one's own entry"), QStringLiteral("settle")},
        {Part::Receive1, QStringLiteral("receive: 1 in a frame, its row durable"), QStringLiteral("receive_1"),
         [](RawPrimitives &raw) { raw.openBody(); }},
        {Part::Receive100, QStringLiteral("receive: each of 100 in a frame"), QStringLiteral("receive_100"),
         [](RawPrimitives &raw) { raw.openBody(); }},
        {Part::SendRenewed, QStringLiteral("send with a new key, the other one has spoken"),
         QStringLiteral("send_renewed_1"), [](RawPrimitives &raw) { handOut(raw, 1); }},
        {Part::KeyCame, QStringLiteral("a new key from who has got ours"), QStringLiteral("key_came"),
         [](RawPrimitives &raw) {
             raw.turnRatchet();
             raw.decryptItem();
         }},
        {Part::SendFirst, QStringLiteral("the first message to somebody"), QStringLiteral("send_first"),
         [](RawPrimitives &raw) {
             raw.checkAccount();
             raw.beginSession();
             handOut(raw, 1);
         }},
        {Part::HeardFirst, QStringLiteral("the first message of somebody"), QStringLiteral("heard_first"),
         [](RawPrimitives &raw) {
             raw.checkAccount();
             raw.answerSession();
             raw.decryptItem();
             raw.openBody();
         }},
    };
    std::vector<std::pair<Part, quint32>> groups;
    for (std::size_t group = 0; group < extent.groups.size(); ++group)
        groups.emplace_back(groupPart(group), extent.groups[group]);
    groups.emplace_back(Part::Widest, extent.widest);
    for (const auto &[part, devices] : groups) {
        all.push_back({part, QStringLiteral("send with a new key for %1 devices").arg(devices),
                       QStringLiteral("send_renewed_%1").arg(devices),
                       [devices = devices](RawPrimitives &raw) { handOut(raw, devices); }});
    }
    return all;
}

double cpuOf(const Work &work)
{
    return micros(work.cpu);
}

double commitsOf(const Work &work)
{
    return work.commits;
}

double recordsOf(const Work &work)
{
    return work.records;
}

double recordBytesOf(const Work &work)
{
    return work.recordBytes;
}

/// In the order of measureItems().
constexpr std::array<std::pair<const char *, const char *>, 5> itemNames{{
    {"encrypt an item", "encrypt"},
    {"decrypt an item", "decrypt"},
    {"a word and its answer, both sides", "word_and_answer"},
    {"begin a session (X3DH)", "begin"},
    {"check what an identity key has signed", "check"},
}};

/// The channel between two devices, one round.
void measureItems(std::vector<std::vector<double>> &taken, RawPrimitives &raw)
{
    pairwise::PairwiseWorld world(taken[0].size() + 1);
    pairwise::Peer &a = world.add(1, 1);
    pairwise::Peer &b = world.add(2, 1);
    world.shakeHands(a, b);
    const QByteArray item(256, 'i');
    std::vector<pairwise::PairwiseMessage> messages;
    std::size_t at = 0;
    const auto note = [&](double value) { taken[at++].push_back(value); };
    note(microsOf([&](int) { messages.push_back(a.channel->encrypt(b.id, item)->message); }));
    note(microsOf([&](int) { raw.encryptItem(); }));
    note(microsOf([&](int i) { (void)b.channel->decrypt(a.id, messages[std::size_t(i)]); }));
    note(microsOf([&](int) { raw.decryptItem(); }));
    note(microsOf(
        [&](int) {
            (void)b.channel->decrypt(a.id, a.channel->encrypt(b.id, item)->message);
            (void)a.channel->decrypt(b.id, b.channel->encrypt(a.id, item)->message);
        },
        repetitions / 2));
    note(microsOf(
        [&](int) {
            raw.encryptItem();
            raw.turnRatchet();
            raw.decryptItem();
            raw.encryptItem();
            raw.turnRatchet();
            raw.decryptItem();
        },
        repetitions / 2));
    const pairwise::PrekeyBundle bundle = pairwise::PairwiseWorld::lastResortBundle(b);
    note(microsOf([&](int) { (void)a.channel->begin(bundle); }, repetitions / 4));
    note(microsOf([&](int) { raw.beginSession(); }, repetitions / 4));
    const pairwise::IdentitySignature signature = a.channel->sign(item);
    note(microsOf([&](int) { (void)pairwise::isSignedByIdentity(a.channel->identity(), signature, item); }));
    note(microsOf([&](int) {
        raw.agree(1); // whether it is a key at all
        raw.verify(1);
    }));
}

} // namespace

QString EncryptionBench::measure(const QString &folder)
{
    std::array<Bench, 4> benches;
    auto &[plain, sealed, plainDisk, sealedDisk] = benches;
    auto plainStore = onDisk(folder + QStringLiteral("/plain/profile.db"));
    auto sealedStore = onDisk(folder + QStringLiteral("/sealed/profile.db"));
    if (!plainStore || !sealedStore)
        return QStringLiteral("a profile cannot be made in ") + folder;
    plain.scene = makePlainScene(std::make_unique<test::ModelLocalStore>());
    sealed.scene = makeSealedScene(std::make_unique<test::ModelLocalStore>());
    plainDisk.scene = makePlainScene(std::move(plainStore));
    sealedDisk.scene = makeSealedScene(std::move(sealedStore));

    const Rounds rounds(*this);
    const auto inEach = [&](const std::function<QString(Bench &)> &act) {
        QString trouble;
        for (Bench &bench : benches)
            trouble = trouble.isEmpty() ? act(bench) : trouble;
        return trouble;
    };
    RawPrimitives raw(contentOf(QString(textBytes, u'x')).size());
    const std::vector<Meaning> all = meanings(extent);
    std::map<Part, std::vector<double>> rawTaken;
    std::map<Part, std::vector<double>> rowsTaken;
    std::vector<std::vector<double>> itemsTaken(2 * itemNames.size());
    QString trouble = inEach([&](Bench &bench) { return rounds.prepare(bench); });
    for (int round = 0; round <= extent.rounds && trouble.isEmpty(); ++round) {
        for (int i = 0; i < extent.talks; ++i) {
            for (Bench &bench : benches)
                rounds.talk(bench);
        }
        trouble = inEach([&](Bench &bench) { return rounds.run(bench, round); });
        for (const Meaning &meaning : all)
            rawTaken[meaning.part].push_back(meaning.raw ? microsOf([&](int) { meaning.raw(raw); }, repetitions / 4)
                                                         : 0);
        measureItems(itemsTaken, raw);
    }
    trouble = trouble.isEmpty() ? inEach([&](Bench &bench) { return rounds.widen(bench); }) : trouble;
    for (int round = 0; round <= extent.rounds && trouble.isEmpty(); ++round)
        trouble = inEach([&](Bench &bench) { return rounds.runWide(bench, round); });
    if (!trouble.isEmpty())
        return trouble;
    for (const Meaning &meaning : all) {
        const int rows = int(sealedDisk.median(meaning.part, recordsOf) + 0.5);
        const auto bytes = qsizetype(sealedDisk.median(meaning.part, recordBytesOf));
        for (int round = 0; round < extent.rounds; ++round)
            rowsTaken[meaning.part].push_back(microsOf([&](int) { raw.sealRows(rows, bytes); }, repetitions / 4));
    }

    for (const Meaning &meaning : all) {
        const Part part = meaning.part;
        lines.push_back({meaning.name, meaning.key, plain.median(part, cpuOf), sealed.median(part, cpuOf),
                         plainDisk.median(part, cpuOf), sealedDisk.median(part, cpuOf), median(rawTaken[part]),
                         median(rowsTaken[part]), sealedDisk.median(part, commitsOf), plainDisk.median(part, commitsOf),
                         sealedDisk.median(part, recordsOf), sealedDisk.median(part, recordBytesOf)});
    }
    for (std::size_t i = 0; i < itemNames.size(); ++i) {
        items.push_back({QString::fromLatin1(itemNames[i].first), QString::fromLatin1(itemNames[i].second),
                         median(itemsTaken[2 * i]), median(itemsTaken[2 * i + 1])});
    }
    sizes = {
        {QStringLiteral("the request that sends it"), QStringLiteral("append"), plain.append.sealed,
         sealed.append.sealed},
        {QStringLiteral("the frame that brings it"), QStringLiteral("entry"), plain.entry.sealed, sealed.entry.sealed}};
    return {};
}

} // namespace porchlight::bench
