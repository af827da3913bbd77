// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The relay always has prekeys of a device to give out, and none twice, whatever becomes of connections, answers and
// transactions (F1, G15).

#include "tests/encryption/KeysBench.h"

#include "app/encryption/ListRecord.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

namespace {

const AccountId account = *AccountId::fromHex("0a0b0c0d0e0f00010203040506070809");

/// A device that waits to be linked: prekeys and nothing else.
struct Supplied
{
    KeysBench me{account, 2};
    std::set<quint32> given; ///< ids of one-time prekeys that have left

    std::vector<wire::Frame> connect(quint32 left) { return noted(me.connect(1, left)); }
    std::vector<wire::Frame> noted(const std::vector<wire::Frame> &frames)
    {
        if (const auto *put = sent<wire::PutPrekeys>(frames))
            for (const wire::Prekey &prekey : put->prekeys)
                given.insert(prekey.id);
        return frames;
    }
    std::vector<wire::Frame> done(const std::vector<wire::Frame> &frames)
    {
        return noted(me.receive(wire::Done{sent<wire::PutPrekeys>(frames)->request}));
    }
    bool holds(const wire::Prekey &prekey) const { return me.channel->state().prekeys.contains(prekey.id); }
};

/// Somebody who begins a session with each prekey that the relay gives out.
class Caller final : public pairwise::DeviceTrust
{
public:
    explicit Caller(KeysBench &callee)
        : m_callee(callee), m_device{m_person.account(), 1},
          m_channel(pairwise::PairwiseChannel::open(m_device, pairwise::PairwiseChannel::newDevice(callee.random), *this,
                                                    callee.random))
    {
        const DeviceFacts facts{m_device, IdentityPublicKey(m_channel->identity().bytes()), m_key.publicKey(), 1s, true};
        const ManifestBuilder builder(m_person.key());
        const Signature proof(m_channel->sign(DeviceCertificate::bytesOf(facts)).bytes());
        const auto certificate = builder.certified(facts, ManifestBuilder::signedAsDevice(facts, m_key), proof);
        const auto list = builder.first(m_person.account(), {certificate}, {}, 1s, identityCheck());
        callee.step([&](engine::Out &out) { callee.accounts->take(m_person.account(), list->signedBytes(), out); });
    }
    std::optional<pairwise::IdentityKey> identityOf(const DeviceId &) const override
    {
        return m_callee.channel->identity();
    }
    /// What the callee sends to the relay when the message has come.
    std::vector<wire::Frame> call(const wire::PutPrekeys &put, const wire::Prekey &with)
    {
        const auto key = [](const QByteArray &bytes) { return *pairwise::PrekeyPublic::fromBytes(bytes); };
        const auto begun = m_channel->begin(
            {m_callee.self,
             m_callee.channel->identity(),
             {put.signedPrekey.id, key(put.signedPrekey.key),
              *pairwise::IdentitySignature::fromBytes(put.signedPrekey.signature)},
             {with.id, key(with.key)}});
        Q_ASSERT(begun);
        const auto sealed = m_channel->encrypt(m_callee.self, "hello");
        return m_callee.step([&](engine::Out &out) {
            const auto opened = m_callee.channel->decrypt(m_device, sealed->message);
            Q_ASSERT(opened);
            encryption::put(opened->change, out);
        });
    }

private:
    KeysBench &m_callee;
    Person m_person{5};
    DeviceId m_device;
    SigningKey m_key{SigningSeed()};
    std::unique_ptr<pairwise::PairwiseChannel> m_channel;
};

} // namespace

class tst_PrekeySupply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewDeviceGivesAHundred_F1();
    void fewAreRefilled_F1();
    void privateHalvesAreDurableFirst_G15();
    void noneIsGivenTwiceWhenTheAnswerIsLost_G15();
    void aRefusalIsNoLoss_F1();
    void aNewSignedOneEachWeek_F1();
    void anotherLifeOfTheRelayReplacesAll_G15();
    void usedOnesAreCounted_F1();
};

void tst_PrekeySupply::aNewDeviceGivesAHundred_F1()
{
    Supplied a;
    const auto frames = a.connect(0);
    const auto *put = sent<wire::PutPrekeys>(frames);
    QVERIFY(put);
    QCOMPARE(put->prekeys.size(), std::size_t(100));
    QVERIFY(!put->replacesAll && put->lastResort.id != 0);
    for (const wire::Prekey &prekey : put->prekeys)
        QVERIFY(a.holds(prekey));
    const auto signature = pairwise::IdentitySignature::fromBytes(put->signedPrekey.signature);
    QVERIFY(pairwise::isSignedByIdentity(a.me.channel->identity(), *signature, put->signedPrekey.key.sliced(1)));
    a.done(frames);
    QCOMPARE(a.me.identity->deadline() - a.me.now.mono, PrekeySupply::checkEvery);
    a.me.disconnect();
    QVERIFY(a.connect(100).empty());
    QVERIFY(a.connect(30).empty());
}

void tst_PrekeySupply::fewAreRefilled_F1()
{
    Supplied a;
    a.done(a.connect(0));
    const auto before = a.given;
    a.me.disconnect();
    const auto frames = a.connect(29);
    const auto *put = sent<wire::PutPrekeys>(frames);
    QCOMPARE(put->prekeys.size(), std::size_t(71));
    QCOMPARE(a.given.size(), std::size_t(171)); // all of them new
    QVERIFY(!put->signedPrekey.key.isEmpty() && !put->replacesAll);
    a.me.restart();
    QVERIFY(a.connect(100).empty());
}

void tst_PrekeySupply::privateHalvesAreDurableFirst_G15()
{
    Supplied a;
    a.done(a.connect(0));
    a.me.disconnect();
    wire::Welcome welcome;
    welcome.manifest = 1;
    welcome.prekeysLeft = 0;
    const auto lost = a.me.crashIn([&](engine::Out &) {
        a.me.session->begin(9, welcome);
        a.me.identity->online(welcome);
    });
    QCOMPARE(count<wire::PutPrekeys>(lost), 0);
    // What does leave is on the disk.
    const auto frames = a.connect(0);
    a.me.restart();
    for (const wire::Prekey &prekey : sent<wire::PutPrekeys>(frames)->prekeys)
        QVERIFY(a.holds(prekey));
    QVERIFY(a.holds(sent<wire::PutPrekeys>(frames)->lastResort));
}

void tst_PrekeySupply::noneIsGivenTwiceWhenTheAnswerIsLost_G15()
{
    // The relay has taken them, or has not; and the answer is lost with the connection, or with the program.
    for (const bool isTaken : {true, false}) {
        for (const bool isCrash : {true, false}) {
            Supplied a;
            const auto first = *sent<wire::PutPrekeys>(a.connect(0));
            const std::set<quint32> given = a.given;
            if (isCrash)
                a.me.restart();
            else
                a.me.disconnect();
            const auto frames = a.connect(isTaken ? 100 : 0);
            const auto *again = sent<wire::PutPrekeys>(frames);
            QVERIFY(again); // the signed one is not confirmed
            QCOMPARE(again->signedPrekey, first.signedPrekey);
            QCOMPARE(again->lastResort, first.lastResort);
            QCOMPARE(again->prekeys.size(), std::size_t(isTaken ? 0 : 100));
            for (const wire::Prekey &prekey : again->prekeys)
                QVERIFY(!given.contains(prekey.id));
            for (const wire::Prekey &prekey : first.prekeys)
                QVERIFY(a.holds(prekey)); // somebody may have been given one
            QVERIFY(a.done(frames).empty());
            a.me.disconnect();
            QVERIFY(a.connect(100).empty());
        }
    }
}

void tst_PrekeySupply::aRefusalIsNoLoss_F1()
{
    Supplied a;
    auto frames = a.connect(0);
    const auto first = *sent<wire::PutPrekeys>(frames);
    frames = a.me.receive(wire::Error{first.request, wire::ErrorCode::Busy, {}, 5'000, {}});
    QVERIFY(frames.empty());
    QVERIFY(a.me.wait(PrekeySupply::againAfter - 1ms).empty());
    frames = a.me.wait(1ms);
    auto again = *sent<wire::PutPrekeys>(frames);
    QVERIFY(again.request != first.request);
    again.request = first.request;
    QCOMPARE(again, first); // the relay said that it has none of them
    a.done(frames);
    QVERIFY(a.me.wait(2h).empty());
}

void tst_PrekeySupply::aNewSignedOneEachWeek_F1()
{
    Supplied a;
    auto frames = a.connect(0);
    const auto first = *sent<wire::PutPrekeys>(frames);
    a.done(frames);
    QVERIFY(a.me.wait(6 * 24h).empty());
    frames = a.me.wait(24h);
    const auto second = *sent<wire::PutPrekeys>(frames);
    QVERIFY(second.signedPrekey.id != first.signedPrekey.id && second.lastResort.id != first.lastResort.id);
    QVERIFY(second.prekeys.empty());
    a.done(frames);
    QVERIFY(a.me.channel->state().signedPrekeys.contains(first.signedPrekey.id)); // for what is under way
    for (int week = 0; week < 6; ++week)
        if (const auto next = a.me.wait(7 * 24h); sent<wire::PutPrekeys>(next))
            a.done(next);
    QVERIFY(!a.me.channel->state().signedPrekeys.contains(first.signedPrekey.id));
    const auto signedRows = rowsOf(a.me.disk, RecordKind::SignedPrekey);
    QCOMPARE(signedRows.size(), a.me.channel->state().signedPrekeys.size());
}

void tst_PrekeySupply::anotherLifeOfTheRelayReplacesAll_G15()
{
    Supplied a;
    a.done(a.connect(0));
    const auto before = a.given;
    a.me.disconnect();
    a.me.beginGeneration();
    a.me.restart(); // it is not forgotten
    auto frames = a.connect(80);
    const auto *put = sent<wire::PutPrekeys>(frames);
    QVERIFY(put && put->replacesAll);
    QCOMPARE(put->prekeys.size(), std::size_t(100));
    for (const wire::Prekey &prekey : put->prekeys)
        QVERIFY(!before.contains(prekey.id));
    a.me.restart();
    frames = a.connect(100);
    QVERIFY(sent<wire::PutPrekeys>(frames)->replacesAll); // until it is done
    QCOMPARE(count<wire::PutPrekeys>(a.done(frames)), 0);  // and once
    a.me.restart();
    QVERIFY(a.connect(100).empty());
}

void tst_PrekeySupply::usedOnesAreCounted_F1()
{
    Supplied a;
    const auto frames = a.connect(0);
    const auto put = *sent<wire::PutPrekeys>(frames);
    a.done(frames);
    Caller caller(a.me);
    for (std::size_t used = 0; used < 70; ++used)
        QVERIFY(caller.call(put, put.prekeys[used]).empty());
    const auto refill = caller.call(put, put.prekeys[70]);
    QVERIFY(sent<wire::PutPrekeys>(refill));
    QCOMPARE(sent<wire::PutPrekeys>(refill)->prekeys.size(), std::size_t(71));
}

QTEST_GUILESS_MAIN(tst_PrekeySupply)
#include "tst_PrekeySupply.moc"
