// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "tests/conformance/Keyring.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

/// Another password, and the end of an account, in every store (D1).
class tst_RelayCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<RelayWorld>(relayStoreKinds()[std::size_t(kind)]);
        m_ada = m_world->join(QStringLiteral("ada"));
        m_bob = m_world->join(QStringLiteral("bob"));
        m_phone = m_world->addDevice(m_ada.account);
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
    }
    void cleanup() { m_world.reset(); }

    void thePasswordIsAnother_D1();
    void onlyOverTheOneThatWasVerified_D1();
    void whoIsInNoListIsSignedOut_D1();
    void withoutAListAllOthersAreSignedOut_D1();
    void nothingIsLeftOfTheAccount_D1();
    void theHandleIsNeverGivenAgain_D1();
    void theOthersKeepWhatTheyHave_D1();
    void theConversationSaysSo_D1();
    void nothingMoreIsSaidThere_D1();
    void itsListsStay_F2();
    void deletingTwice_A3();

private:
    CredentialOutcome change(const DeviceId &by, const QByteArray &was, const QByteArray &wanted)
    {
        return m_world->one<CredentialOutcome>(ChangePassword{by, was, wanted, 9'000});
    }
    CredentialOutcome remove(const DeviceId &by, const QByteArray &was = "hash of ada")
    {
        return m_world->one<CredentialOutcome>(DeleteAccount{by, was, 9'000});
    }
    AppendOutcome say(const DeviceId &device, quint64 number, const wire::Body &said)
    {
        return m_world->append(sealed(*m_world, request(device, m_talk, number, {said})));
    }
    bool isThere(const DeviceId &device) { return m_world->reader().loadSession(device, {}).exists; }
    QByteArray passwordOf(const QString &handle)
    {
        const auto login = m_world->reader().findLogin(handle);
        return login ? login->passwordHash : QByteArray("nobody");
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_phone;
    DeviceId m_bob;
    ConversationId m_talk;
};

void tst_RelayCredentials::thePasswordIsAnother_D1()
{
    QCOMPARE(m_world->reader().readLogin(m_phone)->passwordHash, QByteArray("hash of ada"));
    QVERIFY(m_world->reader().readLogin(m_phone)->account == m_ada.account);
    QCOMPARE(change(m_ada, "hash of ada", "another").error, ErrorCode::None);
    QCOMPARE(passwordOf(QStringLiteral("ada")), QByteArray("another"));
    QCOMPARE(m_world->reader().readLogin(m_ada)->passwordHash, QByteArray("another"));
    QCOMPARE(passwordOf(QStringLiteral("bob")), QByteArray("hash of bob"));
}

void tst_RelayCredentials::onlyOverTheOneThatWasVerified_D1()
{
    QCOMPARE(change(m_ada, "hash of somebody", "another").error, ErrorCode::CredentialsWrong);
    QCOMPARE(passwordOf(QStringLiteral("ada")), QByteArray("hash of ada"));
    QVERIFY(isThere(m_phone));
    QCOMPARE(remove(m_ada, "hash of somebody").error, ErrorCode::CredentialsWrong);
    QVERIFY(isThere(m_ada));
    QCOMPARE(change({m_ada.account, 9}, "hash of ada", "another").error, ErrorCode::TokenUnknown);
    QCOMPARE(remove({m_ada.account, 9}).error, ErrorCode::TokenUnknown);
}

void tst_RelayCredentials::whoIsInNoListIsSignedOut_D1()
{
    const DeviceId stranger = m_world->addDevice(m_ada.account);
    QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1, 2})).error, ErrorCode::None);
    const CredentialOutcome outcome = change(m_ada, "hash of ada", "another");
    QCOMPARE(outcome.unlinked, std::vector<quint32>{stranger.number});
    QCOMPARE(outcome.announced.size(), std::size_t(1));
    const auto event = wire::decodeAccountEvent(outcome.announced.front().entry.body);
    QCOMPARE(event->device, std::optional(stranger.number));
    QVERIFY(isThere(m_ada) && isThere(m_phone) && !isThere(stranger));
    QCOMPARE(m_world->reader().readManifests(m_ada, {{m_ada.account, 0}}, 1'000'000).front().latest, quint64(1)); // no key changed
}

void tst_RelayCredentials::withoutAListAllOthersAreSignedOut_D1()
{
    QCOMPARE(change(m_phone, "hash of ada", "another").unlinked, std::vector<quint32>{m_ada.number});
    QVERIFY(isThere(m_phone) && !isThere(m_ada) && isThere(m_bob));
}

void tst_RelayCredentials::nothingIsLeftOfTheAccount_D1()
{
    QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1, 2})).error, ErrorCode::None);
    m_world->commit({PutBlob{m_ada, idOf<BlobId>(1), 0, "bytes", 1'000}});
    m_world->commit({PutRecovery{m_ada, "kit", idOf<TokenHash>(77), "backup", 1'000}});
    const CredentialOutcome outcome = remove(m_ada);
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.unlinked, (std::vector<quint32>{1, 2}));
    QVERIFY(outcome.announced.empty() && outcome.gone.empty()); // nothing was said anywhere
    QVERIFY(!isThere(m_ada) && !isThere(m_phone) && isThere(m_bob));
    QCOMPARE(passwordOf(QStringLiteral("ada")), QByteArray("nobody"));
    QVERIFY(!m_world->reader().readLogin(m_ada));
    QCOMPARE(m_world->reader().readBlob(m_ada, idOf<BlobId>(1), 0).error, ErrorCode::NoSuchBlob);
    QVERIFY(m_world->reader().readRecovery(m_ada).blob.isEmpty());
    const AddDevice late{m_ada.account, QStringLiteral("late"), idOf<TokenHash>(88), 9'500}; // its password was verified before
    QCOMPARE(m_world->one<DeviceOutcome>(late).error, ErrorCode::CredentialsWrong);
    m_world->reopen();
    QVERIFY(!isThere(m_ada));
    QCOMPARE(passwordOf(QStringLiteral("ada")), QByteArray("nobody"));
}

void tst_RelayCredentials::theHandleIsNeverGivenAgain_D1()
{
    remove(m_ada);
    const TokenHash code = idOf<TokenHash>(5'000);
    m_world->commit({CreateInvitation{code, 1, 0, 1'000}});
    const CreateAccount again{idOf<AccountId>(900), QStringLiteral("ada"), "hash", code, QStringLiteral("desk"), idOf<TokenHash>(901), 9'100};
    QCOMPARE(m_world->one<DeviceOutcome>(again).error, ErrorCode::HandleTaken);
    QCOMPARE(m_world->one<ConversationOutcome>(StartDirect{m_bob.account, QStringLiteral("ada")}).error, ErrorCode::UnknownHandle);
    QCOMPARE(m_world->one<ConversationOutcome>(StartDirect{m_ada.account, QStringLiteral("bob")}).error, ErrorCode::UnknownHandle);
}

void tst_RelayCredentials::theOthersKeepWhatTheyHave_D1()
{
    say(m_ada, 1, body(1));
    say(m_bob, 1, body(2));
    remove(m_ada);
    const auto entries = m_world->entries(m_bob, LogId::of(m_talk));
    QCOMPARE(entries.size(), std::size_t(3));
    QCOMPARE(entries[0].body, body(1).bytes);
    QVERIFY(entries[0].sender == m_ada.account);
    QCOMPARE(entries[1].body, body(2).bytes);
}

void tst_RelayCredentials::theConversationSaysSo_D1()
{
    QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1, 2})).error, ErrorCode::None);
    QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_bob, 1, {1})).error, ErrorCode::None);
    QCOMPARE(say(m_ada, 1, body(1)).error, ErrorCode::None);
    const RosterAnswer before = m_world->reader().readRoster(m_bob, m_talk, std::nullopt);
    const CredentialOutcome outcome = remove(m_ada);
    QCOMPARE(outcome.gone.size(), std::size_t(1));
    const wire::Entry &gone = outcome.gone.front().entry;
    QVERIFY(outcome.gone.front().conversation == m_talk);
    QCOMPARE(gone.kind, quint8(wire::EntryKind::Gone));
    QCOMPARE(gone.epoch, before.epoch + 1);
    QVERIFY(gone.sender.isNull());
    const auto notice = wire::decodeDevicesNotice(gone.body);
    QVERIFY(notice && notice->account == m_ada.account && notice->version == 0);
    QVERIFY(m_world->entries(m_bob, LogId::of(m_talk)).back() == gone);
    const RosterAnswer after = m_world->reader().readRoster(m_bob, m_talk, std::nullopt);
    QCOMPARE(after.epoch, before.epoch + 1);
    QVERIFY(after.members == before.members); // the lists that there were
    QVERIFY(m_world->reader().readRoster(m_bob, m_talk, before.epoch).digest == before.digest);
    m_world->reopen();
    QVERIFY(m_world->reader().readRoster(m_bob, m_talk, std::nullopt).digest == after.digest);
}

void tst_RelayCredentials::nothingMoreIsSaidThere_D1()
{
    say(m_ada, 1, body(1));
    const AppendOutcome first = say(m_bob, 1, body(2));
    const AppendRequest old = sealed(*m_world, request(m_bob, m_talk, 1, {body(2)}));
    remove(m_ada);
    QCOMPARE(say(m_bob, 2, body(3)).error, ErrorCode::NoSuchAccount);
    QCOMPARE(say(m_bob, 2, body(4, silent)).error, ErrorCode::NoSuchAccount);
    const AppendOutcome again = m_world->append(old); // of what was taken before it gets the first answer
    QCOMPARE(again.error, ErrorCode::None);
    QCOMPARE(again.stored.front().seq, first.stored.front().seq);
    wire::Body redaction = body(5, quint8(wire::EntryKind::Redact));
    redaction.target = body(2).id;
    QCOMPARE(say(m_bob, 2, redaction).error, ErrorCode::None);
    m_world->reopen();
    QCOMPARE(say(m_bob, 3, body(6)).error, ErrorCode::NoSuchAccount);
    // One that was begun and never written in is no better.
    const DeviceId eve = m_world->join(QStringLiteral("eve"));
    const ConversationId quiet = m_world->talk(m_bob, QStringLiteral("eve"));
    QCOMPARE(remove(eve, "hash of eve").error, ErrorCode::None);
    QCOMPARE(m_world->append(request(m_bob, quiet, 1, {body(7)})).error, ErrorCode::NoSuchAccount);
}

void tst_RelayCredentials::itsListsStay_F2()
{
    QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1, 2})).error, ErrorCode::None);
    QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_bob, 1, {1})).error, ErrorCode::None);
    QCOMPARE(say(m_ada, 1, body(1)).error, ErrorCode::None);
    remove(m_ada);
    const auto lists = m_world->reader().readManifests(m_bob, {{m_ada.account, 0}}, 1'000'000);
    QCOMPARE(lists.size(), std::size_t(1));
    QCOMPARE(lists.front().manifests.size(), std::size_t(1));
    QCOMPARE(lists.front().certificates.size(), std::size_t(2));
    TakeBundles take;
    take.by = m_bob;
    take.wanted.push_back({m_ada, true});
    QVERIFY(m_world->one<BundlesOutcome>(take).bundles.empty());
    // And whoever is left may publish lists of their own.
    QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_bob, 2, {1})).error, ErrorCode::None);
    QCOMPARE(m_world->reader().readRoster(m_bob, m_talk, std::nullopt).epoch, quint64(4));
}

void tst_RelayCredentials::deletingTwice_A3()
{
    QCOMPARE(remove(m_ada).error, ErrorCode::None);
    QCOMPARE(remove(m_ada).error, ErrorCode::TokenUnknown);
    QCOMPARE(remove(m_phone).error, ErrorCode::TokenUnknown);
    QCOMPARE(m_world->one<TokenOutcome>(UseToken{idOf<TokenHash>(1), idOf<TokenHash>(2), 5}).error, ErrorCode::TokenUnknown);
}

QTEST_GUILESS_MAIN(tst_RelayCredentials)
#include "tst_RelayCredentials.moc"
