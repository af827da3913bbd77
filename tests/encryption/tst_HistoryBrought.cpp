// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::HistoryReport;
using engine::Out;
using Stage = HistoryReport::Stage;

/// The history of an account comes to a device that was linked later, from any other one, whatever ends in between (B4,
/// F1).
class tst_HistoryBrought : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    ConversationId m_talk;
    std::vector<MessageId> m_said;

    Client &old() { return m_world->at(1, 1); }
    Client &other() { return m_world->at(2, 1); }
    /// Said by both, by turns.
    void say(int count, qsizetype bytes = 20)
    {
        for (int i = 0; i < count; ++i) {
            const QByteArray content = QByteArray::number(int(m_said.size())).leftJustified(bytes, '.');
            m_said.push_back((m_said.size() % 2 ? old() : other()).say(m_talk, content));
            m_world->run();
        }
    }
    Client &linked(quint32 number = 2)
    {
        Client &fresh = m_world->add(1, number);
        fresh.bringsHistory = true;
        if (!m_world->link(old(), fresh))
            qFatal("a device was not linked");
        return fresh;
    }
    int missing(Client &client)
    {
        int missing = 0;
        for (std::size_t i = 0; i < m_said.size(); ++i) {
            const Row *row = client.row(m_talk, m_said[i]);
            const bool isThere = row && row->seq > 0 && row->content.startsWith(QByteArray::number(int(i)));
            missing += isThere && (row->state == OpenState::Opened || row->state == OpenState::Own) ? 0 : 1;
        }
        return missing;
    }
    void reconnect(Client &client)
    {
        client.disconnect();
        client.connect(m_world->now);
    }

private Q_SLOTS:
    void init()
    {
        m_said.clear();
        m_world = twoAccounts(1);
        m_talk = m_world->talk(1, 2);
    }
    void cleanup()
    {
        for (const auto &[device, client] : m_world->clients())
            QCOMPARE(client->takeAlarms().size(), std::size_t(0));
    }

    void howPeopleLookComesWithIt_B4()
    {
        say(3);
        const QByteArray picture = QByteArray("\xff\xd8\xff", 3) + QByteArray(20'000, 'p') + QByteArray("\xff\xd9", 2);
        const engine::Face own{3, QStringLiteral("mine"), picture};
        const engine::Face theirs{1, QStringLiteral("theirs"), {}};
        old().step([&](Out &out) {
            out.transaction.push_back(engine::PutFace{old().id().account, own});
            out.transaction.push_back(engine::PutFace{other().id().account, theirs});
        }, m_world->now);
        Client &fresh = linked();
        m_world->advance(10s);
        QVERIFY(fresh.disk().faces[old().id().account] == own);
        QVERIFY(fresh.disk().faces[other().id().account] == theirs);
        QCOMPARE(missing(fresh), 0);
    }
    void whatTheOldOneHasTheNewOneHas_B4()
    {
        say(230);
        Client &fresh = linked();
        say(5);
        QCOMPARE(missing(fresh), 230);
        m_world->advance(10s);
        QCOMPARE(missing(fresh), 0);
        QVERIFY(fresh.history.back() == (HistoryReport{Stage::Done, 235}));
        QVERIFY(m_world->relay.blobs.empty()); // it is dropped when it has come
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 1);
        const int pages = old().pagesRead;
        fresh.restart();
        fresh.connect(m_world->now);
        m_world->advance(10min);
        QCOMPARE(old().pagesRead, pages); // and that is that
    }

    void aLongOneComesInParts_B4()
    {
        say(170, 30'000);
        Client &fresh = linked();
        m_world->advance(30s);
        QCOMPARE(missing(fresh), 0);
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 2);
        QVERIFY(m_world->relay.blobs.empty());
        std::set<quint64> counts;
        for (const HistoryReport &report : fresh.history)
            counts.insert(report.messages);
        QVERIFY(counts.size() > 2 && *counts.rbegin() == 170); // a person sees it come
    }

    void whoeverEndsInBetweenItGoesOn_B4_data()
    {
        QTest::addColumn<int>("chances");
        QTest::addColumn<bool>("isOld");
        for (int chances = 0; chances < 36; chances += 2) {
            QTest::addRow("the new one, after %d", chances) << chances << false;
            QTest::addRow("the old one, after %d", chances) << chances << true;
        }
    }
    void whoeverEndsInBetweenItGoesOn_B4()
    {
        QFETCH(int, chances);
        QFETCH(bool, isOld);
        say(230);
        Client &fresh = linked();
        Client &ends = isOld ? old() : fresh;
        m_world->advance(1s);
        ends.crashAfter(chances);
        m_world->advance(3min);
        QVERIFY(!ends.crashesAfter()); // it has
        QCOMPARE(missing(fresh), 0);
        QCOMPARE(fresh.history.back().stage, Stage::Done);
        QVERIFY(m_world->relay.blobs.empty());
    }

    void whatHasComeIsNotAskedForAgain_B4()
    {
        say(170, 30'000);
        std::optional<BlobId> first;
        bool isGood = false;
        m_world->relay.changesBlob = [&](const DeviceId &, const BlobId &blob, QByteArray &bytes) {
            if (!first)
                first = blob;
            if (!isGood && blob != *first)
                bytes.fill('x');
        };
        Client &fresh = linked();
        m_world->advance(5s);
        QVERIFY(missing(fresh) > 0 && missing(fresh) < 170); // the second part does not come through
        const int pages = old().pagesRead;
        reconnect(fresh);
        isGood = true;
        m_world->advance(30s);
        QCOMPARE(missing(fresh), 0);
        QVERIFY(old().pagesRead - pages < pages / 2); // from where it was, and not from the newest
    }

    void whoDoesNotAnswerIsFollowedByTheNext_B4()
    {
        say(20);
        Client &second = linked(2);
        m_world->advance(10s);
        QCOMPARE(missing(second), 0);
        Client &fresh = linked(3);
        old().disconnect();
        m_world->advance(30s);
        QCOMPARE(missing(fresh), 20);
        QCOMPARE(fresh.history.back().stage, Stage::Waiting); // the one that manages is asked first
        m_world->advance(60s);
        QCOMPARE(missing(fresh), 0);
        QVERIFY(m_world->relay.blobsBegun[second.id()] == 1);
    }

    void whileNoneIsThereItWaitsAndSaysSo_B4()
    {
        say(20);
        Client &fresh = linked();
        old().disconnect();
        m_world->advance(30min);
        QVERIFY(fresh.history.back() == (HistoryReport{Stage::Waiting, 0}));
        old().connect(m_world->now);
        m_world->advance(15min);
        QCOMPARE(missing(fresh), 0);
        QVERIFY(m_world->relay.blobs.empty()); // what was asked for in the meantime lies nowhere
    }

    void aChangedPartIsRefused_F1()
    {
        say(20);
        int changed = 0;
        m_world->relay.changesBlob = [&](const DeviceId &, const BlobId &, QByteArray &bytes) {
            if (++changed <= 2)
                bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        };
        Client &fresh = linked();
        m_world->advance(3s);
        QCOMPARE(missing(fresh), 20);
        m_world->advance(1min);
        QCOMPARE(missing(fresh), 0);
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 3);
    }

    void aPartForAnotherIsRefused_F1()
    {
        say(20);
        Client &second = linked(2);
        Client &third = linked(3);
        // Each is given what lies there for the other.
        bool isSwapping = true;
        const auto names = [&] {
            std::vector<BlobId> all;
            for (const auto &[name, chunks] : m_world->relay.blobs)
                all.push_back(name.second);
            return all;
        };
        int swapped = 0;
        m_world->relay.changesBlob = [&](const DeviceId &to, const BlobId &blob, QByteArray &bytes) {
            for (const BlobId &one : names()) {
                if (isSwapping && one != blob) {
                    bytes = m_world->relay.blobs.at({to.account, one}).front();
                    ++swapped;
                }
            }
        };
        m_world->advance(5s);
        QVERIFY(swapped > 0);
        QVERIFY(missing(second) == 20 || missing(third) == 20);
        isSwapping = false;
        m_world->advance(3min);
        QCOMPARE(missing(second) + missing(third), 0);
    }

    void nobodyElseIsGivenIt_F1()
    {
        say(20);
        Client &second = linked(2);
        m_world->advance(10s);
        QCOMPARE(missing(second), 0);
        m_world->relay.blobsBegun.clear();
        const int pages = old().pagesRead;
        const auto asks = [&](Client &client, const HistoryRequest &request) {
            client.step(
                [&](Out &out) {
                    client.parts().sessions.tell(old().id(), pairwise::FrameType::HistoryRequest, request.encoded(),
                                                 m_world->now, out);
                    client.parts().sessions.work(m_world->now, out);
                },
                m_world->now);
            m_world->advance(5s);
        };
        const KnownAccounts &known = old().parts().accounts;
        const HistoryRequest request{
            BlobId({1}), m_world->relay.generation, known.current(old().id().account)->hash(), {}};
        asks(other(), request); // a contact, who knows the account's list of devices and has a session
        HistoryRequest changed = request;
        changed.manifestHash = known.at(old().id().account, 1)->hash(); // which does not have it
        asks(second, changed);
        changed.manifestHash = Digest({7});
        asks(second, changed);
        changed = request;
        changed.generation = GenerationId({7}); // whose places mean nothing here
        asks(second, changed);
        QVERIFY(old().pagesRead == pages && m_world->relay.blobsBegun.empty());
        asks(second, request);
        QVERIFY(old().pagesRead > pages);
        QVERIFY(m_world->relay.blobs.empty()); // and whoever did not ask drops it
    }

    void whoWasTakenAwayIsGivenNothing_F2()
    {
        say(20);
        Client &second = linked(2);
        m_world->advance(10s);
        const int pages = old().pagesRead;
        old().isMailboxRead = false;
        second.step([&](Out &out) { second.encryption().wanted(engine::AskHistory{1}, m_world->now, out); },
                    m_world->now);
        m_world->advance(1s);
        QVERIFY(m_world->remove(old(), 2));
        old().isMailboxRead = true;
        m_world->advance(10s);
        QCOMPARE(old().pagesRead, pages);
        for (const auto &[device, client] : m_world->clients())
            client->takeAlarms(); // what it said after it was gone
    }

    void withoutRoomAtTheRelayItComesLater_G7()
    {
        say(20);
        m_world->relay.blobRoom = 100;
        Client &fresh = linked();
        m_world->advance(5min);
        QCOMPARE(missing(fresh), 20);
        QVERIFY(m_world->relay.blobs.empty());
        m_world->relay.blobRoom = 1'000'000;
        m_world->advance(20min);
        QCOMPARE(missing(fresh), 0);
    }

    void whatIsStillMissingIsAskedForLater_B4()
    {
        say(230);
        Client &fresh = linked();
        fresh.missesHistory = true; // the other one waits for a key
        m_world->advance(20s);
        QCOMPARE(missing(fresh), 0);
        QVERIFY(fresh.history.back() == (HistoryReport{Stage::Done, 230}));
        const std::size_t told = fresh.history.size();
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 1);
        m_world->advance(1min);
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 2);
        fresh.restart(); // also then
        fresh.connect(m_world->now);
        m_world->advance(30s);
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 2);
        m_world->advance(1min);
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 3);
        m_world->advance(61min);
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 4);
        m_world->advance(std::chrono::hours(25));
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 5);
        m_world->advance(std::chrono::hours(50));
        QCOMPARE(m_world->relay.blobsBegun[old().id()], 5); // nobody has it
        QVERIFY(m_world->relay.blobs.empty());
        QCOMPARE(fresh.history.size(), told + 1); // nothing but that it is done, after the restart
    }

    void whatOneHasNotAnotherMayHave_B4()
    {
        say(20);
        Client &second = linked(2);
        m_world->advance(10s);
        QCOMPARE(missing(second), 0);
        old().disk().rows.erase({m_talk, m_said.at(3)}); // the one that is asked first
        old().restart();
        old().connect(m_world->now);
        Client &fresh = linked(3);
        fresh.missesHistory = true;
        m_world->advance(20s);
        QCOMPARE(missing(fresh), 0);
        QCOMPARE(m_world->relay.blobsBegun[second.id()], 1);
        QVERIFY(fresh.history.back() == (HistoryReport{Stage::Done, 19})); // as told of the first that was asked
    }

    void aPersonMayWantItAgain_B4()
    {
        say(20);
        Client &fresh = linked();
        m_world->advance(10s);
        QCOMPARE(missing(fresh), 0);
        fresh.disk().rows.erase({m_talk, m_said.at(3)}); // however it got lost
        fresh.restart();
        fresh.connect(m_world->now);
        fresh.step([&](Out &out) { fresh.encryption().wanted(engine::AskHistory{7}, m_world->now, out); },
                   m_world->now);
        m_world->advance(10s);
        QCOMPARE(missing(fresh), 0);
        QCOMPARE(fresh.history.back().stage, Stage::Done);
    }

    void inAnotherLifeOfTheRelayItBeginsAnew_rule4()
    {
        say(20);
        Client &fresh = linked();
        old().disconnect(); // who is asked, but not yet
        m_world->advance(5s);
        m_world->relay.generation = *GenerationId::fromBytes(QByteArray(16, 'h'));
        for (Client *client : {&old(), &fresh}) {
            client->disconnect();
            client->step([&](Out &out) { client->encryption().beginGeneration(out); }, m_world->now);
            client->connect(m_world->now);
        }
        m_world->advance(3min);
        QCOMPARE(missing(fresh), 0);
    }
};

QTEST_GUILESS_MAIN(tst_HistoryBrought)
#include "tst_HistoryBrought.moc"
