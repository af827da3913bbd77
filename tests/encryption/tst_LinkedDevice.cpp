// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::LinkReport;
using engine::LinkTrouble;
using engine::Out;
using Stage = LinkReport::Stage;

/// The whole of it on two real encryptions: a code is shown and typed, digits are the same, both confirm, and from then
/// on the new device reads what is written (F1, B1).
class tst_LinkedDevice : public QObject
{
    Q_OBJECT

    World m_world;

    template <class Wish>
    void want(Client &client, const Wish &wish)
    {
        client.step([&](Out &out) { client.encryption().wanted(wish, m_world.now, out); }, m_world.now);
        m_world.advance(1s);
    }
    void meet(Client &old, Client &fresh)
    {
        want(fresh, engine::AskLinkCode{1, QStringLiteral("Laptop")});
        QCOMPARE(fresh.reports.back().stage, Stage::ShowingCode);
        want(old, engine::EnterLinkCode{2, fresh.reports.back().code, QStringLiteral("ada")});
        QCOMPARE(fresh.reports.back().stage, Stage::Comparing);
        QCOMPARE(old.reports.back().stage, Stage::Comparing);
    }
    /// As the app does, once its session is told that it is listed.
    void comeBack(Client &client)
    {
        client.disconnect();
        client.connect(m_world.now);
        m_world.advance(1s);
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const auto &[device, client] : m_world.clients())
            QCOMPARE(client->takeAlarms().size(), std::size_t(0));
    }

    void fromTheCodeToTheFirstMessage_F1()
    {
        Client &other = m_world.add(2, 1);
        Client &old = m_world.add(1, 1);
        const ConversationId talk = m_world.talk(1, 2);
        const MessageId before = other.say(talk, "before");
        m_world.advance(1s);
        Client &fresh = m_world.add(1, 2);
        QVERIFY(!fresh.isLive());
        meet(old, fresh);
        QCOMPARE(fresh.reports.back().digits, old.reports.back().digits);
        want(fresh, engine::ConfirmLink{1});
        QVERIFY(!m_world.relay.isListed(fresh.id()));
        want(old, engine::ConfirmLink{2, false});
        m_world.advance(2s);
        QVERIFY(m_world.relay.isListed(fresh.id()));
        QCOMPARE(old.reports.back().stage, Stage::Done);
        comeBack(fresh);
        QVERIFY(fresh.isLive());
        QCOMPARE(fresh.reports.back().stage, Stage::Done);
        const MessageId after = other.say(talk, "after");
        const MessageId own = fresh.say(talk, "from the new one");
        m_world.advance(5s);
        QVERIFY(fresh.reads(talk, after, "after") && old.reads(talk, after, "after"));
        QVERIFY(other.reads(talk, own, "from the new one") && old.reads(talk, own, "from the new one"));
        QVERIFY(!fresh.row(talk, before)); // that is what its history is for
        QVERIFY(!fresh.parts().identity.isManager());
    }

    void aLinkThatIsRefusedChangesNothing_F1()
    {
        Client &old = m_world.at(1, 1);
        Client &third = m_world.add(1, 3);
        meet(old, third);
        want(third, engine::ConfirmLink{1});
        want(old, engine::CancelLink{2, true});
        QCOMPARE(third.reports.back().trouble, LinkTrouble::Differ);
        comeBack(third);
        QVERIFY(!third.isLive() && !m_world.relay.isListed(third.id()));
        QVERIFY(!third.parts().accounts.accountKey(World::account(1)));
        // And it may be tried again, by one that may manage; the one linked before may not.
        want(m_world.at(1, 2), engine::EnterLinkCode{4, QString(42, u'7'), QStringLiteral("ada")});
        QCOMPARE(m_world.at(1, 2).reports.back().trouble, LinkTrouble::NotManager);
        meet(old, third);
        want(third, engine::ConfirmLink{1});
        want(old, engine::ConfirmLink{2, true});
        m_world.advance(2s);
        comeBack(third);
        QVERIFY(third.isLive() && third.parts().identity.isManager());
    }

    // The program ends when the grant is on the disk and nobody has heard of that yet.
    void whoEndsInBetweenWaitsOn_F1()
    {
        Client &old = m_world.at(1, 1);
        Client &fresh = m_world.add(1, 4);
        meet(old, fresh);
        want(old, engine::ConfirmLink{2});
        fresh.step([&](Out &out) { fresh.encryption().wanted(engine::ConfirmLink{1}, m_world.now, out); }, m_world.now);
        while (!fresh.parts().accounts.accountKey(World::account(1)) && (old.work(m_world.now) || fresh.work(m_world.now))) {
        }
        QVERIFY(fresh.parts().accounts.accountKey(World::account(1)));
        m_world.relay.said[old.id()].clear();
        fresh.disconnect();
        fresh.restart();
        m_world.advance(90s);
        QCOMPARE(old.reports.back().stage, Stage::Ended);
        QVERIFY(!m_world.relay.isListed(fresh.id()));
        fresh.connect(m_world.now);
        m_world.advance(1s);
        QVERIFY(!fresh.isLive());
        meet(old, fresh); // the same again, with what it has
        want(fresh, engine::ConfirmLink{1});
        want(old, engine::ConfirmLink{2});
        m_world.advance(2s);
        comeBack(fresh);
        QVERIFY(fresh.isLive());
    }
};

QTEST_GUILESS_MAIN(tst_LinkedDevice)
#include "tst_LinkedDevice.moc"
