// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/crypto/KeyAgreement.h"
#include "shared/identity/ManifestBuilder.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using namespace std::chrono_literals;
using wire::ErrorCode;

namespace {

const DeviceId laptop{idOf<AccountId>(1), 1};
const DeviceId phone{idOf<AccountId>(1), 2};
const DeviceId friendly{idOf<AccountId>(2), 1};

/// What a person's first device publishes.
struct Person
{
    Person() : accountKey(SigningKey::generate(random)), deviceKey(SigningKey::generate(random)) {}

    SignedCertificate certificate(const AccountId &account)
    {
        AgreementKey identity = AgreementKey::generate(random);
        const DeviceFacts facts{{account, 1},
                                *IdentityPublicKey::fromBytes(QByteArray(QByteArray(1, char(5)) + identity.publicKey.toBytes())),
                                deviceKey.publicKey(), 1'000ms, true};
        const ManifestBuilder builder(accountKey);
        return builder.certified(facts, ManifestBuilder::signedAsDevice(facts, deviceKey), Signature());
    }
    wire::PublishManifest first(const AccountId &account = laptop.account)
    {
        const auto list = ManifestBuilder(accountKey).first(account, {certificate(account)}, {}, 2'000ms, IdentityCheck::notHere());
        const SignedDeviceList bytes = list.value().signedBytes();
        const SignedCertificate &one = bytes.certificates.front();
        return {7, {bytes.manifest.bytes, bytes.manifest.byAccount.toBytes()},
                {{one.bytes, one.byAccount.toBytes(), one.byDevice.toBytes(), one.byIdentity.toBytes()}}};
    }

    RepeatingRandom random;
    SigningKey accountKey;
    SigningKey deviceKey;
};

QByteArray bent(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 1);
    return bytes;
}

} // namespace

/// Signed lists of devices and prekeys as sessions meet them (F1, F2).
class TestKeyService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedListGoesToTheStoreAsItIs_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        const wire::PublishManifest request = Person().first();
        core.receive(1, request);
        const Submission submission = core.submission();
        const auto &publish = std::get<PublishManifest>(submission.operation);
        QVERIFY(publish.by == laptop && publish.manifest == request.manifest);
        QVERIFY(publish.place.version == 1 && publish.place.listed.size() == 1);
        QCOMPARE(publish.place.hash, digestOf({request.manifest.bytes}).toBytes());
        QVERIFY(publish.certificates.size() == 1 && publish.certificates.front().device == 1);
        QCOMPARE(publish.certificates.front().hash, publish.place.listed.front());
        core.sent(1);
        core.settle(submission, ManifestOutcome());
        QCOMPARE(framesOf<wire::Done>(core.sent(1)).front().request, quint64(7));
    }

    void whatTheStoreRefusesIsSaid_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, Person().first());
        core.sent(1);
        core.settle(core.submission(), ManifestOutcome{ErrorCode::ManifestStale});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::ManifestStale);
        core.receive(1, Person().first());
        core.settle(core.submission(), {}, CommitStatus::Full);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
    }

    void whatIsNotSignedRightNeverReachesTheStore_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        const wire::PublishManifest good = Person().first();
        std::vector<wire::PublishManifest> bad(6, good);
        bad[0].manifest.bytes = bent(good.manifest.bytes, 60);
        bad[1].manifest.signature = bent(good.manifest.signature, 3);
        bad[2].certificates[0].bytes = bent(good.certificates[0].bytes, 50);
        bad[3].certificates[0].byAccount = bent(good.certificates[0].byAccount, 0);
        bad[4].certificates[0].byDevice = bent(good.certificates[0].byDevice, 63);
        bad[5] = Person().first(friendly.account); // of another account
        for (const wire::PublishManifest &request : bad) {
            core.sent(1);
            core.receive(1, request);
            QVERIFY(core.submissions().empty());
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::ManifestInvalid);
        }
    }

    void manifestsAreReadAndGivenOut_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, wire::GetManifests{8, {{friendly.account, 3}}});
        const StartRead read = core.read();
        const auto &query = std::get<ManifestsQuery>(read.query);
        QVERIFY(query.device == laptop && query.known.front().version == 3 && query.bytesMax == wire::entriesBytesMax);
        core.sent(1);
        core.answer(read, std::vector{wire::AccountManifests{friendly.account, 4, {}, {}}});
        const auto answer = framesOf<wire::Manifests>(core.sent(1));
        QVERIFY(answer.size() == 1 && answer.front().request == 8 && answer.front().accounts.front().latest == 4);
    }

    void prekeysAreTakenAndGivenOut_F1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        const QByteArray key(wire::identityKeyBytes, 'k');
        core.receive(1, wire::PutPrekeys{9, {1, key, QByteArray(wire::signatureBytes, 's')}, {2, key}, {{3, key}}, true});
        const Submission put = core.submission();
        QVERIFY(std::get<PutPrekeys>(put.operation).by == laptop && std::get<PutPrekeys>(put.operation).keys.replacesAll);
        core.settle(put, AccountOutcome());
        QCOMPARE(framesOf<wire::Done>(core.sent(1)).front().request, quint64(9));
        core.receive(1, wire::GetBundles{10, {friendly}});
        const Submission take = core.submission();
        core.settle(take, BundlesOutcome{ErrorCode::None, {{friendly, {1, key, QByteArray(wire::signatureBytes, 's')}, {3, key}}}});
        const auto answer = framesOf<wire::Bundles>(core.sent(1));
        QVERIFY(answer.size() == 1 && answer.front().request == 10 && answer.front().bundles.front().prekey.id == 3);
    }

    /// Whoever asks all the time does not empty what somebody else has put there.
    void tenAnHourThenTheLastResort_F1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.live(2, phone);
        core.live(3, friendly);
        const auto mayUseUp = [&](ConnectionId connection, const DeviceId &of) {
            core.receive(connection, wire::GetBundles{11, {of}});
            const Submission take = core.submission();
            core.settle(take, BundlesOutcome());
            return std::get<TakeBundles>(take.operation).wanted.front().mayUseUp;
        };
        for (int i = 0; i < BundleBudget::keysMax; ++i)
            QVERIFY(mayUseUp(i % 2 ? 1 : 2, friendly)); // one account, whichever device asks
        QVERIFY(!mayUseUp(1, friendly) && !mayUseUp(2, friendly));
        QVERIFY(mayUseUp(1, {friendly.account, 2}) && mayUseUp(3, laptop)); // of another device; by another account
        core.now.mono += BundleBudget::window;
        QVERIFY(mayUseUp(1, friendly));
    }

    void aRosterIsReadAndGivenOut_F1()
    {
        ScriptedCore core;
        core.live(1, laptop);
        const auto conversation = idOf<ConversationId>(7);
        core.receive(1, wire::GetRoster{12, conversation, 4});
        StartRead read = core.read();
        const auto &query = std::get<RosterQuery>(read.query);
        QVERIFY(query.device == laptop && query.conversation == conversation && query.epoch == quint64(4));
        RosterAnswer answer{ErrorCode::None, 4, idOf<RosterDigest>(5), {{friendly.account, 3, idOf<ManifestHash>(6)}}};
        core.answer(read, answer);
        const auto roster = framesOf<wire::Roster>(core.sent(1));
        QCOMPARE(roster.size(), std::size_t(1));
        QVERIFY(roster.front() == (wire::Roster{12, conversation, 4, answer.digest, answer.members}));
        for (const ErrorCode code : {ErrorCode::NotAMember, ErrorCode::NoSuchMessage}) {
            core.receive(1, wire::GetRoster{13, conversation, {}});
            read = core.read();
            QVERIFY(!std::get<RosterQuery>(read.query).epoch);
            answer.error = code;
            core.answer(read, answer);
            const wire::Error error = onlyError(core.sent(1));
            QVERIFY(error.code == code && error.request == 13);
        }
    }

    void welcomeSaysWhatTheRelayHas_F2()
    {
        ScriptedCore core;
        SessionImage image;
        image.manifestVersion = 4;
        image.prekeysLeft = 17;
        core.welcomed(1, laptop, image);
        const auto welcome = framesOf<wire::Welcome>(core.sent(1));
        QVERIFY(welcome.size() == 1 && welcome.front().manifest == quint64(4) && welcome.front().prekeysLeft == quint32(17));
    }
};

QTEST_GUILESS_MAIN(TestKeyService)
#include "tst_KeyService.moc"
