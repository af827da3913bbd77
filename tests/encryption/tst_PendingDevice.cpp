// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A device that waits for its account's list to name it, and a relay that does not have that list yet (B1).

#include "tests/encryption/KeysBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

class tst_PendingDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatHasJustComeIsAskedForAtOnce_B1();
    void whatComesWhileItIsAskedForIsAskedForAgain_B1();
    void itCallsAnewOnceTheRelayHasTheList_B1();
    void whoIsCalledPendingAndListedAtOnceStays_B1();
    void aRelayThatWasPutBackIsGivenTheListFirst_B1();
    void whatNeedsNoPublishingAnyMoreLeavesNoTimer_A8();

private:
    void pending(quint64 manifest);
    void grant();
    std::vector<wire::Frame> answer(const std::vector<wire::Frame> &frames, std::size_t lists);

    std::unique_ptr<Person> m_owner;
    std::unique_ptr<KeysBench> m_me;
    std::vector<DeviceList> m_lists; ///< of the account: without this device, and with it
};

void tst_PendingDevice::init()
{
    m_owner = std::make_unique<Person>(1);
    m_me = std::make_unique<KeysBench>(m_owner->account(), 2);
    m_lists = {m_owner->first({m_owner->device(1)})};
    pending(1);
    const DeviceFacts facts = m_me->identity->factsWith(5s, false);
    const ManifestBuilder builder(m_owner->key());
    m_lists.push_back(m_owner->with(m_lists.front(), builder.certified(facts, m_me->identity->provenByDevice(facts),
                                                                       m_me->identity->provenByIdentity(facts))));
}

void tst_PendingDevice::pending(quint64 manifest)
{
    m_me->connect(manifest);
    m_me->session->setPending(true);
}

void tst_PendingDevice::grant()
{
    answer(m_me->step([&](engine::Out &out) { m_me->identity->linked(m_owner->key().publicKey(), {}, {}, out); }), 1);
}

/// What the relay has of the account.
std::vector<wire::Frame> tst_PendingDevice::answer(const std::vector<wire::Frame> &frames, std::size_t lists)
{
    const auto *asked = sent<wire::GetManifests>(frames);
    if (!asked)
        return {};
    const std::vector<DeviceList> known(m_lists.begin(), m_lists.begin() + qptrdiff(lists));
    return m_me->receive(wire::Manifests{asked->request, {manifestsOf(known, asked->known.front().version)}});
}

/// The new device asks as soon as it has the key, and the old one publishes a moment later.
void tst_PendingDevice::whatHasJustComeIsAskedForAtOnce_B1()
{
    grant();
    QCOMPARE(count<wire::GetManifests>(m_me->wait(10s)), 0); // nobody has said that there is more
    const auto frames = m_me->step([&](engine::Out &) { m_me->identity->noteTold(2); });
    QCOMPARE(count<wire::GetManifests>(frames), 1);
    answer(frames, 2);
    QVERIFY(m_me->identity->isLive());
}

void tst_PendingDevice::whatComesWhileItIsAskedForIsAskedForAgain_B1()
{
    const auto asked = m_me->step(
        [&](engine::Out &out) { m_me->identity->linked(m_owner->key().publicKey(), {}, {}, out); });
    QCOMPARE(count<wire::GetManifests>(m_me->step([&](engine::Out &) { m_me->identity->noteTold(2); })), 0);
    QCOMPARE(count<wire::GetManifests>(answer(asked, 1)), 1); // as it was before
}

void tst_PendingDevice::itCallsAnewOnceTheRelayHasTheList_B1()
{
    grant();
    QVERIFY(!m_me->identity->isListedSinceWelcome());
    answer(m_me->step([&](engine::Out &) { m_me->identity->noteTold(2); }), 2);
    QVERIFY(m_me->identity->isLive());
    QVERIFY(m_me->identity->isListedSinceWelcome());
    m_me->disconnect();
    m_me->connect(2);
    QVERIFY(!m_me->identity->isListedSinceWelcome()); // once
}

/// Or somebody who says so would be called again and again, without a pause.
void tst_PendingDevice::whoIsCalledPendingAndListedAtOnceStays_B1()
{
    grant();
    answer(m_me->step([&](engine::Out &) { m_me->identity->noteTold(2); }), 2);
    m_me->disconnect();
    pending(2);
    m_me->step();
    QVERIFY(m_me->identity->isLive() && !m_me->identity->isListedSinceWelcome());
}

void tst_PendingDevice::aRelayThatWasPutBackIsGivenTheListFirst_B1()
{
    grant();
    answer(m_me->step([&](engine::Out &) { m_me->identity->noteTold(2); }), 2);
    m_me->disconnect();
    m_me->beginGeneration();
    const auto frames = m_me->connect(1);
    m_me->session->setPending(true);
    const auto *publish = sent<wire::PublishManifest>(frames);
    QVERIFY(publish);
    QVERIFY(!m_me->identity->isListedSinceWelcome());
    m_me->receive(wire::Done{publish->request});
    QVERIFY(m_me->identity->isListedSinceWelcome());
}

void tst_PendingDevice::whatNeedsNoPublishingAnyMoreLeavesNoTimer_A8()
{
    grant();
    answer(m_me->step([&](engine::Out &) { m_me->identity->noteTold(2); }), 2);
    m_me->disconnect();
    m_me->beginGeneration();
    const auto frames = m_me->connect(1);
    m_me->receive(wire::Error{sent<wire::PublishManifest>(frames)->request, wire::ErrorCode::StorageFull, {}, {}, {}});
    m_me->step([&](engine::Out &) { m_me->identity->noteTold(2); }); // another device was quicker
    QCOMPARE(count<wire::PublishManifest>(m_me->wait(1min)), 0);
    QVERIFY(m_me->identity->deadline() > m_me->now.mono);
}

QTEST_GUILESS_MAIN(tst_PendingDevice)
#include "tst_PendingDevice.moc"
